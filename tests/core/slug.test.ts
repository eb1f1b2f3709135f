import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it, test } from 'vitest';
import { fields } from '../../src/core/fields.ts';
import { slugify } from '../../src/core/slug.ts';

it.each([
  ['The Significance of the Japan-US Alliance', 'the-significance-of-the-japan-us-alliance'],
  ['Ärger über Öl auf der Straße', 'aerger-ueber-oel-auf-der-strasse'],
  ['Ærø, Łódź, Đà Nẵng', 'aeroe-lodz-da-nang'],
  ['Élysée, naïve façade', 'elysee-naive-facade'],
  ['cafe\u0301 = café', 'cafe-cafe'],
  ['İstanbul ve ılık', 'istanbul-ve-ilik'],
  ['ﬁnance № 5 m²', 'finance-no-5-m2'],
  ['日米同盟の意義', '日米同盟の意義'],
  ['エネルギー政策', 'エネルギー政策'],
  ['हिन्दी की नीति', 'हिन्दी-की-नीति'],
  ['Край и мост', 'край-и-мост'],
  ['שלום עולם', 'שלום-עולם'],
  ['China’s U.S. policy: don’t panic', 'chinas-us-policy-dont-panic'],
  ['L’Europe d’abord', 'l-europe-d-abord'],
  ['re\u00ADpublic\u200B of\u202E letters', 'republic-of-letters'],
  ['../../etc/passwd', 'etc-passwd'],
  ['-rf / ; rm *', 'rf-rm'],
  ['.hidden.', 'hidden'],
  ['<script>alert(1)</script>', 'script-alert-1-script'],
])('%j becomes %s', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

it.each(['con', 'PRN', 'Aux', 'nul', 'COM1', 'com9', 'LPT¹', 'lpt9'])('never %j', (device) => {
  expect(slugify(device)).toBe(`${device.toLowerCase().normalize('NFKC')}-brief`);
});

it.each(['', ' ', '🙂', '---', '...', '\u200D', '؟!'])('names %j all the same', (text) => {
  expect(slugify(text)).toBe('brief');
});

test('a long title ends with a whole word', () => {
  expect(slugify('word '.repeat(30))).toBe(Array(16).fill('word').join('-'));
  expect(slugify(`${'a'.repeat(40)} ${'b'.repeat(39)} c`)).toBe(
    `${'a'.repeat(40)}-${'b'.repeat(39)}`,
  );
});

test('a long word is cut between two characters', () => {
  expect(slugify('日'.repeat(50))).toBe('日'.repeat(26));
  expect(slugify('कि'.repeat(50))).toBe('कि'.repeat(13));
  expect(slugify(`я${'\u0301'.repeat(99)}`)).toBe('brief');
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      ...[
        "'",
        '’',
        '.',
        '-',
        's',
        'İ',
        'ß',
        'ẞ',
        'ǅ',
        'Σ',
        'ς',
        'ﬁ',
        '\u0301',
        '\uFE0F',
        '\u200D',
        'ー',
        'ʼ',
        'ﾞ',
        '\u115F',
        '가',
        'ᄀ',
        'ü',
        'U\u0308',
        '①',
        '𝐀',
        '\uD800',
        'CON',
        ' ',
      ],
    ),
  }),
);

test('a slug is always one that `slug` takes, short, and its own slug', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const slug = slugify(text);
      expect(v.is(fields.slug.schema, slug)).toBe(true);
      expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(80);
      expect(slug).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
      expect(slugify(slug)).toBe(slug);
    }),
    { numRuns: 500 },
  );
});

test('two spellings of the same letters have the same slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(slugify(text.normalize('NFD'))).toBe(slugify(text.normalize('NFC')));
    }),
  );
});
