import { expect, test } from 'vitest';
import type { Severity } from '../../src/core/diagnostic.ts';
import github from '../../src/reporters/github.ts';
import { reportOn, type Said, withBody } from './report.ts';

const lines = async (...given: Parameters<typeof reportOn>) =>
  (await github.report(reportOn(...given), { color: false })).split('\n').slice(0, -1);
const many = (count: number, level: Severity): Said[] =>
  Array.from({ length: count }, () => ({ level }));

test('an annotation for each finding, errors first, with its way out', async () => {
  const said: Said[] = [
    { words: 'a word', level: 'info', message: 'one' },
    { words: 'word', level: 'warning', message: 'two' },
    { words: 'there', message: 'three', help: 'write `x`' },
  ];
  expect(await lines(withBody('a word there\n'), said)).toEqual([
    '::error file=briefs/a.md,line=4,endLine=4,col=8,endColumn=13,title=links/missing-file::three%0Ahelp: write `x`',
    '::warning file=briefs/a.md,line=4,endLine=4,col=3,endColumn=7,title=links/missing-file::two',
    '::notice file=briefs/a.md,line=4,endLine=4,col=1,endColumn=7,title=links/missing-file::one',
  ]);
});

test('columns are left out where a finding spans lines', async () => {
  expect(await lines(withBody('one\ntwo\n'), [{ words: 'one\ntwo' }])).toEqual([
    '::error file=briefs/a.md,line=4,endLine=5,title=links/missing-file::unexpected',
  ]);
});

test('data and properties are escaped', async () => {
  const said = [{ message: '100 % sure: a, b', rule: 'a/b' }];
  expect(await lines('', said, 'a,b:c%.md')).toEqual([
    '::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=1,title=a/b::100 %25 sure: a, b',
  ]);
});

test('hostile text makes no second command', async () => {
  const hostile = 'x\r\n::error::y\n##[error]z\u001B[2J';
  const printed = await lines('', [{ message: hostile, help: hostile }], `${hostile}.md`);
  expect(printed).toHaveLength(1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
  expect(printed[0]).not.toMatch(/##\[|[\r\u001B]/);
});

test('GitHub shows ten of each level: the rest is one notice', async () => {
  expect(await lines('', many(10, 'error'))).toHaveLength(10);
  const printed = await lines('', [...many(12, 'error'), ...many(3, 'warning')]);
  expect(printed).toHaveLength(14);
  expect(printed.at(-1)).toBe('::notice::2 more findings, all in `brief lint`');
});

test('the closing notice leaves itself room', async () => {
  const printed = await lines('', [...many(11, 'error'), ...many(10, 'info')]);
  expect(printed.filter((line) => line.startsWith('::notice'))).toHaveLength(10);
  expect(printed.at(-1)).toBe('::notice::2 more findings, all in `brief lint`');
});

test('a long message is cut where GitHub would cut it', async () => {
  const [line = ''] = await lines('', [{ message: 'x'.repeat(5000) }]);
  expect(line.slice(line.lastIndexOf('::') + 2)).toHaveLength(4096);
});

test('nothing to say is nothing', async () => {
  expect(await lines('', [])).toEqual([]);
});
