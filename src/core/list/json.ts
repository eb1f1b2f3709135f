import { harmlessJson } from '../reporting/json.ts';
import type { Entry } from './entry.ts';

/** Writes a list as one JSON object, its keys in the order that is documented; what is unknown is null. */
export function asJson(entries: readonly Entry[]): string {
  const briefs = entries.map((entry) => ({
    path: entry.path,
    title: entry.title ?? null,
    date: entry.date ?? null,
    status: entry.status ?? null,
    kind: entry.kind ?? null,
    group: entry.group ?? null,
    lang: entry.lang ?? null,
    words: entry.words ?? null,
    errors: entry.errors,
    warnings: entry.warnings,
    authors: entry.authors,
    tags: entry.tags,
    note: entry.note ?? null,
  }));
  return `${harmlessJson({ version: 1, briefs }, 2)}\n`;
}
