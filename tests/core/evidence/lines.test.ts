import { expect, it } from 'vitest';
import { wholeLines } from '../../../src/core/evidence/lines.ts';

/** What would be left of a text without the lines of its `x`. */
function without(text: string): string {
  const start = text.indexOf('x');
  const range = wholeLines(text, { start, end: start + 1 });
  return text.slice(0, range.start) + text.slice(range.end);
}

it.each([
  ['x', ''],
  ['x\na', 'a'],
  ['x\n\na', 'a'],
  ['  x\na', 'a'],
  ['    x \na', 'a'],
  ['     x\na', '     \na'],
  ['a\nx\nb', 'a\nb'],
  ['a\n    x\nb', 'a\nb'],
  ['a\n\nx\n\n\nb', 'a\n\nb'],
  ['a\r\n\r\nx\r\n\r\nb', 'a\r\n\r\nb'],
  ['a\nx\n\nb', 'a\n\nb'],
  ['a\n\nx', 'a\n\n'],
  ['a x\nb', 'a \nb'],
  ['x a\nb', ' a\nb'],
  ['> x\n> a', '> \n> a'],
])('of %j is left %j', (text, left) => {
  expect(without(text)).toBe(left);
});

it('looks 80 characters back for a blank line, and takes 200 of them behind', () => {
  const blank = (spaces: number) => `a\n${' '.repeat(spaces)}\n`;
  expect(without(`${blank(78)}x\n\nb`)).toBe(`${blank(78)}b`);
  expect(without(`${blank(79)}x\n\nb`)).toBe(`${blank(79)}\nb`);
  expect(without(`a\n\nx\n${'\n'.repeat(200)}b`)).toBe('a\n\nb');
  expect(without(`a\n\nx\n${'\n'.repeat(201)}b`)).toBe('a\n\n\nb');
});
