import * as v from 'valibot';
import { yearsOfBriefs } from '../dates/bounds.ts';
import { daysIn } from '../dates/calendar.ts';
import { findDates } from '../dates/words.ts';
import { DATE_FORMAT, DATE_INVALID } from '../fields.ts';
import { typed } from '../wording/typed.ts';
import { type Answers, isList, isMapping, type Value } from './answers.ts';
import { flagFor } from './flag.ts';
import { shapeAt } from './shape.ts';

/** A value that does not fit: where it stands, what it should have been, and what to write instead. */
export interface Misfit {
  /** Like `event.start` or `authors.2.orcid`. */
  readonly path: string;
  readonly value: Value;
  readonly expected: string;
  /** The value that was probably meant. */
  readonly meant?: string | undefined;
  readonly help?: string | undefined;
}

/** What a terminal would obey; line breaks and tabs are the schema's affair. */
const CONTROL = /[^\P{Cc}\n\t]/u;

/**
 * Checks answers by the table of fields, as lint does; of a mapping, what is there, so that the rest may
 * still be asked for. The kind is checked elsewhere: a workspace may have its own.
 */
export function misfits(answers: Answers, today: string): readonly Misfit[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    const shape = shapeAt(key);
    const parts = isMapping(value) && shape?.is === 'mapping' && shape.names;
    const places = parts
      ? Object.entries(value).map(([name, inner]) => [`${key}.${name}`, inner] as const)
      : [[key, value] as const];
    return places.flatMap(([path, inner]) => misfit(path, inner, today) ?? []);
  });
}

/** Checks the value at a path; undefined where it fits, or where any value does. */
export function misfit(path: string, value: Value, today: string): Misfit | undefined {
  const control = textsIn(path, value).find(({ value: text }) => CONTROL.test(text));
  if (control) return { ...control, expected: 'text without control characters' };
  const shape = path === 'kind' ? undefined : shapeAt(path);
  const issue = shape && v.safeParse(shape.schema, value).issues?.[0];
  if (issue) return misfitOf(issue, path, value);
  const blank = textsIn(path, value).find(({ value: text }) => text.trim() === '');
  if (blank) return { ...blank, expected: /^authors\b/.test(path) ? 'a name in one line' : 'text' };
  const year = path === 'date' && typeof value === 'string' ? Number(value.slice(0, 4)) : undefined;
  const { first, last } = yearsOfBriefs(Number(today.slice(0, 4)));
  return year !== undefined && (year < first || year > last)
    ? { path, value, expected: `a day from ${first} to ${last}` }
    : undefined;
}

/**
 * Says that a value does not fit, and what to write.
 *
 * @param noun what people call the value; without one, it is named by its path
 */
export function complain({ path, value, expected, meant, help }: Misfit, noun?: string) {
  return {
    message: `unexpected ${found(value, path, noun)}, expected ${expected}`,
    help: meant === undefined ? help : `write \`${flagFor(path)}${meant}\``,
  };
}

function found(value: Value, path: string, noun: string | undefined): string {
  const name = noun ?? typed(path);
  if (typeof value !== 'string') return `${isList(value) ? 'list' : 'mapping'} for ${name}`;
  if (value.trim() === '') return `empty ${name}`;
  return noun === undefined ? `${typed(value)} for ${name}` : `${noun} ${typed(value)}`;
}

/** The day that a text names in words. */
export function dateIn(text: string): string | undefined {
  const [found] = findDates(text);
  return found?.date;
}

function misfitOf(issue: v.BaseIssue<unknown>, path: string, value: Value): Misfit {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key + 1 : key));
  const at = [path, ...steps].join('.');
  let inner: Value | undefined = value;
  for (const { key } of issue.path ?? []) {
    inner = isList(inner) ? inner[Number(key)] : isMapping(inner) ? inner[String(key)] : undefined;
  }
  const found = inner === undefined ? { path, value } : { path: at, value: inner };
  const text = typeof inner === 'string' ? inner : '';
  if (issue.message === DATE_FORMAT)
    return { ...found, expected: '`YYYY-MM-DD`', meant: dateIn(text) };
  if (issue.message !== DATE_INVALID) return { ...found, expected: issue.message };
  const [year = '', month = ''] = text.split('-');
  const days = daysIn(Number(year), Number(month));
  return {
    ...found,
    expected: 'a day of the calendar',
    help: days > 0 ? `choose a day up to \`${year}-${month}-${days}\`` : undefined,
  };
}

function textsIn(path: string, value: Value): readonly { path: string; value: string }[] {
  if (typeof value === 'string') return [{ path, value }];
  const inner = isList(value)
    ? value.map((item, index) => [index + 1, item] as const)
    : Object.entries(value);
  return inner.flatMap(([name, item]) => textsIn(`${path}.${name}`, item));
}
