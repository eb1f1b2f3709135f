import type { Entry } from './entry.ts';

/** The orders of a list; in each, what has no such value comes last, and the path decides between equals. */
export const orders = [
  { name: 'date', before: (a: Entry, b: Entry) => -text(a.date, b.date) },
  { name: 'title', before: (a: Entry, b: Entry) => words(a.title, b.title) },
  { name: 'group', before: (a: Entry, b: Entry) => text(a.group, b.group) },
  { name: 'words', before: (a: Entry, b: Entry) => (b.words ?? 0) - (a.words ?? 0) },
  {
    name: 'findings',
    before: (a: Entry, b: Entry) => b.errors - a.errors || b.warnings - a.warnings,
  },
] as const;

/** One of them. */
export type Order = (typeof orders)[number];

const keys = { date: 'date', title: 'title', group: 'group', words: 'words' } as const;

/** Sorts a list. */
export function sorted(entries: readonly Entry[], { name, before }: Order): readonly Entry[] {
  const lacks = (entry: Entry) => Number(name !== 'findings' && entry[keys[name]] === undefined);
  return entries.toSorted((a, b) => lacks(a) - lacks(b) || before(a, b) || text(a.path, b.path));
}

function text(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As a reader of any language of ours looks them up: capitals and accents decide nothing, numbers count. */
function words(a = '', b = ''): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base', numeric: true });
}
