import oasis from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/reporter.ts';
import sarif from '../../src/reporters/sarif.ts';
import { rules } from '../../src/rules/index.ts';
import { fullReport, hostile, hostileReport } from './hostile.ts';
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
        precision: rules.find(({ id }) => id === rule.id)?.strict ? 'medium' : 'high',
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

/** The schema of OASIS for SARIF 2.1.0 as of rtm.5, which is close to draft-07 but for its head. */
function validator() {
  const { $schema: _, id: __, ...schema } = oasis;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  const base = 'https://example.org/a/b/';
  const plain = /^(?:[!#$&-;=?-[\]_a-z~]|%[\da-f]{2})*$/i;
  ajv.addFormat('uri', (uri) => plain.test(uri) && URL.canParse(uri));
  ajv.addFormat('uri-reference', (uri) => plain.test(uri) && URL.canParse(uri, base));
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
  return ajv.compile(schema);
}

describe('the schema of OASIS, rtm.5', () => {
  const validate = validator();
  const faults = (log: unknown) => (validate(log) ? [] : validate.errors);

  test.each([
    ['an empty report', reportOn('', [])],
    ['one with everything, all of it hostile', fullReport],
    ['one without the texts that it speaks of', { ...fullReport, briefs: [], others: [] }],
  ])('takes %s', async (_, report) => {
    expect(faults(await print(report))).toEqual([]);
  });

  test('takes no less than what it should', async () => {
    const log = await print(fullReport);
    const [result] = log.runs[0].results;
    for (const broken of [
      { ...result, level: 'info' },
      { ...result, message: undefined },
      { ...result, suppressions: [{ kind: 'comment' }] },
      { ...result, locations: [{ physicalLocation: { artifactLocation: { uri: 'a b' } } }] },
      { ...result, fixes: [{}] },
    ]) {
      expect(faults({ ...log, runs: [{ ...log.runs[0], results: [broken] }] })).not.toEqual([]);
    }
  });
});

test('places in other files have their paths', async () => {
  const related = [{ message: 'there', range: { start: 0, end: 4 }, path: 'briefs/b c.md' }];
  const [result] = (await print(reportOn('', [{ related }]))).runs[0].results;
  expect(result.relatedLocations[0].physicalLocation.artifactLocation).toEqual({
    uri: 'briefs/b%20c.md',
  });
});

test('a fix changes the file that the finding lies in, also where that is no brief', async () => {
  const fix = { title: 'x', safe: true, edits: [{ start: 3, end: 4, text: 'y' }] };
  const { briefs, diagnostics } = reportOn('a:\nb', [{ fix }], 'brief.yml');
  const changes = async (report: Report) =>
    (await print(report)).runs[0].results[0].fixes?.[0].artifactChanges;
  expect(await changes({ briefs: [], diagnostics })).toBeUndefined();
  expect(await changes({ briefs: [], others: briefs, diagnostics })).toEqual([
    {
      artifactLocation: { uri: 'brief.yml' },
      replacements: [
        {
          deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 2 },
          insertedContent: { text: 'y' },
        },
      ],
    },
  ]);
});

test('hidden findings are there with what hides them, and rename no other', async () => {
  const text = withBody('one word\nword\n');
  const said = [{ words: 'one word', message: 'a' }, { message: 'b' }, { words: 'word\nword' }];
  const report = reportOn(text, said);
  const [first, second, third] = report.diagnostics;
  if (!first || !second || !third) throw new Error('three findings');
  const all = (await print(report)).runs[0].results;
  expect(all[0]).not.toHaveProperty('suppressions');
  const hidden: Report['hidden'] = [
    { diagnostic: first, reason: 'we know', by: 'comment' },
    { diagnostic: second, reason: undefined, by: 'baseline' },
  ];
  const { results } = (await print({ ...report, diagnostics: [third], hidden })).runs[0];
  expect(results).toEqual([
    { ...all[0], suppressions: [{ kind: 'inSource', justification: 'we know' }] },
    { ...all[1], suppressions: [{ kind: 'external' }] },
    all[2],
  ]);
});

test('a run that could not read everything says so', async () => {
  const report = reportOn('', []);
  expect((await print(report)).runs[0]).not.toHaveProperty('invocations');
  const failures = [{ path: 'b c.md', message: 'cannot read `b c.md`: permission denied' }];
  expect((await print({ ...report, failures })).runs[0].invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: 'cannot read `b c.md`: permission denied' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'b%20c.md' } } }],
        },
      ],
    },
  ]);
});
