import { isCalendarDate } from '../dates/calendar.ts';
import { Refusal } from '../io.ts';
import { typed } from '../wording/typed.ts';
import type { Entry, Status } from './entry.ts';

/** Which briefs to list: in each list, any of its values will do; an empty one asks for nothing. */
export interface Filter {
  readonly kind: readonly string[];
  readonly group: readonly string[];
  readonly status: readonly Status[];
  /** BCP 47; `en` stands for `en-GB` too (RFC 4647, basic filtering). */
  readonly lang: readonly string[];
  /** Parts of names, in any case, with or without accents. */
  readonly author: readonly string[];
  readonly tag: readonly string[];
  /** A day, month or year, which belongs to the period itself: `2026-11-02`, `2026-11`, `2026`. */
  readonly since: string | undefined;
  readonly until: string | undefined;
}

/** Whether a brief is one of those that are asked for. */
export function matches(entry: Entry, filter: Filter): boolean {
  const { kind, group, status, lang, author, tag, since, until } = filter;
  const tags = entry.tags.map(folded);
  const authors = entry.authors.map(folded);
  return (
    oneOf(kind, (one) => one === entry.kind) &&
    oneOf(group, (one) => one === entry.group) &&
    oneOf(status, (one) => one === entry.status) &&
    oneOf(lang, (one) => speaks(entry.lang, one)) &&
    oneOf(author, (one) => authors.some((name) => name.includes(folded(one)))) &&
    oneOf(tag, (one) => tags.includes(folded(one))) &&
    isWithin(entry.date, since, until)
  );
}

/** Whether a filter asks for anything. */
export function isOpen(filter: Filter): boolean {
  return Object.values(filter).every((value) => value === undefined || value.length === 0);
}

/** Reads a day, month or year. Throws a Refusal for anything else. */
export function readPeriod(text: string, option: string): string {
  const day = `${text}-01-01`.slice(0, 10);
  if (/^\d{4}(?:-\d\d){0,2}$/.test(text) && isCalendarDate(day)) return text;
  throw new Refusal(
    `unexpected ${typed(text)} for \`${option}\`, expected a day, month or year`,
    `write it like \`${option} 2026-11-02\`, \`${option} 2026-11\` or \`${option} 2026\``,
  );
}

function oneOf<Value>(wanted: readonly Value[], fits: (value: Value) => boolean): boolean {
  return wanted.length === 0 || wanted.some(fits);
}

function speaks(lang: string | undefined, wanted: string): boolean {
  const [has, range] = [lang?.toLowerCase(), wanted.toLowerCase()];
  return has === range || Boolean(has?.startsWith(`${range}-`));
}

/** Without what people leave out when they type a name: capitals and marks above and below letters. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function isWithin(date: string | undefined, since = '', until = ''): boolean {
  if (since === '' && until === '') return true;
  if (date === undefined) return false;
  return date >= since && date.slice(0, until.length) <= until;
}
