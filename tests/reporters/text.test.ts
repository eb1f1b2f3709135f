import { expect, test } from 'vitest';
import type { Report } from '../../src/core/reporter.ts';
import text from '../../src/reporters/text.ts';
import { reportOn, type Said, withBody } from './report.ts';

const plain = (report: Report) => text.report(report, { color: false });
const print = (body: string, said: readonly Said[]) => plain(reportOn(withBody(body), said));
/** The source line and the marks below it. */
const frame = async (body: string, words: string) =>
  (await print(body, [{ words }]))
    .split('\n')
    .filter((line) => line.includes(' | '))
    .map((line) => line.slice(line.indexOf('|') + 2));

test('a finding has its place, its line, its reason once and its way out', async () => {
  const fix = { title: 'write it', safe: true, edits: [] };
  const report = reportOn('---\ntitle: A\ndate: 12. Mai\n---\n\nMai\n', [
    {
      words: '12. Mai',
      message: 'unexpected date `12. Mai`',
      why: 'it is printed',
      help: 'write it',
      fix,
    },
    { words: 'Mai\n', message: 'unexpected month', why: 'it is printed', level: 'warning' },
    {
      words: 'A',
      rule: 'structure/x',
      message: 'unexpected title',
      related: [{ message: 'stands here too', range: { start: 4, end: 9 } }],
    },
  ]);
  expect(await plain(report)).toMatchInlineSnapshot(`
    "briefs/a.md:2:8 error[structure/x]: unexpected title
        2 | title: A
          |        ^
      why:  so
      also: briefs/a.md:2:1 stands here too

    briefs/a.md:3:7 error[links/missing-file]: unexpected date \`12. Mai\`
        3 | date: 12. Mai
          |       ^^^^^^^
      why:  it is printed
      help: write it (fixable)

    briefs/a.md:3:11 warning[links/missing-file]: unexpected month
        3 | date: 12. Mai
          |           ^^^

    2 errors, 1 warning in 1 brief; 1 can be fixed with \`brief lint --fix briefs/a.md\`
    "
  `);
});

test('colour changes no word', async () => {
  const report = reportOn(withBody('word\n'), [{ words: 'word', help: 'mend it' }]);
  const colored = await text.report(report, { color: true });
  expect(colored).toContain('\u001B[31m^^^^\u001B[39m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colour is made of
  expect(colored.replace(/\u001B\[\d+m/g, '')).toBe(await plain(report));
});

test('nothing to say is said', async () => {
  const { briefs } = reportOn('', []);
  expect(await plain({ briefs, diagnostics: [] })).toBe('1 brief checked, nothing to mend\n');
  expect(await plain({ briefs: [...briefs, ...briefs], diagnostics: [] })).toBe(
    '2 briefs checked, nothing to mend\n',
  );
});

test('the last line counts, and gives the command that mends', async () => {
  const last = async (said: readonly Said[], path?: string) =>
    (await plain(reportOn('', said, path))).trimEnd().split('\n').at(-1);
  const fix = { title: 'x', safe: true, edits: [] };
  expect(await last([{ level: 'info' }, {}, {}, { level: 'warning' }])).toBe(
    '2 errors, 1 warning, 1 info in 1 brief',
  );
  expect(await last([{ fix }, { fix: { ...fix, safe: false } }])).toBe(
    '2 errors in 1 brief; 1 can be fixed with `brief lint --fix briefs/a.md`, 1 more with `brief lint --fix=unsafe briefs/a.md`',
  );
  expect(await last([{ fix: { ...fix, safe: false } }])).toBe(
    '1 error in 1 brief; 1 can be fixed with `brief lint --fix=unsafe briefs/a.md`',
  );
  const [diagnostic] = reportOn('', [{}]).diagnostics;
  if (!diagnostic) throw new Error('no diagnostic');
  const hidden = [{ diagnostic, reason: undefined, by: 'baseline' as const }];
  expect(await plain({ ...reportOn('', []), hidden })).toContain(
    '1 brief checked, nothing new to mend; 1 finding in the baseline',
  );
  expect(await last([{ fix }], "it's.md")).toContain("`brief lint --fix 'it'\\''s.md'`");
  expect(await last([{ fix }], '-x.md')).toContain('`brief lint --fix ./-x.md`');
  const several = reportOn('', [{}]);
  expect(await plain({ ...several, briefs: [...several.briefs, ...several.briefs] })).toContain(
    '1 error in 1 of 2 briefs',
  );
});

test('a finding beside the briefs has its line, and related places have their paths', async () => {
  const related = [{ message: 'named here', range: { start: 0, end: 1 }, path: 'briefs/b.md' }];
  const fix = { title: 'drop it', safe: true, edits: [] };
  const { briefs: others, diagnostics } = reportOn(
    'lnag: en\n',
    [{ words: 'lnag', related, fix }],
    'brief.yml',
  );
  const { briefs } = reportOn('', []);
  expect(await plain({ briefs, others, diagnostics })).toMatchInlineSnapshot(`
    "brief.yml:1:1 error[links/missing-file]: unexpected
        1 | lnag: en
          | ^^^^
      why:  so
      also: briefs/b.md:1:1 named here
      help: drop it (fixable)

    1 error in 1 file; 1 can be fixed with \`brief lint --fix\`
    "
  `);
});

test('marks stand below what they mark', async () => {
  expect(await frame('a word here\n', 'word')).toEqual(['a word here', '  ^^^^']);
  expect(await frame('\ta\tword\n', 'word')).toEqual(['    a   word', '        ^^^^']);
  expect(await frame('日米 word\n', 'word')).toEqual(['日米 word', '     ^^^^']);
  expect(await frame('cafe\u0301 word\n', 'word')).toEqual(['cafe\u0301 word', '     ^^^^']);
  expect(await frame('🇩🇪 word\r\nx\r\n', 'word')).toEqual(['🇩🇪 word', '   ^^^^']);
  expect(await frame('a\u200Bb word\n', 'word')).toEqual(['a\\u{200b}b word', '           ^^^^']);
});

test('a span over several lines is marked to the end of its first', async () => {
  expect(await frame('one two\nthree\n', 'two\nthree')).toEqual(['one two', '    ^^^']);
});

test('an empty span is one mark, also at the end of a line', async () => {
  const report = reportOn('one\n', [{ words: '' }]);
  expect((await plain(report)).split('\n').slice(1, 3)).toEqual(['    1 | one', '      | ^']);
  expect(await frame('one\n', '\n')).toEqual(['---', '   ^']);
});

test('a blank line is not shown', async () => {
  expect(await plain(reportOn('\n', [{}]))).not.toContain(' | ');
});

test('a long line is cut on both sides of its span', async () => {
  const body = `${'before '.repeat(40)}HERE ${'after '.repeat(40)}\n`;
  const [line = '', marks = ''] = await frame(body, 'HERE');
  expect(line).toMatch(/^….*before HERE after.*…$/);
  expect(line.length).toBeLessThanOrEqual(102);
  expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE');
});

test('a line as long as a brief may be is cut as well', async () => {
  const [line = '', marks = ''] = await frame(
    `${'a'.repeat(500_000)}HERE${'z'.repeat(500_000)}\n`,
    'HERE',
  );
  expect([line.length, line.slice(marks.indexOf('^'), -1).slice(0, 4)]).toEqual([102, 'HERE']);
  expect([line.at(0), line.at(-1)]).toEqual(['…', '…']);
});

test('a span that is longer than the window is marked as far as it is shown', async () => {
  const [line = '', marks = ''] = await frame(`x ${'y'.repeat(300)}\n`, 'y'.repeat(300));
  expect(line).toBe(`x ${'y'.repeat(98)}…`);
  expect(marks).toBe(`  ${'^'.repeat(98)}`);
});

test('what a terminal or a runner would obey is shown', async () => {
  const hostile = '::error::\u001B[2J ##[error]x \u202E';
  const report = reportOn(
    `${hostile}\n`,
    [{ words: hostile, message: hostile, help: hostile, rule: 'a/b' }],
    '::warning::\u001Bx.md',
  );
  const printed = await plain(report);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
  expect(printed).not.toMatch(/[\u001B\u202E]|##\[|^\s*::/m);
});
