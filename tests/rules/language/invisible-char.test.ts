import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (body: string, lang = 'en') => find('language/invisible-char', `${body}\n`, { lang });
const bodyOf = (fixed: string | undefined) => fixed?.split('---\n\n')[1];

it.each([
  ['a\u200Bb', 'zero-width space (U+200B)'],
  ['a\u00ADb', 'soft hyphen (U+00AD)'],
  ['a\uFEFFb', 'byte order mark (U+FEFF)'],
  ['a\u200Cb', 'zero-width non-joiner (U+200C)'],
  ['a\u200Db', 'zero-width joiner (U+200D)'],
  ['a\u2060b', 'word joiner (U+2060)'],
  ['a\u2061b', 'invisible operator (U+2061)'],
  ['a\u2064b', 'invisible operator (U+2064)'],
  ['a\u200Eb', 'mark of direction (U+200E)'],
  ['a\u202Ab', 'mark of direction (U+202A)'],
  ['a\u202Eb', 'mark of direction (U+202E)'],
  ['a\u2066b', 'mark of direction (U+2066)'],
  ['a\u2069b', 'mark of direction (U+2069)'],
  ['a\u200B\u200Bb', 'zero-width space (U+200B)'],
])('%j', (body, message) => {
  const [finding, ...others] = found(body);
  expect(others).toEqual([]);
  expect(finding?.message).toBe(message);
  expect(finding?.fix?.safe).toBe(true);
  expect(bodyOf(finding?.fixed)).toBe('ab\n');
});

it('says once what came many times', () => {
  const [finding, ...others] = found('Rents\u00AD rise.\n\nPumps\u00AD heat.');
  expect(others).toEqual([]);
  expect(finding?.message).toBe('soft hyphen (U+00AD), the first of 2');
  expect(finding?.help).toBe('delete all 2');
  expect(found('Rents\u00AD rise.')[0]?.help).toBe('delete it');
  expect(bodyOf(finding?.fixed)).toBe('Rents rise.\n\nPumps heat.\n');
});

describe('what is needed', () => {
  it.each([
    ['en', 'Rents rise by 5\u00A0% or 5\u202F%.'],
    [
      'en',
      'A family \u{1F469}\u200D\u{1F469}\u200D\u{1F467}, \u2764\uFE0F\u200D\u{1F525}, \u{1F469}\u{1F3FD}\u200D\u{1F52C}.',
    ],
    ['en', 'In Persian: \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645.'],
    ['en', 'In Hebrew \u05D0\u200F (a).'],
    ['en', 'In Hindi \u0915\u094D\u200D\u0937.'],
    ['fa', 'a\u200Cb\u200E'],
    ['ar', 'a\u202Bb\u202C'],
    ['he', 'a\u2067b\u2069'],
    ['ur', 'a\u200Fb'],
    ['hi', 'a\u200Db'],
    ['th', 'a\u200Bb'],
    ['en', '&ZeroWidthSpace;&shy;'],
    ['pt', 'Irm\u00C3S, S\u00C3O e \u00C2NGULO, na\u00EFve, p\u00E2te.'],
    ['fr', 'B\u00C2TIR \u00C2GE'],
  ])('%s: %j', (lang, body) => {
    expect(found(body, lang)).toEqual([]);
  });

  it.each([
    ['ar', 'a\u200Bb'],
    ['ar', 'a\u00ADb'],
    ['hi', 'a\u200Eb'],
    ['de', 'a\u200Bb'],
  ])('but not everywhere: %s: %j', (lang, body) => {
    expect(found(body, lang)).toHaveLength(1);
  });

  it('is a byte order mark at the beginning', () => {
    expect(find('language/invisible-char', `\uFEFF${file(matter())}`)).toEqual([]);
    expect(find('language/invisible-char', `\uFEFF\uFEFF${file(matter())}`)).toHaveLength(1);
  });
});

describe('a fix', () => {
  it.each([
    ['a\n\n\u200B\n\nb', 'a\n\n\n\nb\n'],
    ['\u200BRents rise.', 'Rents rise.\n'],
    ['Rents \u200Brise.', 'Rents rise.\n'],
    ['Rents\u00A0\u200Brise.', 'Rents\u00A0rise.\n'],
    ['a\n       \n\u200B\n\nb', 'a\n       \n\n\nb\n'],
    ['a\n        \n\u200B\n\nb', undefined],
    ['Rents\u200B rise.', 'Rents rise.\n'],
    ['“\u200BRents”', '“Rents”\n'],
    ['Rents rise.\u200B', 'Rents rise.\n'],
    ['\u200B- a', undefined],
    ['\u200B# a', undefined],
    ['\u200B1. a', undefined],
    ['*\u200Ba*', undefined],
    ['a\u200B*b*', undefined],
    ['[a]\u200B(b)', undefined],
    ['a\n\u200B\n---', undefined],
  ])('of %j gives %j', (body, fixed) => {
    const [finding, ...others] = found(body);
    expect(others).toEqual([]);
    expect(finding).toBeDefined();
    expect(bodyOf(finding?.fixed)).toBe(fixed);
  });

  it.each([
    ['summary: Three\u200B changes to tenancy law would let two million flats heat.', true],
    ['summary: \u200BThree changes to tenancy law would let two million flats heat.', true],
    ['summary: "Three changes to tenancy law would let two million flats heat.\u200B"', true],
    ['summary: Three\u200B: changes to tenancy law', false],
    ['summary: Three:\u200B changes to tenancy law', false],
    ['summary: \u200B[Three changes', false],
    ['summary: Three \u200B#changes', false],
    ['\u200Bsummary: Three changes', false],
  ])('of the front matter: %j is safe: %s', (summary, safe) => {
    const [finding] = find('language/invisible-char', file(matter({ summary })));
    expect(finding?.on).toBe('\u200B');
    expect(finding?.fix !== undefined).toBe(safe);
  });

  it('waits until the front matter can be read', () => {
    const [finding] = find('language/invisible-char', '---\ntitle: [\n---\n\na\u200Bb\n');
    expect(finding?.fix).toBeUndefined();
  });
});

it.each([
  ['It\u00E2\u20AC\u2122s', '\u00E2\u20AC\u2122'],
  ['a \u00E2\u20AC\u201C b', '\u00E2\u20AC\u201C'],
  ['\u00E2\u20AC\u0153a', '\u00E2\u20AC\u0153'],
  ['fr\u00C3\u00BCh', '\u00C3\u00BC'],
  ['h\u00C3\u00A4tte', '\u00C3\u00A4'],
  ['Stra\u00C3\u0178e', '\u00C3\u0178'],
  ['5\u00C2\u00A0km', '\u00C2\u00A0'],
  ['\u00C2\u00A9 2024', '\u00C2\u00A9'],
  ['a\u00EF\u00BB\u00BFb', '\u00EF\u00BB\u00BF'],
])('finds mojibake: %j', (body, on) => {
  const [finding, ...others] = found(body);
  expect(others).toEqual([]);
  expect(finding?.on).toBe(on);
  expect(finding?.message).toMatch(/^letters of a wrong character set: `[^`]+`$/);
  expect(finding?.fix).toBeUndefined();
});

it('finds mojibake once', () => {
  expect(found('h\u00C3\u00A4tte, h\u00C3\u00A4tte').map(({ message }) => message)).toEqual([
    'letters of a wrong character set: `\u00C3\u00A4`, the first of 2 such places',
  ]);
});
