import { expect, it } from 'vitest';
import { findAmong } from './workspace.ts';

const RULE = 'workspace/slug-collision';

it.each([
  ['b/a.md', 'x/a.md'],
  ['b/2024-01-01-a.md', 'b/2025-01-01-a.md'],
  ['b/A.md', 'x/a.md'],
  ['b/höfe.md', `x/${'höfe'.normalize('NFD')}.md`],
])('%s and %s become one page', (one, other) => {
  const [finding, ...others] = findAmong(RULE, { [one]: {}, [other]: {} });
  expect(others).toEqual([]);
  expect(finding?.range).toEqual({ start: 0, end: 0 });
  expect(finding?.related?.map(({ range }) => range)).toEqual([{ start: 0, end: 0 }]);
});

it('a slug counts before the name of the file', () => {
  const slug = { slug: 'slug: b' };
  const [finding] = findAmong(RULE, { 'b/a.md': slug, 'b/b.md': {} });
  expect(finding?.message).toBe('`b/a.md` becomes the page `b` too');
  expect(finding?.related?.[0]?.range.start).toBeGreaterThan(0);
  expect(findAmong(RULE, { 'b/b.md': {}, 'b/c.md': slug })[0]?.on).toBe('b');
  expect(findAmong(RULE, { 'b/a.md': slug, 'x/a.md': {} })).toEqual([]);
});

it('every brief but the first is told', () => {
  const all = findAmong(RULE, { 'a/a.md': {}, 'b/a.md': {}, 'c/a.md': {}, 'c/b.md': {} });
  expect(all).toHaveLength(2);
});

it('slugs are one however their accents are written', () => {
  const slugs = ['NFC', 'NFD'].map((form) => ({ slug: `slug: ${'höfe'.normalize(form)}` }));
  const [a = {}, b = {}] = slugs;
  expect(findAmong(RULE, { 'b/a.md': a, 'b/b.md': b })).toHaveLength(1);
});
