import type { Range } from '../text.ts';

/** What stands between double quotation marks; one that is not closed goes on to the end. */
const QUOTATION = /„[^„“”]*(?:[“”]|$)|“[^“”]*(?:”|$)|«[^«»]*(?:»|$)|»[^«»]*«|"[^"]*"/g;
/** A text without any of these quotes nothing. */
export const QUOTATION_MARK = /["„“«»]/;

/** The quotations in a running text, with their marks; offsets into the text. */
export function quotationsIn(text: string): readonly Range[] {
  if (!QUOTATION_MARK.test(text)) return [];
  return Array.from(text.matchAll(QUOTATION), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Whether an offset lies in one of the ranges. */
export function isInside(ranges: readonly Range[], offset: number): boolean {
  return ranges.some(({ start, end }) => start <= offset && offset < end);
}
