import type { Source } from '../stamp.ts';
import type { Point } from '../text.ts';

/** The column of a place in UTF-8 bytes, from 1; without the text, that in UTF-16 code units. */
export function byteColumn({ line, column, offset }: Point, source: Source | undefined): number {
  const start = source?.lines[line - 1];
  if (!source || start === undefined) return column;
  return new TextEncoder().encode(source.text.slice(start, offset)).length + 1;
}
