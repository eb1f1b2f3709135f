import { type ForeignName, foreignName } from '../dates/foreign.ts';
import { meanings } from '../dates/words.ts';
import type { Range } from '../text.ts';

/** A stretch with names of months or weekdays in another language, and what the own language calls them; nothing inside another language. */
export interface MixedDate extends Range {
  readonly own: readonly string[];
}

const NUMBER = /(?<![\d.,:/–-])(?:\d{1,2}|(?:19|20)\d{2})(?![\d%/–-]|[.,:]\d)/g;
const WORD_BEFORE =
  /(?<![^\s("“„«*_])([^\s\d"“„«(),.:;]{3,20})[.,]{0,2}\s+(?:(?:the|den|der|le|el)\s+)?$/;
const WORD_BEHIND =
  /^(\.|st|nd|rd|th|er|º)?,?\s+(?:(?:de|of)\s+)?([^\s\d"“„«»”(),.:;!?]{3,20})\.?(,?\s+(?:del?\s+)?(?:19|20)\d{2}(?!\d))?/;
/** Behind these a foreign date is part of a foreign name, like a “Gesetz vom 12. Februar 2024”. */
const IN_NAME =
  /(?:^|\s)(?:vom|am|zum|bis|seit|le|du|au|del|dal|el|il|em|van|op|den|af|av|din|dnia|of|on)\s+$/i;
/** Small words by which a text betrays its language; two of them make the stretch a text in that language. */
const SMALL: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|for|with|from|is|are|by)\b/gi,
  de: /\b(?:der|die|das|und|für|mit|von|im|zur|des|ist|nach|über)\b/gi,
  fr: /\b(?:le|les|des|et|pour|dans|sur|est|une|du|aux)\b/gi,
  es: /\b(?:el|los|las|del|y|para|con|por|una|es)\b/gi,
};
/** Languages that write months with a capital letter; in others a capital makes a name of it, like the planet Mars. */
const CAPITAL = ['en', 'de'];
const REACH = 40;
/** How far round a date its language is looked for, in UTF-16 code units. */
const NEAR = 300;

/**
 * Finds dates, whole or in part, whose names are another language’s: `Montag, 12. Februar 2024` in an
 * English text. A name counts only beside a number; a stretch written in the other language is skipped.
 *
 * @param lang a key of `dateNames`
 */
export function* mixedDates(text: string, lang: string): Generator<MixedDate> {
  let from = 0;
  for (const { index, 0: number } of text.matchAll(NUMBER)) {
    const end = index + number.length;
    if (index < from) continue;
    const found =
      number.length > 2 ? monthOfYear(text, index, end, lang) : dateAround(text, index, end, lang);
    if (!found || found.start < from) continue;
    from = found.end;
    if (found.own.length > 0) yield found;
  }
}

/** `Februar 2024` */
function monthOfYear(
  text: string,
  index: number,
  end: number,
  lang: string,
): MixedDate | undefined {
  const before = wordBefore(text, index);
  const month = before && foreignName('months', before.word, lang);
  if (!before || !month || before.word.length < 4 || !isOrdinary(before.word, month))
    return undefined;
  const own = isForeignText(text, before.start, month, lang) ? [] : [month.own];
  return { start: before.start, end, own };
}

/** `12. Februar`, `12 février 2024`, `Montag, 12. Februar 2024`, `Montag, 12 February` */
function dateAround(text: string, index: number, end: number, lang: string): MixedDate | undefined {
  const behind = WORD_BEHIND.exec(text.slice(end, end + REACH));
  const [all = '', dot, word = '', year] = behind ?? [];
  if (meanings('months', word).length === 0) return undefined;
  const before = wordBefore(text, index);
  const weekday =
    before && isWeekday(before.word) ? foreignName('weekdays', before.word, lang) : undefined;
  const named = foreignName('months', word, lang);
  const sure =
    year !== undefined || (named && isOrdinary(word, named) && (word.length > 3 || dot === '.'));
  const month = sure ? named : undefined;
  const first = weekday ?? month;
  if (!first) return undefined;
  const start = weekday && before ? before.start : index;
  const until = month ? end + (year ? all : all.replace(/\.$/, '')).length : end;
  const own = [weekday, month].flatMap((name) => name?.own ?? []);
  return { start, end: until, own: isForeignText(text, start, first, lang) ? [] : own };
}

/** Short names of weekdays are other words as well. */
function isWeekday(word: string): boolean {
  return word.length > 4 && word !== word.toUpperCase();
}

function wordBefore(text: string, index: number): { word: string; start: number } | undefined {
  const from = Math.max(0, index - REACH);
  const match = WORD_BEFORE.exec(text.slice(from, index));
  return match?.[1] ? { word: match[1], start: from + match.index } : undefined;
}

function isOrdinary(word: string, { langs }: ForeignName): boolean {
  const capital = word !== word.toLowerCase();
  return capital
    ? langs.some((lang) => CAPITAL.includes(lang))
    : langs.some((lang) => lang !== 'en');
}

function isForeignText(text: string, start: number, { langs }: ForeignName, lang: string): boolean {
  const [before] = IN_NAME.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
  // “on 12. Februar” is a slip in an English text, and “am 12. Februar” a piece of a German one.
  if (before && !isOwn(before.trim(), lang)) return true;
  const near = text.slice(Math.max(0, start - NEAR), start + NEAR);
  return langs.some((one) => one !== lang && (near.match(SMALL[one] ?? /(?!)/)?.length ?? 0) > 1);
}

function isOwn(word: string, lang: string): boolean {
  const own: Readonly<Record<string, RegExp>> = {
    en: /^(?:of|on)$/i,
    de: /^(?:vom|am|zum|bis|seit|den)$/i,
    fr: /^(?:le|du|au)$/i,
  };
  return own[lang]?.test(word) ?? false;
}
