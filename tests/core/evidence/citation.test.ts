import { describe, expect, it } from 'vitest';
import { namesSource } from '../../../src/core/evidence/citation.ts';

const named = (lengths: readonly number[], text: (length: number) => string) =>
  lengths.map((length) => namesSource(text(length)));

describe('a name with a year, in parentheses', () => {
  it('has up to 100 characters before the year', () => {
    const before = (length: number) => `(${'Smith and others '.padEnd(length - 1, 'a')} 2024)`;
    expect(named([100, 101], before)).toEqual([true, false]);
  });

  it('has up to 100 characters behind it', () => {
    const behind = (length: number) => `(Smith, 2024,${' p. 7'.padEnd(length, '0')})`;
    expect(named([0, 100, 101], behind)).toEqual([true, true, false]);
  });

  it('may stand before them, up to 60 characters long', () => {
    expect(namesSource('As Smith et al. (2024) found.')).toBe(true);
    expect(namesSource('As smith (2024) found.')).toBe(false);
    expect(namesSource('As Smith found (2024).')).toBe(false);
  });

  it('is a name of two letters, and no month', () => {
    expect(namesSource('As shown (Li, 2024).')).toBe(true);
    expect(namesSource('As shown (L, 2024).')).toBe(false);
    expect(namesSource('As shown (May 2024).')).toBe(false);
  });
});
