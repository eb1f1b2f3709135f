import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { readFont } from '../../../src/core/fonts/font.ts';

const folder = new URL('../../../templates/pdf/fonts/', import.meta.url);
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));

describe.each(shipped)('$name', ({ bytes }) => {
  test('has the characters that fontkit finds', () => {
    const oracle = create(Buffer.from(bytes));
    if (!('characterSet' in oracle)) throw new Error('a collection');
    const found = readFont(bytes)?.ranges ?? [];
    const codePoints: number[] = [];
    for (let i = 0; i < found.length; i += 2) {
      const [first = 0, last = 0] = [found[i], found[i + 1]];
      for (let code = first; code <= last; code++) codePoints.push(code);
    }
    // 0xFFFF is no character: it ends the table.
    const expected = new Set(oracle.characterSet.filter((code) => code !== 0xffff));
    expect(codePoints).toEqual([...expected].sort((a, b) => a - b));
    expect(codePoints.length).toBeGreaterThan(100);
  });

  test('is read wherever it lies in memory', () => {
    const behind = new Uint8Array(bytes.length + 3);
    behind.set(bytes, 3);
    expect(readFont(behind.subarray(3))).toEqual(readFont(bytes));
  });
});

describe('the family', () => {
  test('of each shipped font is the one that the template names', () => {
    expect([...new Set(shipped.map(({ bytes }) => readFont(bytes)?.family))].sort()).toEqual([
      'Noto Naskh Arabic',
      'Noto Sans Hebrew',
      'Source Code Pro',
      'Source Sans 3',
      'Source Serif 4',
    ]);
  });

  test.each([
    ['Source Serif 4 Semibold', 'Source Serif 4'],
    ['Source Serif 4 Semi-Bold Italic', 'Source Serif 4'],
    ['Latin Modern Roman Condensed', 'Latin Modern Roman'],
    ['Frutiger LT-Light', 'Frutiger'],
    ['.Apple Text', 'Apple Text'],
    ['Goudymedium', 'Goudymedium'],
    ['Bold', 'Bold'],
  ])('%s → %s', (name, family) => {
    expect(readFont(named(name))?.family).toBe(family);
  });
});

describe('bytes that are no font', () => {
  const font = shipped[0]?.bytes ?? new Uint8Array();

  test('are none, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readFont(bytes)).toBeUndefined();
      }),
    );
  });

  test('are the start of one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: font.length }), (length) => {
        const found = readFont(font.slice(0, length));
        expect([undefined, 'Noto Naskh Arabic']).toContain(found?.family);
      }),
      { numRuns: 300 },
    );
    expect(readFont(font.slice(0, 1000))).toBeUndefined();
  });

  test('may be one with errors in it, which ends all the same', () => {
    const damage = fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = named('A name', 3000);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const ranges = readFont(bytes)?.ranges ?? [];
        expect([...ranges].sort((a, b) => a - b)).toEqual(ranges);
        expect(ranges.at(-1) ?? 0).toBeLessThanOrEqual(0x10ffff);
      }),
    );
  });
});

/** A font of nothing but a name and the characters `a` to `z`. */
function named(name: string, room = 0): Uint8Array {
  const text = [...name].flatMap((letter) => [0, letter.charCodeAt(0)]);
  const nameTable = [...u16(0, 1, 18), ...u16(3, 1, 0x409, 1, text.length, 0), ...text];
  const cmap = [
    ...u16(0, 1, 3, 10, 0, 12),
    ...u16(12, 0, 0, 28, 0, 0, 0, 1),
    ...u16(0, 97, 0, 122, 0, 1),
  ];
  const start = 12 + 2 * 16;
  const record = (tag: string, at: number, length: number) => [
    ...[...tag].map((letter) => letter.charCodeAt(0)),
    ...u16(0, 0, 0, at, 0, length),
  ];
  return new Uint8Array([
    ...u16(1, 0, 2, 0, 0, 0),
    ...record('name', start, nameTable.length),
    ...record('cmap', start + nameTable.length, cmap.length),
    ...nameTable,
    ...cmap,
    ...Array<number>(room).fill(0),
  ]);
}

function u16(...values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [value >> 8, value & 255]);
}
