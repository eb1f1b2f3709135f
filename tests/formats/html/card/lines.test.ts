import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { setIn, shortened } from '../../../../src/formats/html/card/lines.ts';

/** Every character is half an em wide. */
const measure = (text: string) => text.length / 2;
const room = { width: 1000, height: 300, leading: 1, most: 5, sizes: [100, 50] };

test.each([
  ['short', 100, ['short']],
  // At 100 a line has 20 characters, and there are three.
  ['one two three four five six', 100, ['one two three', 'four five six']],
  // Behind hyphens, dashes and strokes, and at a soft hyphen, which then shows.
  ['abcdefghij-abcdefghijklm', 100, ['abcdefghij-', 'abcdefghijklm']],
  ['abcdefghij/abcdefghijklm', 100, ['abcdefghij/', 'abcdefghijklm']],
  ['abcdefghij\u00ADabcdefghijklm', 100, ['abcdefghij-', 'abcdefghijklm']],
  ['ab\u00ADcd', 100, ['abcd']],
  // A no-break space holds words together.
  ['one two three No.\u00A07 and more', 100, ['one two three', 'No.\u00A07 and more']],
  // A word of 30 only fits at 50.
  [`a ${'b'.repeat(30)}`, 50, [`a ${'b'.repeat(30)}`]],
  // One of 90 fits at no size.
  ['c'.repeat(90), 50, [`${'c'.repeat(39)}-`, `${'c'.repeat(39)}-`, 'c'.repeat(12)]],
])('%s', (text, size, lines) => {
  expect(setIn(text, room, measure)).toEqual({ size, lines });
});

describe('any text', () => {
  const signs = fc.constantFrom('a', 'ß', ' ', '-', '\u00AD', '/', '\u00A0', 'é', '漢', '👩‍👩‍👧');
  const text = fc
    .oneof(fc.string({ unit: signs, maxLength: 400 }), fc.lorem({ maxCount: 80 }))
    .map((words) => words.trim());

  it('stays in its room, and loses nothing that no ellipsis stands for', () => {
    const bare = (words: string) => words.replace(/[\s\u00AD-]/g, '');
    fc.assert(
      fc.property(text, (words) => {
        const { size, lines } = setIn(words, room, measure);
        expect(lines.length).toBeLessThanOrEqual(Math.min(5, Math.floor(300 / size)));
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(1000);
        const shown = bare(lines.join(''));
        const whole = bare(words);
        if (!shown.endsWith('…')) expect(shown).toBe(whole);
        else expect(whole.startsWith(shown.slice(0, -1))).toBe(true);
      }),
    );
  });

  it('is cut to a width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 50 }), (words, width) => {
        expect(measure(shortened(words, width, measure))).toBeLessThanOrEqual(Math.max(width, 0.5));
      }),
    );
    expect(shortened('one two three four', 6, measure)).toBe('one two…');
    expect(shortened('one, two', 2.5, measure)).toBe('one…');
    expect(shortened('abcdefgh', 3, measure)).toBe('abcde…');
    expect(shortened('abc', 3, measure)).toBe('abc');
  });
});
