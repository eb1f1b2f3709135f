import type { PhrasingContent } from 'mdast';
import { entryOf } from './entry.ts';
import type { CslItem } from './item.ts';

/**
 * How to cite a brief, in words, with its record from `recordOf`: `Silva, A. (2024, February 12).
 * *Title* (Policy Brief No. 7). Organisation. https://…`.
 */
export function suggestion(record: CslItem, lang: string): PhrasingContent[] {
  return entryOf(genreAsName(record, lang), lang);
}

/** Where it names a numbered series, an English kind has capitals: `Policy Brief No. 7`. */
function genreAsName(record: CslItem, lang: string): CslItem {
  const { genre, number } = record;
  if (!genre || !number || !/^en(?:-|$)/.test(lang)) return record;
  return {
    ...record,
    genre: genre.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()),
  };
}
