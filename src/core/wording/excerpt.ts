import type { Source } from '../stamp.ts';
import type { Point } from '../text.ts';
import { isSimple } from './characters.ts';
import { visible } from './visible.ts';

/** A line of a text and the marks below it, cut to what fits; both may begin with `…`. */
export interface Excerpt {
  readonly line: string;
  /** Spaces, then `^` for every column of the span. */
  readonly marks: string;
}

/** Columns of an excerpt, and how many of them stand before the span in a long line. */
const WIDTH = 100;
const BEFORE = 40;
const TAB = 4;
/** Code units on each side of the beginning of a span that are looked at. */
const REACH = 400;

/** What a terminal shows in two columns (UAX #11, wide and full-width; emoji). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]/u;

/** One character as a reader sees it: what is shown for it, its columns, and where it stands in the line. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/** Shows the line of a finding with its span marked; undefined where the line is blank. */
export function excerpt(source: Source, start: Point, end: Point): Excerpt | undefined {
  const from = source.lines[start.line - 1] ?? 0;
  const line = source.text.slice(from, source.lines[start.line]).replace(/[\r\n]+$/, '');
  if (line.trim() === '') return undefined;
  const first = Math.min(start.column - 1, line.length);
  const last = Math.max(end.line === start.line ? end.column - 1 : line.length, first + 1);
  // A line may be a whole brief long; what is further away is never shown.
  const near = { start: Math.max(0, first - REACH), end: first + REACH };
  const cells = cellsOf(line.slice(near.start, near.end), near.start);
  const marked = (cell: Cell) => cell.start < last && cell.end > first;
  return framed(cells, marked, near.start > 0, near.end < line.length);
}

/** Made once, when a character of several code units has to be shown. */
let graphemes: Intl.Segmenter | undefined;

function cellsOf(text: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const segment of segments(text)) {
    // Nearly every one is printable ASCII, which is shown as it is.
    const plain = segment.length === 1 && segment >= ' ' && segment <= '~';
    const shown = plain ? segment : segment === '\t' ? tab(column) : visible(segment);
    const width = plain ? 1 : shown === segment ? (WIDE.test(segment) ? 2 : 1) : shown.length;
    const start = cells.at(-1)?.end ?? offset;
    cells.push({ shown, width, start, end: start + segment.length });
    column += width;
  }
  return cells;
}

function tab(column: number): string {
  return ' '.repeat(TAB - (column % TAB));
}

function segments(text: string): Iterable<string> {
  if (isSimple(text.replaceAll('\t', ' '))) return text;
  graphemes ??= new Intl.Segmenter('und');
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function framed(
  cells: readonly Cell[],
  marked: (cell: Cell) => boolean,
  cutBefore: boolean,
  cutAfter: boolean,
): Excerpt {
  const found = cells.findIndex(marked);
  // A span of no length at the end of the line.
  const begin = found < 0 ? cells.length : found;
  const widths = (at: number) => cells[at]?.width ?? 0;
  let left = 0;
  if (widthOf(cells) > WIDTH) {
    left = begin;
    for (let columns = widths(left - 1); left > 0 && columns < BEFORE; columns += widths(left - 1))
      left--;
  }
  let right = left;
  for (let columns = 0; right < cells.length && columns + widths(right) <= WIDTH; right++)
    columns += widths(right);
  const window = cells.slice(left, right);
  const dots = cutBefore || left > 0 ? '…' : '';
  const more = cutAfter || right < cells.length ? '…' : '';
  const indent = dots.length + widthOf(cells.slice(left, begin));
  return {
    // Pieces that are harmless one by one may make a workflow command together.
    line: dots + visible(shownOf(window)) + more,
    marks: ' '.repeat(indent) + '^'.repeat(Math.max(1, widthOf(window.filter(marked)))),
  };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function shownOf(cells: readonly Cell[]): string {
  return cells.map(({ shown }) => shown).join('');
}
