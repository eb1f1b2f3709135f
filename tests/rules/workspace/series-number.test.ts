import { expect, it } from 'vitest';
import { findAmong } from './workspace.ts';

/** What is found among briefs with these numbers, in the order of their dates. */
const found = (...numbers: readonly string[]) => {
  const lines = numbers.map((number, index) => {
    const [own, series = 'Policy Brief', lang = 'en'] = number.split(' | ');
    const date = `date: 2024-01-${String(index + 10)}`;
    const values = { series: `series: ${series}`, number: `number: ${own}`, lang: `lang: ${lang}` };
    return [`b/${index}.md`, { ...values, date }] as const;
  });
  const all = findAmong('workspace/series-number', Object.fromEntries(lines));
  return all.map(({ message, on }) => `${on}: ${message}`);
};

it.each<[readonly string[], string]>([
  [['1', '1'], '1: `b/0.md` has the number `1` in `Policy Brief` already'],
  [['1', '01'], '01: `b/0.md` has the number `01` in `Policy Brief` already'],
  [['1', '1 | policy  brief'], '1: `b/0.md` has the number `1` in `policy brief` already'],
  [['2024a', '2024A'], '2024A: `b/0.md` has the number `2024A` in `Policy Brief` already'],
  [['1', '2', '4'], '4: no brief in `Policy Brief` has number 3'],
  [['4', '2', '1'], '4: no brief in `Policy Brief` has number 3'],
  [['1', '2', '5'], '5: no brief in `Policy Brief` has the numbers 3 to 4'],
  [['1', '2', '8'], '8: no brief in `Policy Brief` has the numbers 3 to 7'],
  [['a', '1', '2', '4'], '4: no brief in `Policy Brief` has number 3'],
])('%j', (numbers, message) => {
  expect(found(...numbers)).toEqual([message]);
});

it.each<[readonly string[]]>([
  [['1', '2', '3']],
  [['7', '8', '9']],
  [['1', '3']],
  [['1', '1 | Annual Report']],
  [['1', '1 | Policy Brief | de']],
  [['1', '2', '9']],
  [['202411', '202412', '202501']],
  [['2024-1', '2024-2', '2024-4']],
  [['1', 'a', '3']],
  [['0', '1', '2']],
])('%j is in order', (numbers) => {
  expect(found(...numbers)).toEqual([]);
});

it('a number that is taken twice is no gap', () => {
  expect(found('1', '2', '2', '3')).toHaveLength(1);
  expect(found('1', '3', '3')).toHaveLength(1);
});

it('needs both a series and a number', () => {
  const one = { number: 'number: 1' };
  const other = { series: 'series: A' };
  const all = { 'b/a.md': one, 'b/b.md': one, 'b/c.md': other, 'b/d.md': other };
  expect(findAmong('workspace/series-number', all)).toEqual([]);
});
