import type { Range } from '../text.ts';

/** What stands between double quotation marks; one that is not closed goes on to the end. */
const QUOTATION = /„[^„“”]*(?:[“”]|$)|“[^“”]*(?:”|$)|«[^«»]*(?:»|$)|»[^«»]*«|"[^"]*"/g;
const MARK = /["„“«»]/;

/** The quotations in a running text, with their marks; offsets into the text. */
export function quotationsIn(text: string): readonly Range[] {
  if (!MARK.test(text)) return [];
  return Array.from(text.matchAll(QUOTATION), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Whether a passage of text is somebody else's: in a block quotation. */
export function isQuoted({ within }: { readonly within: readonly { type: string }[] }): boolean {
  return within.some(({ type }) => type === 'blockquote');
}

/** Whether an offset lies in one of the ranges. */
export function isInside(ranges: readonly Range[], offset: number): boolean {
  return ranges.some(({ start, end }) => start <= offset && offset < end);
}
