import type { Node } from 'unist';
import type { Range } from './text.ts';

/** The place of a node of the tree in the brief's text; the start of the text where it has none. */
export function rangeOf({ position }: Node): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
