import { expect, test } from 'vitest';
import junit from '../../src/reporters/junit.ts';
import { fullReport, hostile } from './hostile.ts';
import { reportOn, withBody } from './report.ts';
import { inXml, readXml } from './xml.ts';

const plain = { color: false };

test('a finding is a case that failed', async () => {
  const said = [{ words: 'word', message: 'm', why: 'w', help: 'h' }];
  expect(await junit.report(reportOn(withBody('a word'), said), plain)).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<testsuites name="brief lint" tests="1" failures="1" errors="0" time="0">
<testsuite name="briefs/a.md" file="briefs/a.md" tests="1" failures="1" errors="0" time="0">
<testcase name="links/missing-file (4:3)" classname="briefs/a.md" file="briefs/a.md" line="4" time="0"><failure type="links/missing-file" message="m">briefs/a.md:4:3 error: m
why: w
help: h</failure></testcase>
</testsuite>
</testsuites>
`,
  );
});

test('a clean brief is a case that passed', async () => {
  const { briefs } = reportOn('', [], 'b.md');
  const report = reportOn('', [{}, {}], 'a.md');
  const printed = await junit.report({ ...report, briefs: [...briefs, ...report.briefs] }, plain);
  expect(printed).toContain('<testsuites name="brief lint" tests="3" failures="2"');
  expect(printed).toContain('<testcase name="brief lint" classname="b.md" file="b.md" time="0"/>');
  expect(printed.indexOf('"a.md"')).toBeLessThan(printed.indexOf('"b.md"'));
});

test('what could not be read is an error, and places elsewhere are said', async () => {
  const failures = [{ path: 'c.md', message: 'cannot read `c.md`: it is a folder' }];
  const related = [{ message: 'stands here too', range: { start: 0, end: 1 }, path: 'b.md' }];
  const report = { ...reportOn('', [{ related }], 'a.md'), failures };
  const printed = await junit.report(report, plain);
  expect(printed).toContain('also: b.md:1:1 stands here too</failure>');
  const root = readXml(printed);
  expect(root.attributes).toMatchObject({ tests: '2', failures: '1', errors: '1' });
  expect(root.children[1]).toEqual({
    name: 'testsuite',
    attributes: { name: 'c.md', file: 'c.md', tests: '1', failures: '0', errors: '1', time: '0' },
    text: '\n\n',
    children: [
      {
        name: 'testcase',
        attributes: { name: 'brief lint', classname: 'c.md', file: 'c.md', time: '0' },
        text: '',
        children: [
          {
            name: 'error',
            attributes: { type: 'unreadable', message: 'cannot read `c.md`: it is a folder' },
            text: '',
            children: [],
          },
        ],
      },
    ],
  });
});

test('hostile text stays text', async () => {
  const root = readXml(await junit.report(fullReport, plain));
  expect(root.name).toBe('testsuites');
  expect(root.attributes).toMatchObject({ tests: '4', failures: '3', errors: '1' });
  const cases = root.children.flatMap(({ children }) => children);
  expect(cases.map(({ children }) => children.map(({ name }) => name))).toEqual([
    ['failure'],
    ['failure'],
    ['failure'],
    ['error'],
  ]);
  const said = cases.flatMap(({ children }) => children);
  expect(said.flatMap(({ children }) => children)).toEqual([]);
  const failure = said.find(({ attributes }) => attributes.type === 'a/b');
  expect(failure?.attributes.message).toBe(inXml(hostile));
  expect(failure?.text).toContain(`\nwhy: ${inXml(hostile)}\n`);
});
