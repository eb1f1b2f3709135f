import { expect, test } from 'vitest';
import type { Report } from '../../src/core/reporter.ts';
import sarif from '../../src/reporters/sarif.ts';
import { rules } from '../../src/rules/index.ts';
import { hostile, hostileReport } from './hostile.ts';
import { reportOn, withBody } from './report.ts';

const print = async (report: Report) =>
  JSON.parse(await sarif.report({ ...report, rules, version: '1.2.3' }, { color: false }));

test('a result has its place, its related places and its fix', async () => {
  const text = withBody('😀 word');
  const fix = {
    title: 'drop it',
    safe: true,
    edits: [{ start: text.length - 4, end: text.length, text: '' }],
  };
  const related = [{ message: 'and here', range: { start: 4, end: 9 } }];
  const said = [{ words: 'word', message: 'm', help: 'h', level: 'info' as const, related, fix }];
  const log = await print(reportOn(text, said, 'briefs/a b.md'));
  const artifactLocation = { uri: 'briefs/a%20b.md' };
  const region = { startLine: 4, startColumn: 4, endLine: 4, endColumn: 8 };
  expect(log).toMatchObject({
    $schema: expect.stringMatching(/sarif-schema-2\.1\.0\.json$/),
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'brief', semanticVersion: '1.2.3' } },
        automationDetails: { id: 'brief-lint/' },
        columnKind: 'utf16CodeUnits',
      },
    ],
  });
  expect(log.runs[0].results).toEqual([
    {
      ruleId: 'links/missing-file',
      ruleIndex: rules.findIndex(({ id }) => id === 'links/missing-file'),
      level: 'note',
      message: { text: 'm\nhelp: h' },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      relatedLocations: [
        {
          id: 0,
          physicalLocation: {
            artifactLocation,
            region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 6 },
          },
          message: { text: 'and here' },
        },
      ],
      fixes: [
        {
          description: { text: 'drop it' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{ deletedRegion: region, insertedContent: { text: '' } }],
            },
          ],
        },
      ],
      partialFingerprints: { 'briefFinding/v1': expect.stringMatching(/^[\da-f]{16}$/) },
    },
  ]);
});

test('every rule is there with what GitHub asks for, whatever was found', async () => {
  const log = await print(reportOn('', []));
  expect(log.runs[0].results).toEqual([]);
  const described = log.runs[0].tool.driver.rules;
  expect(described.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
  for (const rule of described) {
    expect(rule).toEqual({
      id: rule.id,
      shortDescription: { text: expect.stringMatching(/./) },
      fullDescription: { text: expect.stringMatching(/^.{1,1024}$/) },
      help: {
        text: expect.stringMatching(/Wrong:[\s\S]+Right:/),
        markdown: expect.stringMatching(/./),
      },
      defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning|note)$/) },
      properties: {
        tags: [rule.id.split('/')[0]],
        precision: 'high',
        'problem.severity': expect.stringMatching(/^(?:error|warning|recommendation)$/),
      },
    });
  }
});

test('a hostile path is a relative URI that leads back to it', async () => {
  const { results } = (await print(hostileReport)).runs[0];
  const { uri } = results[0].locations[0].physicalLocation.artifactLocation;
  expect(uri).toMatch(/^(?:[\w.!~*'()-]|%[\dA-F]{2}|\/)+$/);
  expect(decodeURIComponent(uri)).toBe(`${hostile}.md`.replace('\uD800', '\uFFFD'));
  // A rule that the report does not describe has no index.
  expect(results[0]).not.toHaveProperty('ruleIndex');
});
