import type { Range } from '../text.ts';
import { isCalendarDate, weekdayOf } from './calendar.ts';
import { dateNames } from './names.ts';

/** A day of the calendar that a text names in words. */
export interface WordDate {
  /** From the weekday, where there is one, to the last part of the date. */
  readonly range: Range;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The weekday that stands beside the date, 0 is Sunday; it need not be the date's. */
  readonly weekday?: { readonly day: number; readonly range: Range };
  /** The language that the names belong to, or the likeliest of several. BCP 47. */
  readonly lang: string;
}

/** What a name means in one language: 1 to 12 for a month, 0 to 6 for a weekday. */
interface Meaning {
  readonly lang: string;
  readonly value: number;
}

interface Reading {
  readonly lang: string;
  readonly date: string;
  readonly day?: number;
}

/** Any letter or mark: what is no space, digit, sign or punctuation. `\p{L}` takes longer to compile than all else to run. */
const LETTER = String.raw`[^\s\d!-@\x5B-\x60\x7B-\xA9\xAB-\xB4\xB6-\xB9\xBB-\xBF\u2000-\u206F\u3000-\u303F\uFF00-\uFF0F]`;
const WORD = `${LETTER}{1,20}(?:['’ʼ-]${LETTER}{1,10})?`;
const YEAR = String.raw`(?<!\d)(?<year>[12]\d{3})(?!\d)`;
const DAY = String.raw`(?<!\d|\d[.,/–-])(?<day>\d{1,2})`;
const WEEKDAY = String.raw`(?<!${LETTER})(?:(?<weekday>${WORD})[.,]{0,2}\s+)?`;

/** `Montag, den 12. Februar 2024`, `12 de marzo de 2024`, `12 Şubat 2024 Pazartesi` */
const DAY_FIRST = String.raw`${WEEKDAY}(?:(?:the|den|dem|le|el|il|d[ií]a|o)\s+)?${DAY}(?:st|nd|rd|th|er|re|\.?[ºª°]|\.)?(?:[\s/-]+|(?<=\.))(?:(?:of|de)\s+)?(?<month>${WORD})\.?,?[\s/-]+(?:del?\s+)?${YEAR}(?:(?=,?\s+(?<after>${WORD}))|)`;
/** `Monday, February 12th, 2024` */
const MONTH_FIRST = String.raw`${WEEKDAY}(?<month>${WORD})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+${YEAR}`;
/** `2024. február 12., hétfő`, `2024 m. vasario 12 d., pirmadienis`, `2024-Feb-12` */
const YEAR_FIRST = String.raw`${YEAR}(?:\.?\s+|-)(?:m\.\s+)?(?<month>${WORD})\.?[\s-]+(?<day>\d{1,2})(?!\d)(?:(?=(?:\s+d)?\.?,?\s+(?<after>${WORD}))|)`;
/** `2024. gada 12. februāris` */
const LATVIAN = String.raw`${YEAR}\. gada (?<day>\d{1,2})\. (?<month>${WORD})`;
/** `2024年2月12日星期一`, `2024年2月12日(月)`, `2024년 2월 12일 월요일` */
const NUMBERED = String.raw`${YEAR}\s?(?:年|(?<korean>년))\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?(?<mark>[日号號일])(?:(?=\s?[(（]?(?<after>(?:星期|周|週)${LETTER}|${LETTER}曜日?|${LETTER}요일|(?<=[(（])${LETTER}(?=[)）])))|)`;

const PATTERNS = [DAY_FIRST, MONTH_FIRST, YEAR_FIRST, LATVIAN, NUMBERED].map(
  (pattern) => new RegExp(pattern, 'dgu'),
);

/** Languages that write a weekday behind the year, or the year first, in running text. */
const TRAILING = ['tr', 'hu', 'lt', 'zh', 'ja', 'ko'];

/** How far from its year a date may reach, and its day may stand, in UTF-16 code units. */
const REACH = 80;
const NEAR = 40;
const DIGITS = /(?<!\d)\d{1,2}(?!\d)/;

/**
 * Finds dates in words: day, name of the month and year beside each other, in the order and with
 * the names of any language in `dateNames`. Yields days of the calendar only, and none whose month
 * hangs on a language that is not known. Ranges are offsets into `text`.
 *
 * @param lang the language of the text, where it is known (BCP 47)
 */
export function* findDates(text: string, lang = ''): Generator<WordDate> {
  for (const { start, end } of aroundYears(text)) {
    const stretch = text.slice(start, end);
    const found = PATTERNS.flatMap((pattern) =>
      Array.from(stretch.matchAll(pattern), (match) => read(match, start, lang)),
    );
    let from = start;
    for (const date of found.sort((a, b) => (a?.range.start ?? 0) - (b?.range.start ?? 0))) {
      if (!date || date.range.start < from) continue;
      yield date;
      from = date.range.end;
    }
  }
}

/**
 * The name of a weekday (0 is Sunday) in a language of `dateNames`, in the form and case of another
 * name of that language: for `Tue`, Monday is `Mon`.
 */
export function weekdayLike(day: number, like: string, lang: string): string | undefined {
  const days = (dateNames[lang]?.[1] ?? '').split('; ').map((forms) => forms.split(' '));
  const form = days.flatMap((forms) => forms.findIndex((one) => fold(one) === fold(like)));
  const name = days[day]?.[Math.max(...form)] ?? days[day]?.[0];
  if (!name) return undefined;
  if (like.length > 1 && like === like.toUpperCase()) return name.toUpperCase();
  const first = name.charAt(0);
  const same = like.charAt(0) === like.charAt(0).toUpperCase();
  return (same ? first.toUpperCase() : first.toLowerCase()) + name.slice(1);
}

/** The month, 1 to 12, that a word names in every language that knows it; undefined where they differ. */
export function monthNamed(word: string): number | undefined {
  const [first, ...others] = meanings('months', word).map(({ value }) => value);
  return others.every((value) => value === first) ? first : undefined;
}

/** Stretches that may hold a date: only those cost time. */
function aroundYears(text: string): Range[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { index } of text.matchAll(/(?<!\d)[12]\d{3}(?!\d)/g)) {
    const near = text.slice(Math.max(0, index - NEAR), index + NEAR);
    if (!DIGITS.test(near) || !mentionsMonth(near)) continue;
    const last = stretches.at(-1);
    const start = Math.max(0, index - REACH);
    if (last && start <= last.end) last.end = index + REACH;
    else stretches.push({ start, end: index + REACH });
  }
  return stretches;
}

/** The patterns are costly to compile, and most years in a text belong to no date. */
function mentionsMonth(near: string): boolean {
  const words = near.split(/[\s\d.,;:()/-]+/);
  return /[月월]/.test(near) || words.some((word) => meanings('months', word).length > 0);
}

function read(match: RegExpExecArray, offset: number, lang: string): WordDate | undefined {
  const { month = '', weekday, after } = match.groups ?? {};
  const dates = datesOf(match);
  const leading = besideOf(dates, weekday);
  const trailing = besideOf(dates, after).filter((one) => TRAILING.includes(one.lang));
  const named = leading.length > 0 ? leading : trailing;
  const chosen = choose(named, lang) ?? choose(dates, lang);
  if (!chosen || (/^\d{4}/.test(match[0]) && !isWrittenSo(month, chosen.lang))) return undefined;
  const place = (name: string): Range[] => {
    const at = match.indices?.groups?.[name];
    return at ? [{ start: offset + at[0], end: offset + at[1] }] : [];
  };
  const { day, date } = chosen;
  const [beside] = day === undefined ? [] : place(leading.length > 0 ? 'weekday' : 'after');
  const parts = [...['year', 'month', 'day', 'mark'].flatMap(place), ...(beside ? [beside] : [])];
  const range = {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
  const found = { range, date, lang: chosen.lang };
  return beside && day !== undefined ? { ...found, weekday: { day, range: beside } } : found;
}

function datesOf({ groups: { year, month = '', day = '', korean } = {} }: RegExpExecArray) {
  const months = /^\d/.test(month)
    ? (korean ? ['ko'] : ['zh', 'ja']).map((lang) => ({ lang, value: Number(month) }))
    : meanings('months', month);
  return months
    .map(({ lang, value }) => ({
      lang,
      date: `${year}-${String(value).padStart(2, '0')}-${day.padStart(2, '0')}`,
    }))
    .filter(({ date }) => isCalendarDate(date));
}

/** Dates with the weekday that a word names in their language. */
function besideOf(dates: readonly Reading[], word = ''): readonly Reading[] {
  return meanings('weekdays', word).flatMap(({ lang, value }) =>
    dates.flatMap((date) => (date.lang === lang ? [{ ...date, day: value }] : [])),
  );
}

/** The reading in the text's own language, else one whose weekday is right, else the only one there is. */
function choose(readings: readonly Reading[], lang: string): Reading | undefined {
  const own = readings.filter((one) => one.lang === lang.split('-')[0]);
  const right = readings.filter(({ date, day }) => day === weekdayOf(date));
  const [first, ...others] = own.length > 0 ? own : right.length > 0 ? right : readings;
  const same = others.every(({ date, day }) => date === first?.date && day === first.day);
  return same ? first : undefined;
}

/** Tells `2024 March 12` from “by 2024 march 12 people”. */
function isWrittenSo(month: string, lang: string): boolean {
  return month !== month.toLowerCase() || [...TRAILING, 'lv'].includes(lang);
}

const tables = { months: new Map<string, Meaning[]>(), weekdays: new Map<string, Meaning[]>() };

/** What a word names in every language that knows it as a month or a weekday; case and accents do not count. */
export function meanings(table: keyof typeof tables, word: string): readonly Meaning[] {
  if (tables.months.size === 0) {
    for (const [lang, [months, weekdays]] of Object.entries(dateNames)) {
      learn(tables.months, lang, months, 1);
      learn(tables.weekdays, lang, weekdays, 0);
    }
  }
  return tables[table].get(fold(word)) ?? [];
}

function learn(table: Map<string, Meaning[]>, lang: string, names: string, first: number): void {
  for (const [index, forms] of names.split('; ').entries()) {
    for (const form of new Set(forms.split(' ').filter(Boolean).map(fold))) {
      const known = table.get(form);
      if (known) known.push({ lang, value: first + index });
      else table.set(form, [{ lang, value: first + index }]);
    }
  }
}

/** A name without case and accents: people write `fevrier`, and some systems part accents from letters. */
function fold(word: string): string {
  const plain = /^[a-z]*$/i.test(word);
  if (plain) return word.toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, 'ʼ').toLowerCase();
}
