import { expect, test } from 'vitest';
import { parse } from '../../../src/core/parse.ts';
import rule from '../../../src/rules/pdf/too-deep.ts';
import { findingsOf } from '../../formats/pdf/findings.ts';

function findings(text: string): readonly string[] {
  return findingsOf(parse(text, 'briefs/example.md'), [rule]).map(({ range }) =>
    text.slice(range.start, range.end),
  );
}

test.each([
  ['quotations', '> '.repeat(12), '> '.repeat(13)],
  ['lists', '- '.repeat(12), '- '.repeat(13)],
  ['both', '> - '.repeat(6), `${'> - '.repeat(6)}> `],
])('counts %s', (_, deep, deeper) => {
  expect(findings(`${deep}a\n`)).toEqual([]);
  expect(findings(`${deeper}a\n`)).toHaveLength(1);
});

test('counts what stands in a line too', () => {
  const quote = '> '.repeat(10);
  expect(findings(`${quote}*a **b** c*\n`)).toEqual([]);
  expect(findings(`${quote}*a **b ~~c~~** d*\n`)).toEqual(['~~c~~']);
});

test('counts a note where it is first referred to', () => {
  const note = `[^1]: ${'> '.repeat(8)}a\n`;
  expect(findings(`> a[^1]\n\n${note}`)).toEqual([]);
  expect(findings(`> > > > > a[^1]\n\n> > > > > b[^1]\n\n${note}`)).toEqual(['[^1]']);
  expect(findings(`a[^1]\n\n> > > > > b[^1]\n\n${note}`)).toEqual([]);
});

test('takes notes that refer to each other, and long chains of them', () => {
  expect(findings('a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]\n')).toEqual([]);
  const chain = Array.from({ length: 40 }, (_, at) => `[^${at}]: a[^${at + 1}]`).join('\n\n');
  expect(findings(`a[^0]\n\n${chain}\n`)).toEqual(['[^0]']);
});

test('speaks once for each block', () => {
  const deep = `${'> '.repeat(14)}a\n`;
  expect(findings(`${deep}\nText.\n\n${deep}`)).toHaveLength(2);
});
