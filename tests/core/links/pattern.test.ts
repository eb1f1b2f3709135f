import { expect, it } from 'vitest';
import { matchesAny } from '../../../src/core/links/pattern.ts';

it.each([
  ['drafts/a.md', 'drafts/', true],
  ['drafts/a.md', 'drafts/a.md', true],
  ['drafts/a.md', 'drafts/a.md/', false],
  ['drafts/a.md', '', false],
  ['drafts/a.md', '*', true],
  ['drafts/a.md', '*.md', true],
  ['drafts/a.md', '*/a', false],
  ['drafts/a.md', 'd*s/*.md', true],
  ['drafts/a.md', 'd*x*.md', false],
  ['aba', 'ab*ba', false],
  ['abba', 'ab*ba', true],
  ['a.c', 'a?c', false],
  ['a.c', 'a.*.c', false],
])('%s against %s: %s', (address, pattern, expected) => {
  expect(matchesAny(address, [pattern])).toBe(expected);
  expect(matchesAny(address, ['nothing', pattern])).toBe(expected);
});

it('takes linear time', () => {
  expect(matchesAny('a'.repeat(100_000), [`${'*a'.repeat(1000)}*b`])).toBe(false);
});
