import type { Html } from 'mdast';
import { lineStarts, pointAt, type Range } from '../../text.ts';
import { rangeOf } from '../../tree.ts';

/**
 * Finds stretches of a node of HTML in the file, where the marks of quotations and lists before its
 * lines are no part of its value.
 */
export function placesOf(node: Html, file: string): (stretch: Range) => Range {
  const { start: from, end: to } = rangeOf(node);
  const [source, { value }] = [file.slice(from, to), node];
  if (source.length === value.length) {
    return ({ start, end }) => ({ start: from + start, end: from + end });
  }
  const [inSource, inValue] = [lineStarts(source), lineStarts(value)];
  const placeOf = (offset: number) => {
    // What differs is how a line begins, so a place in it is counted from its end.
    const { line: next } = pointAt(inValue, offset);
    const untilEnd = (inValue[next] ?? value.length) - offset;
    return from + Math.max(0, (inSource[next] ?? source.length) - untilEnd);
  };
  return ({ start, end }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1 });
}
