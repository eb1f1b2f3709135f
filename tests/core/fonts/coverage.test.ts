import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coverageOf,
  covers,
  readCoverage,
  uncovered,
  writeCoverage,
} from '../../../src/core/fonts/coverage.ts';
import { includes, intersection, type Ranges } from '../../../src/core/fonts/ranges.ts';

const latin: Ranges = [0x20, 0x7e, 0xa0, 0x17f, 0x301, 0x301];
const greek: Ranges = [0x391, 0x3c9];
const sets = fc.uniqueArray(fc.nat(60)).map((codes) => new Set(codes));

function rangesOf(codes: ReadonlySet<number>): Ranges {
  return [...codes].sort((a, b) => a - b).flatMap((code) => [code, code]);
}

describe('ranges', () => {
  test('hold what is in them, and no more', () => {
    fc.assert(
      fc.property(sets, fc.nat(61), (codes, code) => {
        expect(includes(rangesOf(codes), code)).toBe(codes.has(code));
      }),
    );
  });

  test('intersect as sets do', () => {
    fc.assert(
      fc.property(sets, sets, fc.nat(61), (one, other, code) => {
        const both = intersection(rangesOf(one), rangesOf(other));
        expect(includes(both, code)).toBe(one.has(code) && other.has(code));
      }),
    );
    expect(intersection([10, 20, 30, 40], [15, 35])).toEqual([15, 20, 30, 35]);
  });
});

describe('coverage', () => {
  test('is what all faces of a family have', () => {
    const faces = [
      { family: 'A', ranges: [0x20, 0x7e] },
      { family: 'B', ranges: greek },
      { family: 'A', ranges: [0x41, 0x5a, 0x100, 0x101] },
    ];
    expect([...coverageOf(faces)]).toEqual([
      ['A', [0x41, 0x5a]],
      ['B', greek],
    ]);
  });

  test('is written and read as one string for each family', () => {
    const coverage = new Map([['A', latin]]);
    expect(writeCoverage(coverage)).toBe('{"A":"20-7e a0-17f 301"}');
    expect(readCoverage(writeCoverage(coverage))).toEqual(coverage);
  });
});

describe('what no font has', () => {
  test('is named once, where it stands first', () => {
    expect(uncovered('Das \u{1F642} \u65E5\u672C\u65E5 \u{1F642} Ω', [latin, greek])).toEqual([
      { character: '\u{1F642}', index: 4 },
      { character: '\u65E5', index: 7 },
      { character: '\u672C', index: 8 },
    ]);
    expect(uncovered('Ω', [latin])).toHaveLength(1);
  });

  test.each([
    ['a character in its parts', '\u01F5', false],
    ['a line break', '\n', true],
    ['a variation selector', '\uFE0F', true],
    ['a joiner', '\u200D', true],
    ['a mark of direction', '\u200F', true],
    ['a soft hyphen', '\u00AD', true],
    ['an ideographic space', '\u3000', true],
    ['a byte order mark', '\uFEFF', false],
    ['a control character', '\u0001', false],
    ['half a character', '\uD83D', false],
    ['an unassigned character', '\u0378', false],
    ['a private character', '\uE000', false],
  ])('%s: %j → %s', (_, text, covered) => {
    expect(covers([[0x20, 0x7e, 0xa0, 0xff]], text.codePointAt(0) ?? 0)).toBe(covered);
  });

  test('is never what PDF/UA-1 forbids, though fonts have it', () => {
    for (const code of [0, 0xfeff, 0xfffe]) expect(covers([[0, 0x10ffff]], code)).toBe(false);
  });

  test('may be made of parts that one has', () => {
    expect(covers([latin], 0x1f5)).toBe(true);
    expect(covers([latin], 0x1f4e)).toBe(false);
  });
});
