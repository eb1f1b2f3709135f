import { expect, test } from 'vitest';
import checkstyle from '../../src/reporters/checkstyle.ts';
import { fullReport, hostile } from './hostile.ts';
import { reportOn, withBody } from './report.ts';
import { inXml, readXml } from './xml.ts';

const plain = { color: false };

test('the shape that Jenkins and reviewdog read', async () => {
  const report = reportOn(withBody('😀 word too'), [
    { words: 'word', message: 'not `<b>`', rule: 'a/b' },
    { words: 'too', level: 'info' },
  ]);
  expect(await checkstyle.report(report, plain)).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<checkstyle version="4.3">
<file name="briefs/a.md">
<error line="4" column="4" severity="error" message="not \`&#x3C;b&#x3E;\`" source="brief.a/b"/>
<error line="4" column="9" severity="info" message="unexpected" source="brief.links/missing-file"/>
</file>
</checkstyle>
`,
  );
});

test('a clean brief is there without errors', async () => {
  expect(await checkstyle.report(reportOn('', []), plain)).toContain('<file name="briefs/a.md"/>');
});

test('hostile text stays text', async () => {
  const root = readXml(await checkstyle.report(fullReport, plain));
  expect(root.children.map(({ name, children }) => [name, children.length])).toEqual([['file', 3]]);
  expect(root.children[0]?.attributes.name).toBe(
    `${hostile}.md`
      .replace('\u001B', '\\u{1B}')
      .replace('\0', '\\u{0}')
      .replace(/[\uD800\uFFFF]/g, '\uFFFD'),
  );
  const errors = root.children[0]?.children ?? [];
  expect(errors.map(({ attributes }) => attributes.severity).sort()).toEqual([
    'error',
    'info',
    'warning',
  ]);
  expect(errors.map(({ attributes }) => attributes.message)).toContain(inXml(hostile));
});
