import { daysIn, isCalendarDate, weekdayOf } from './calendar.ts';
import { findDates, monthNamed } from './words.ts';

/** What a text that should be one date turns out to be. Dates are `YYYY-MM-DD`. */
export type DateShape =
  /** One day. Not `certain` where only the calendar, or what stands around it, decides. */
  | { readonly is: 'day'; readonly date: string; readonly certain: boolean }
  /** Numbers that are a date day first and another one month first. */
  | { readonly is: 'either'; readonly dates: readonly [dayFirst: string, monthFirst: string] }
  /** A date and a weekday that is not its own. */
  | { readonly is: 'contradiction'; readonly date: string; readonly weekday: number }
  /** A month, `YYYY-MM`, without the day. */
  | { readonly is: 'month'; readonly month: string }
  /** A year, month and day in that order that the calendar does not have. */
  | { readonly is: 'impossible'; readonly year: number; readonly month: number };

const TIME = String.raw`(?:[T\s,]\s*(?:at\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{1,5}|[+-][\dZ]{1,2}:?[\dZ]{0,2})?)?`;
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})(?:([-/. ])(\d{1,2})\2(\d{1,2})${TIME}|(\d{2})(\d{2}))$`,
  'i',
);
const YEAR_LAST = new RegExp(
  String.raw`^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})${TIME}$`,
  'i',
);
const MONTH =
  /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4})|(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월])$/;
const MONTH_WORD = /^([\p{L}\p{M}]+)[.,]?\s+(?:del?\s+)?(\d{4})$|^(\d{4})[.,]?\s+([\p{L}\p{M}]+)$/u;
/** What may stand around a date in words without changing it. */
const LEAD = /^(?:(?:le|el|il|den|am|on|the)\s+)?$/i;
const TAIL = new RegExp(String.raw`^[)）]?(?:\s?(?:г|р|года|року|d)(?!\p{L}))?[.,]?${TIME}$`, 'iu');

/**
 * Recognises how people write a day: ISO 8601 with a time, other orders and separators, and words in
 * the languages of `dateNames`. A date between quotation marks is read without them.
 *
 * @param lang the language of the text, where it is known (BCP 47)
 */
export function shapeOfDate(text: string, lang?: string): DateShape | undefined {
  const bare = text.replace(/^[\s"'“”„«»‘’‚]+|[\s"'“”„«»‘’‚]+$/gu, '');
  return inNumbers(bare) ?? inWords(bare, lang) ?? inMonth(bare);
}

function inNumbers(text: string): DateShape | undefined {
  const ordered = YEAR_FIRST.exec(text);
  if (ordered) {
    const [, year, , month, day, joinedMonth, joinedDay] = ordered;
    return yearFirst(Number(year), Number(month ?? joinedMonth), Number(day ?? joinedDay));
  }
  const [, first, , second, last] = YEAR_LAST.exec(text) ?? [];
  if (!first || !second || !last) return undefined;
  const [dayFirst, monthFirst] = [iso(last, second, first), iso(last, first, second)];
  const real = [dayFirst, monthFirst].filter(isCalendarDate);
  const [date] = real;
  if (!date) return undefined;
  return real.length === 2 && dayFirst !== monthFirst
    ? { is: 'either', dates: [dayFirst, monthFirst] }
    : { is: 'day', date, certain: false };
}

function yearFirst(year: number, month: number, day: number): DateShape | undefined {
  const date = iso(year, month, day);
  if (isCalendarDate(date)) return { is: 'day', date, certain: true };
  const swapped = iso(year, day, month);
  if (isCalendarDate(swapped)) return { is: 'day', date: swapped, certain: false };
  return daysIn(year, month) > 0 ? { is: 'impossible', year, month } : undefined;
}

function inWords(text: string, lang: string | undefined): DateShape | undefined {
  const [found, ...others] = findDates(text, lang);
  if (!found || others.length > 0) return undefined;
  const { date, range, weekday } = found;
  if (weekday && weekday.day !== weekdayOf(date)) {
    return { is: 'contradiction', date, weekday: weekday.day };
  }
  const certain = LEAD.test(text.slice(0, range.start)) && TAIL.test(text.slice(range.end));
  return { is: 'day', date, certain };
}

function inMonth(text: string): DateShape | undefined {
  const [, y1, m1, m2, y2, y3, m3] = MONTH.exec(text) ?? [];
  const [, name, y4, y5, name2] = MONTH_WORD.exec(text) ?? [];
  const year = y1 ?? y2 ?? y3 ?? y4 ?? y5;
  const month = Number(m1 ?? m2 ?? m3) || monthNamed(name ?? name2 ?? '');
  if (!year || !month || month > 12) return undefined;
  return { is: 'month', month: iso(year, month, 1).slice(0, 7) };
}

function iso(year: number | string, month: number | string, day: number | string): string {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
