import { expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (rows: string, kind = 'situation-brief', heading = 'Key figures') =>
  find(
    'structure/empty-cell',
    file(
      matter({ kind: `kind: ${kind}` }),
      `## ${heading}\n\n| Figure | As of | Source |\n| - | - | - |\n${rows}\n\n## Rest\n\n| a | b |\n| - | - |\n| | |\n`,
    ),
  );
const messages = (...given: Parameters<typeof found>) => found(...given).map((one) => one.message);

it('names the row and the columns', () => {
  expect(found('| 9 dead | 3 May | OCHA |\n| 7 lost | | OCHA |')).toMatchObject([
    { on: '| 7 lost | | OCHA |', message: 'empty cell of `7 lost` below `As of`' },
  ]);
  expect(messages('| 9 dead | | |')).toEqual([
    'empty cells of `9 dead` below `As of` and `Source`',
  ]);
  expect(messages('| | 3 May | OCHA |')).toEqual(['empty cell below `Figure`']);
  expect(messages('| 9 dead | 3 May |')).toEqual(['empty cell of `9 dead` below `Source`']);
});

it.each([
  ['spaces', '&nbsp; '],
  ['a comment', '<!-- ask -->'],
])('takes %s for nothing', (_, cell) => {
  expect(messages(`| 9 dead | 3 May | ${cell} |`)).toHaveLength(1);
});

it.each([
  ['a dash', '–'],
  ['a note', '[^1]'],
  ['a link', '[OCHA](https://unocha.org)'],
  ['code', '`x`'],
  ['a picture', '![](logo.png)'],
])('takes %s for something', (_, cell) => {
  expect(messages(`| 9 dead | 3 May | ${cell} |\n\n[^1]: OCHA`)).toEqual([]);
});

it('lets a row in bold head those below it', () => {
  expect(messages('| **Losses** | | |\n| 9 dead | 3 May | OCHA |')).toEqual([]);
  expect(messages('| **Losses** | 3 May | |')).toHaveLength(1);
  expect(messages('| | | |')).toHaveLength(1);
});

it('looks at the sections that their kind wants filled, once they are done', () => {
  expect(messages('| Wait | | |', 'policy-memo', 'Options')).toHaveLength(1);
  expect(messages('| Wait | | |', 'policy-memo', 'Criteria')).toEqual([]);
  expect(messages('| Wait | | |', 'policy-brief', 'Options')).toEqual([]);
  expect(messages('| Wait | | |\n\n<!-- brief: a table -->', 'policy-memo', 'Options')).toEqual([]);
});

it('names three columns, and counts more', () => {
  const row = (columns: number) =>
    `|${' a |'.repeat(columns)}\n|${' - |'.repeat(columns)}\n| b |\n`;
  const said = (columns: number) =>
    find(
      'structure/empty-cell',
      file(matter({ kind: 'kind: policy-memo' }), `## Options\n\n${row(columns)}`),
    ).map((one) => one.message);
  expect(said(4)).toEqual(['empty cells of `b` below `a`, `a` and `a`']);
  expect(said(5)).toEqual(['empty cells of `b` below 4 of its columns']);
});

it('goes by the number of a column without a name', () => {
  const text = '## Options\n\n| | Cost |\n| - | - |\n| | none |\n';
  const memo = file(matter({ kind: 'kind: policy-memo' }), text);
  expect(find('structure/empty-cell', memo).map((one) => one.message)).toEqual([
    'empty cell below `column 1`',
  ]);
});
