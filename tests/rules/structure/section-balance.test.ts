import { expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const words = (count: number) => 'word '.repeat(count).trim();
const found = (text: string, more: Record<string, string> = {}) =>
  find(
    'structure/section-balance',
    file(
      matter({ kind: 'kind: issue-brief', ...more }),
      `## The debate\n\n${text}\n\n## Options\n`,
    ),
  );
const debate = (...sizes: readonly number[]) =>
  sizes.map((size, at) => `### Side ${at + 1}\n\n${words(size)}`).join('\n\n');

it('compares the shortest with the longest', () => {
  expect(found(debate(30, 61, 40, 31))).toMatchObject([
    {
      on: '### Side 1',
      message: '`Side 1` has 30 words, `Side 2` has 61, expected at most 2 times as many',
    },
  ]);
  expect(found(debate(30, 60, 40))).toEqual([]);
});

it('needs two with a text', () => {
  expect(found(debate(30))).toEqual([]);
  expect(found(debate(30, 0))).toEqual([]);
  expect(found(words(90))).toEqual([]);
});

it('takes what is deeper for a part, and counts neither tables nor notes', () => {
  expect(found(`${debate(30, 29)}\n\n#### Costs\n\n${words(30)}`)).toEqual([]);
  expect(found(`${debate(30, 30)}\n\n#### Costs\n\n${words(30)}`)).toHaveLength(1);
  const table = `| a |\n| - |\n| ${words(99)} |`;
  expect(found(`${debate(30, 30)}\n\n${table}\n\n[^1]: ${words(99)}`)).toEqual([]);
});

it('waits until the author takes the section for done', () => {
  expect(found(`<!-- brief: one for each position -->\n\n${debate(3, 90)}`)).toEqual([]);
  expect(found(`<!-- as agreed -->\n\n${debate(3, 90)}`)).toHaveLength(1);
});

it('weighs fifty at most', () => {
  const many = (count: number) => debate(3, ...Array.from({ length: count - 1 }, () => 9));
  expect(found(many(50))).toHaveLength(1);
  expect(found(many(51))).toEqual([]);
});

it('looks at nothing else', () => {
  expect(found(debate(3, 90), { kind: 'kind: policy-brief' })).toEqual([]);
  expect(found(debate(3, 90), { lang: 'lang: it' })).toEqual([]);
  const options = `## Options\n\n${debate(3, 90)}\n`;
  expect(
    find('structure/section-balance', file(matter({ kind: 'kind: issue-brief' }), options)),
  ).toEqual([]);
});
