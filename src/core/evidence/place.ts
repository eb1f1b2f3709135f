import type { Passage } from '../prose/passages.ts';
import type { Range } from '../text.ts';

/** What may stand in a file between two characters of running text: spaces, and marks of Markdown. */
const BETWEEN = /[\s\\>*_~]/;

/**
 * Returns the smallest place in a file of a stretch of a passage. Where the file has indents and
 * escapes that the passage lacks, its characters are looked for one by one.
 */
export function placeOf(passage: Passage, source: string, start: number, end: number): Range {
  const wide = passage.rangeOf(start, end);
  if (wide.end - wide.start === end - start) return wide;
  const words = compact(passage.text.slice(start, end)).text;
  const { text, places } = compact(source.slice(wide.start, wide.end));
  const at = words === '' ? -1 : text.indexOf(words);
  const first = places[at];
  const last = places[at + words.length - 1];
  if (first === undefined || last === undefined) return wide;
  return { start: wide.start + first, end: wide.start + last + 1 };
}

function compact(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (BETWEEN.test(sign)) continue;
    kept += sign;
    places.push(at);
  }
  return { text: kept, places };
}
