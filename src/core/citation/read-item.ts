import { isCalendarDate } from '../dates/calendar.ts';
import { oneLine } from '../wording/one-line.ts';
import type { CslItem, Issued, Name, Variable } from './item.ts';
import { split } from './names.ts';

const VARIABLES: readonly Variable[] = [
  'abstract',
  'collection-title',
  'container-title',
  'DOI',
  'edition',
  'genre',
  'ISBN',
  'ISSN',
  'issue',
  'keyword',
  'language',
  'number',
  'page',
  'publisher',
  'publisher-place',
  'title',
  'URL',
  'version',
  'volume',
];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a CSL item as authors and programs write it: numbers as text or as numbers, a name on one
 * line, a date as text. What it does not know, it leaves out. Undefined for what is no item.
 */
export function readItem(value: unknown): CslItem | undefined {
  if (!isFields(value)) return undefined;
  const id = lineOf(value.id);
  if (!id) return undefined;
  const author = namesOf(value.author);
  const editor = namesOf(value.editor);
  const issued = issuedOf(value.issued);
  return {
    id,
    type: lineOf(value.type) || 'document',
    ...Object.fromEntries(
      VARIABLES.flatMap((key) => {
        const line = lineOf(value[key] ?? value[key.toLowerCase()]);
        return line ? [[key, line]] : [];
      }),
    ),
    ...(author.length > 0 ? { author } : {}),
    ...(editor.length > 0 ? { editor } : {}),
    ...(issued ? { issued } : {}),
  };
}

/** The tags with which CSL marks up its text say how letters look; none of them is a word. */
function lineOf(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return oneLine(String(value).replace(/<\/?(?:i|b|sc|sub|sup|span)(?:\s[^<>]*)?>/g, ''));
}

function namesOf(value: unknown): readonly Name[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((name) => (isFields(name) ? partsOf(name) : split(lineOf(name))) ?? []);
}

function partsOf(name: Fields): Name | undefined {
  const literal = lineOf(name.literal ?? name.name);
  const given = [lineOf(name.given), lineOf(name['dropping-particle'])].filter(Boolean).join(' ');
  const particle = lineOf(name['non-dropping-particle']);
  const suffix = lineOf(name.suffix);
  const family = lineOf(name.family);
  if (!family) return literal || given ? { literal: literal || given } : undefined;
  return {
    family,
    ...(given ? { given } : {}),
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

function issuedOf(value: unknown): Issued | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isFields(first)) return wordsOf(lineOf(first));
  const lists: unknown = first['date-parts'];
  const list: unknown = Array.isArray(lists) ? lists[0] : undefined;
  const parts: readonly unknown[] = Array.isArray(list)
    ? list
    : [first.year, first.month, first.day];
  const joined = parts.map(lineOf).filter(Boolean).join('-');
  return wordsOf(joined || lineOf(first.literal ?? first.raw ?? first.edtf));
}

/** `2024`, `2024-2` or `2024-02-12` are dates; other words are printed as they stand. */
function wordsOf(text: string): Issued | undefined {
  if (!text) return undefined;
  const [, ...found] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  const parts = found.filter((part) => part !== undefined);
  const [year, month = '1', day = '1'] = parts;
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  if (year === undefined || !isCalendarDate(date)) return { literal: text };
  return { 'date-parts': [parts.map(Number)] };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
