import { dateNames } from './names.ts';
import { meanings } from './words.ts';

/** A weekday or month that a word names in other languages than the text's. */
export interface ForeignName {
  /** The languages that know the word. BCP 47. */
  readonly langs: readonly string[];
  /** What the text's own language calls it. */
  readonly own: string;
}

/**
 * Looks a word up that names a month or weekday in other languages; undefined where it is none, or is
 * one in the text's own language too.
 *
 * @param lang a key of `dateNames`
 */
export function foreignName(
  table: 'months' | 'weekdays',
  word: string,
  lang: string,
): ForeignName | undefined {
  const known = meanings(table, word);
  const [first] = known;
  if (!first || known.some((one) => one.lang === lang)) return undefined;
  const [months, weekdays] = dateNames[lang] ?? ['', ''];
  const names = (table === 'months' ? months : weekdays).split('; ');
  const [own] = names[first.value - (table === 'months' ? 1 : 0)]?.split(' ') ?? [];
  return own ? { langs: known.map((one) => one.lang), own } : undefined;
}

/** Whether a text can be searched for names that are not its language's. */
export function hasDateNames(lang: string): boolean {
  return Boolean(dateNames[lang]?.[0]);
}
