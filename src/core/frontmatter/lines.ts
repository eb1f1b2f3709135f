import type { Range } from '../text.ts';

/** One line of a text without its ending; `next` is the offset at which the next line begins. */
export interface Line extends Range {
  readonly text: string;
  readonly next: number;
}

/** Splits a text, or a stretch of it, into lines; LF, CRLF and a lone CR end a line. Offsets are the text's. */
export function linesOf(
  text: string,
  { start, end }: Range = { start: 0, end: text.length },
): Line[] {
  const lines: Line[] = [];
  let from = start;
  for (const ending of text.slice(start, end).matchAll(/\r\n|\n|\r/g)) {
    const to = start + ending.index;
    const next = to + ending[0].length;
    lines.push({ text: text.slice(from, to), start: from, end: to, next });
    from = next;
  }
  if (from < end || lines.length === 0) {
    lines.push({ text: text.slice(from, end), start: from, end, next: end });
  }
  return lines;
}
