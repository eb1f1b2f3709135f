/** A stretch of a text: offsets in UTF-16 code units, from 0, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in a text: `line` and `column` from 1, `offset` from 0, all in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Returns the offset at which each line begins; LF, CRLF and a lone CR end a line, as in CommonMark 0.31.2. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const ending of text.matchAll(/\r\n|\n|\r/g)) {
    starts.push(ending.index + ending[0].length);
  }
  return starts;
}

/** Turns an offset into a place; `starts` are the line starts of the same text. */
export function pointAt(starts: readonly number[], offset: number): Point {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}

/** Blanks out a range with spaces and keeps its line endings, so that every other offset stays true. */
export function blankOut(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** The line ending that a text begins with: LF, CRLF or CR; LF where it has only one line. */
export function endingOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
