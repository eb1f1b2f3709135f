import type { Range } from '../text.ts';

/** A run of characters that nobody sees, with the name of the first. */
export interface Invisible extends Range {
  /** Like `zero-width space (U+200B)`. */
  readonly name: string;
}

const RUN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;
/** Mojibake: UTF-8 that was read as Windows-1252. */
const MOJIBAKE =
  /â€[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|Ã[\u00A1-\u00BF\u0152\u0153\u0160\u0178\u017E\u201A-\u201E\u2020-\u2022\u2030\u2039\u203A\u20AC\u2122]|(?<![A-ZÀ-Þ])Â[\u00A0-\u00BF]|ï»¿|ï¿½/g;

/** Scripts from right to left need marks of direction. */
const RIGHT_TO_LEFT = [
  'ar',
  'he',
  'fa',
  'ur',
  'yi',
  'ps',
  'sd',
  'ckb',
  'ug',
  'dv',
  'syr',
  'ku',
  'iw',
];
/** Scripts whose letters joiners part or join, beside those above. */
const JOINING = [
  'hi',
  'mr',
  'ne',
  'sa',
  'bn',
  'as',
  'pa',
  'gu',
  'or',
  'ta',
  'te',
  'kn',
  'ml',
  'si',
  'my',
  'km',
  'mn',
];
/** Scripts that part words by a space without width. */
const UNSPACED = ['th', 'km', 'lo', 'my', 'bo', 'dz'];
const NAMES: Readonly<Record<number, string>> = {
  173: 'soft hyphen',
  8203: 'zero-width space',
  8204: 'zero-width non-joiner',
  8205: 'zero-width joiner',
  8288: 'word joiner',
  65279: 'byte order mark',
};

/**
 * Finds characters without a shape that came with a paste: spaces and joiners of no width, marks of
 * direction, soft hyphens, byte order marks inside. What the language, an emoji or a line in Arabic
 * or Hebrew needs is left out.
 *
 * @param lang first part of a BCP 47 tag
 */
export function* invisibleIn(text: string, lang: string): Generator<Invisible> {
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const start = index === 0 && run.startsWith('\uFEFF') ? 1 : index;
    const end = index + run.length;
    if (start === end || isNeeded(text, start, end, lang)) continue;
    const code = text.charCodeAt(start);
    const name =
      NAMES[code] ?? (code > 8288 && code < 8293 ? 'invisible operator' : 'mark of direction');
    yield { start, end, name: `${name} (U+${code.toString(16).toUpperCase().padStart(4, '0')})` };
  }
}

/** Finds letters that a wrong character set made of others: `â€™` for `’`, `Ã¤` for `ä`. */
export function mojibakeIn(text: string): readonly Range[] {
  return Array.from(text.matchAll(MOJIBAKE), ({ index, 0: letters }) => ({
    start: index,
    end: index + letters.length,
  }));
}

function isNeeded(text: string, start: number, end: number, lang: string): boolean {
  const marks = [...text.slice(start, end)];
  const rtl = RIGHT_TO_LEFT.includes(lang);
  return marks.every((mark) => {
    if (mark === '\u200B') return UNSPACED.includes(lang);
    if (mark === '\u00AD' || mark === '\uFEFF') return false;
    if (mark === '\u200C' || mark === '\u200D') {
      return rtl || JOINING.includes(lang) || joins(text, start, end);
    }
    return rtl || (!/[\u2060-\u2064]/.test(mark) && besideRightToLeft(text, start, end));
  });
}

/** Inside an emoji of several people, or a word of a script whose letters join. */
function joins(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 2), start) + text.slice(end, end + 2);
  return /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|[\u0590-\u109F\u1780-\u17FF\uFB50-\uFEFC]/u.test(
    around,
  );
}

/** On a line with words from right to left. */
function besideRightToLeft(text: string, start: number, end: number): boolean {
  const line = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - 400), start))?.[0] ?? '';
  const rest = /^[^\r\n]*/.exec(text.slice(end, end + 400))?.[0] ?? '';
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(line + rest);
}
