import { expect, test } from 'vitest';
import type { Severity } from '../../src/core/diagnostic.ts';
import { visible } from '../../src/core/wording/visible.ts';
import github from '../../src/reporters/github.ts';
import { fullReport, hostile } from './hostile.ts';
import { reportOn, type Said, withBody } from './report.ts';
import { commandsIn } from './runner.ts';

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

test('places elsewhere are said with their paths', async () => {
  const related = [{ message: 'stands here too', range: { start: 0, end: 1 }, path: 'b,c.md' }];
  expect(await lines('', [{ related, help: 'mend it' }])).toEqual([
    '::error file=briefs/a.md,line=1,endLine=1,col=1,endColumn=1,title=links/missing-file::unexpected%0Ahelp: mend it%0Aalso: b,c.md:1:1 stands here too',
  ]);
});

test('the runner reads back what was said, and nothing more', async () => {
  const commands = commandsIn(await github.report(fullReport, { color: false }));
  expect(commands.map(({ name }) => name)).toEqual(['error', 'warning', 'notice']);
  expect(commands[0]?.properties).toEqual({
    file: visible(`${hostile}.md`),
    line: '3',
    endLine: '3',
    col: expect.stringMatching(/^\d+$/),
    endColumn: expect.stringMatching(/^\d+$/),
    title: 'a/b',
  });
  const shown = visible(hostile);
  expect(commands[0]?.data.split('\n').slice(0, 2)).toEqual([shown, `help: ${shown}`]);
  expect(commands[0]?.data.split('\n').slice(2)).toEqual([
    `also: ${visible(`${hostile}.md`)}:1:1 ${shown}`,
    `also: ${visible(`../${hostile}/other.md`)}:2:1 ${shown}`,
    `also: not-read.md:2:1 ${shown}`,
  ]);
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
