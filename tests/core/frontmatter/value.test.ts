import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asValue } from '../../../src/core/frontmatter/value.ts';
import { readYaml } from '../../../src/core/frontmatter/yaml.ts';

/** What a reader of the front matter gets back. */
function readBack(text: string): unknown {
  const { root, faults } = readYaml(`a: ${asValue(text)}\nb: c\n`);
  return faults.length === 0 && root.entries.length === 2 ? root.entries[0]?.value : faults;
}

describe('keeps a text plain where it can', () => {
  it.each([
    ['Heat pumps for flats', 'Heat pumps for flats'],
    ['Wärmepumpen, kurz – (Teil 2)', 'Wärmepumpen, kurz – (Teil 2)'],
    ['  two\n lines ', 'two lines'],
    ['a \u202E"b" \u200Bc', String.raw`"a \u202E\"b\" \u200Bc"`],
    ['2024', '"2024"'],
    ['No', '"No"'],
    ['a: b', '"a: b"'],
    ['a #4', '"a #4"'],
    ['- a', '"- a"'],
    ['', '""'],
    ['say "no"', '\'say "no"\''],
    ['it\'s "no"', '"it\'s \\"no\\""'],
  ])('%j is written %s', (text, value) => {
    expect(asValue(text)).toBe(value);
  });
});

test('every text comes back, on one line', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        ...'\' " \\ : # - [ ] { } & * ! | > % @ , ? ~ \t \n \u0007 \u0085 a é'.split(' '),
      ),
      fc.constantFrom(' ', ': ', ' #', '---', '\r\n'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(text, (words) => {
      const line = words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
      expect(readBack(words)).toMatchObject({ type: 'scalar', value: line });
    }),
    { numRuns: 1000 },
  );
});
