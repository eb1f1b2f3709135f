import { expect, test } from 'vitest';
import junit from '../../src/reporters/junit.ts';
import { hostileReport } from './hostile.ts';
import { reportOn, withBody } from './report.ts';
import { canRead, readXml } from './xml.ts';

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

test.skipIf(!canRead)('hostile text stays text', async () => {
  const root = readXml(await junit.report(hostileReport, plain));
  expect([root.name, root.attributes.tests, root.attributes.failures]).toEqual([
    'testsuites',
    '3',
    '3',
  ]);
  const cases = root.children[0]?.children ?? [];
  expect(cases.map(({ children }) => children.map(({ name }) => name))).toEqual([
    ['failure'],
    ['failure'],
    ['failure'],
  ]);
  expect(cases.flatMap(({ children }) => children.flatMap((one) => one.children))).toEqual([]);
});
