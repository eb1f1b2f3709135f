import type { Brief } from '../brief.ts';
import type { Point } from '../text.ts';

/** The column of a place in UTF-8 bytes, from 1; without the brief's text, that in UTF-16 code units. */
export function byteColumn({ line, column, offset }: Point, brief: Brief | undefined): number {
  const start = brief?.lines[line - 1];
  if (!brief || start === undefined) return column;
  return new TextEncoder().encode(brief.text.slice(start, offset)).length + 1;
}
