import { Document, visit } from 'yaml';
import { isCalendarDate } from '../dates/calendar.ts';
import { fields, isField } from '../fields.ts';
import { withBlock } from './matter.ts';

/** Texts that a trim, the block style or YAML 1.1 would change if they stood without quotes. */
const FRAGILE = /^\s|\s$|\n|^(?:%|---|\.\.\.|<<$|=$)/u;

/** What nobody sees and what breaks a line in YAML 1.1: C1 controls, separators, bidi controls. */
const HIDDEN = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Puts front matter before a body. Every text comes back exactly from a YAML reader, and as a text: one
 * that looks like a number, a boolean or a date is quoted, for YAML 1.1 as for 1.2. Only dates where dates
 * belong and whole numbers in a series stand plain. Each value keeps to one line; keys without one are
 * left out.
 */
export function write(data: Readonly<Record<string, unknown>>, body: string): string {
  return withBlock(body, data, toYaml);
}

function toYaml(data: object): string {
  const entries = Object.entries(data).map(([key, value]) => {
    if (key === 'number' && /^[1-9]\d{0,8}$/.test(String(value))) return [key, Number(value)];
    return [key, isField(key) ? withDates(fields[key].schema, value) : value];
  });
  const document = new Document(Object.fromEntries(entries), {
    schema: 'core',
    compat: 'yaml-1.1',
    customTags: ['timestamp'],
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Scalar(_, scalar) {
      const text = String(scalar.value);
      if (FRAGILE.test(text) || text.search(HIDDEN) >= 0) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER })
    .replace(HIDDEN, (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Turns texts into what is written as a plain date, wherever a schema has one. */
function withDates(schema: unknown, value: unknown): unknown {
  if (!isObject(schema)) return value;
  if (schema === fields.date.schema) {
    return typeof value === 'string' && isCalendarDate(value) ? utc(value) : value;
  }
  if ('wrapped' in schema) return withDates(schema.wrapped, value);
  if ('item' in schema && Array.isArray(value)) {
    return value.map((one: unknown) => withDates(schema.item, one));
  }
  if (!('entries' in schema) || !isObject(value)) return value;
  const { entries } = schema;
  if (!isObject(entries)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      Object.hasOwn(entries, key) ? withDates(entries[key], one) : one,
    ]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The one value that the `yaml` package writes as a plain date. Midnight UTC: it writes no time. */
function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
