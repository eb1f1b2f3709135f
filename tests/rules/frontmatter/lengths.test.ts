import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { characters } from '../../../src/core/wording/characters.ts';
import { file, find, matter } from '../harness.ts';

const title = (text: string) =>
  find('frontmatter/title-length', file(matter({ title: `title: ${text}` })));
const summary = (text: string) =>
  find('frontmatter/summary-length', file(matter({ summary: `summary: ${text}` })));

describe('frontmatter/title-length', () => {
  it.each([
    ['a'.repeat(100), 0],
    ['a'.repeat(101), 1],
    ['👩‍🔬'.repeat(100), 0],
    ['👩‍🔬'.repeat(101), 1],
    ['é'.normalize('NFD').repeat(100), 0],
    ['é'.normalize('NFD').repeat(101), 1],
  ])('%s: %d findings', (text, count) => {
    expect(title(text)).toHaveLength(count);
  });

  it('counts what a reader counts', () => {
    expect(title('é'.normalize('NFD').repeat(101))[0]?.message).toBe(
      '`title` has 101 characters, expected at most 100',
    );
  });
});

describe('frontmatter/summary-length', () => {
  it.each([
    ['a'.repeat(39), '`summary` has 39 characters, expected at least 40'],
    ['a'.repeat(40), undefined],
    ['a'.repeat(320), undefined],
    ['a'.repeat(321), '`summary` has 321 characters, expected at most 320'],
    ['🇪🇺'.repeat(39), '`summary` has 39 characters, expected at least 40'],
    ['🇪🇺'.repeat(320), undefined],
    ['""', undefined],
  ])('%s: %s', (text, message) => {
    expect(summary(text)[0]?.message).toBe(message);
  });

  it.each([
    ['>-\n  One paragraph of text that is long enough\n  on two lines.', 0],
    ['|\n  One paragraph of text that is long enough\n  on two lines.\n', 0],
    ['>-\n  One paragraph of text that is long enough.\n\n  And another.', 1],
    ['|\n  One paragraph of text that is long enough.\n  \n  And another.', 1],
    ['"One paragraph of text that is long enough.\n\n  And another."', 1],
    ['"One paragraph of text that is long enough.\\n\\nAnd another."', 1],
  ])('%j: %d', (text, count) => {
    const found = summary(text);
    expect(found).toHaveLength(count);
    for (const ending of ['\r\n', '\r']) {
      const other = file(matter({ summary: `summary: ${text}` })).replaceAll('\n', ending);
      expect(find('frontmatter/summary-length', other)).toHaveLength(count);
    }
    if (count) expect(found[0]?.message).toBe('`summary` has several paragraphs, expected one');
  });

  it('ends where the text ends', () => {
    expect(summary('|\n  Too short.\n')[0]?.on).toBe('|\n  Too short.');
  });

  it('says nothing about a list', () => {
    expect(summary('\n  - a')).toEqual([]);
  });
});

describe('characters', () => {
  it.each([
    ['', 0],
    ['Ελλάδα, Київ, 東京, 서울', 20],
    ['é'.normalize('NFD'), 1],
    ['й'.normalize('NFD'), 1],
    ['👩‍🔬🇪🇺', 2],
    ['\r\n', 1],
  ])('%j has %d', (text, count) => {
    expect(characters(text)).toBe(count);
  });

  test('are those of the segmenter', () => {
    const segmenter = new Intl.Segmenter('und');
    const unit = fc.oneof(fc.integer({ min: 0x20, max: 0xffff }), fc.constantFrom(0x1f468, 0x200d));
    const text = fc.array(unit, { maxLength: 6 }).map((codes) => String.fromCodePoint(...codes));
    fc.assert(
      fc.property(text, (one) => {
        expect(characters(one)).toBe([...segmenter.segment(one)].length);
      }),
      { numRuns: 2000 },
    );
  });
});
