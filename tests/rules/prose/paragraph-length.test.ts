import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { find } from '../harness.ts';

const words = (count: number) => 'pump '.repeat(count).trim();
const found = (body: string, options = {}) =>
  find('prose/paragraph-length', `${body}\n`, {}, options);

it('allows 150 words', () => {
  expect(found(words(150))).toEqual([]);
  expect(found(`${words(100)}\n\n${words(100)}`)).toEqual([]);
});

it('finds 151 words', () => {
  const [finding] = found(`Heat.\n\n${words(151)}`);
  expect(finding?.on).toBe(words(151));
  expect(finding?.message).toBe(
    'unexpected length of a paragraph: 151 words, expected at most 150',
  );
});

it('counts as it is told to', () => {
  expect(found('We heat flats.', { max: 2 })).toHaveLength(1);
  expect(found('We heat flats.', { max: 3 })).toEqual([]);
  expect(found('I a b', { max: 2 })).toHaveLength(1);
});

it('counts what a reader reads', () => {
  const link = '[pump](https://example.org/a-very-long-address-with-many-letters) ';
  expect(found(`${words(149)} ${link}`)).toEqual([]);
  expect(found(`${words(150)} — … – “”`)).toEqual([]);
});

it.each([
  ['a quotation', (text: string) => `> ${text}`],
  ['a list', (text: string) => `- ${text}`],
  ['a note', (text: string) => `Heat.[^1]\n\n[^1]: ${text}`],
  ['a heading', (text: string) => `## ${text}`],
  ['code', (text: string) => `    ${text}`],
])('says nothing about %s', (_, wrap) => {
  expect(found(wrap(words(200)))).toEqual([]);
});

it('finds the long paragraph of the founding brief', () => {
  const text = readFileSync(
    new URL('../../fixtures/founding/as-found.md', import.meta.url),
    'utf8',
  );
  const mended = text
    .replace('title: May Brief: ', 'title: ')
    .replace('Montag, 12. Februar 2024', '2024-02-12');
  const all = find('prose/paragraph-length', mended);
  expect(all.map(({ message }) => message)).toEqual([
    'unexpected length of a paragraph: 169 words, expected at most 150',
  ]);
  expect(all[0]?.on).toMatch(/^In April 2024, during .*moon landing\.$/);
});
