import { expect, it } from 'vitest';
import { expansionsIn } from '../../../src/core/prose/expansions.ts';

const spelt = (text: string, acronym = 'TLC') => expansionsIn(text)(acronym);

it('takes initials for what an acronym stands for', () => {
  expect(spelt('The Tenancy Law Commission met.')).toBe(true);
  expect(spelt('The tenancy law commission met.')).toBe(false);
  expect(spelt('The technical help in law for all.', 'THLA')).toBe(true);
  expect(spelt('The Tenancy Law met: TLC.')).toBe(false);
});

it('takes another acronym for no word, and one letter for a word', () => {
  expect(spelt('The Tenancy LX Commission met.')).toBe(false);
  expect(spelt('The Tenancy L Commission met.')).toBe(true);
});

it('looks 90 characters behind an acronym, from where it begins', () => {
  const behind = (length: number) => `TLC (tenants ${'a'.repeat(length)})`;
  const far = (spaces: number) => `TLC${' '.repeat(spaces)}(aa bb)`;
  expect(spelt(behind(10))).toBe(true);
  // What stands up to the second letter of the second word is seen: 8 behind the spaces, and TLC.
  expect([81, 82].map((spaces) => spelt(far(spaces)))).toEqual([true, false]);
});

it('looks 90 characters before it, for a parenthesis that opens', () => {
  const far = (spaces: number) => `(a${' '.repeat(spaces)}TLC)`;
  expect([88, 89].map((spaces) => spelt(far(spaces)))).toEqual([true, false]);
});

it('reads an acronym that opens the text', () => {
  expect(spelt('TLC stands for something.')).toBe(true);
});
