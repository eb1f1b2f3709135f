import type { Brief } from './brief.ts';
import type { Point } from './text.ts';
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
export function excerpt(brief: Brief, start: Point, end: Point): Excerpt | undefined {
  const from = brief.lines[start.line - 1] ?? 0;
  const line = brief.text.slice(from, brief.lines[start.line]).replace(/[\r\n]+$/, '');
  if (line.trim() === '') return undefined;
  const cells = cellsOf(line);
  const last = end.line === start.line ? end.column - 1 : line.length;
  const first = Math.min(start.column - 1, line.length);
  const marked = (cell: Cell) => cell.start < Math.max(last, first + 1) && cell.end > first;
  return marksBelow(cells, marked);
}

function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of new Intl.Segmenter('und').segment(line)) {
    const shown = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : visible(segment);
    const width = shown === segment ? (WIDE.test(segment) ? 2 : 1) : shown.length;
    cells.push({ shown, width, start: index, end: index + segment.length });
    column += width;
  }
  return cells;
}

function marksBelow(cells: readonly Cell[], marked: (cell: Cell) => boolean): Excerpt {
  const begin = cells.findIndex(marked);
  let left = 0;
  if (widthOf(cells) > WIDTH) {
    left = begin < 0 ? cells.length : begin;
    while (left > 0 && widthOf(cells.slice(left - 1, begin < 0 ? undefined : begin)) < BEFORE)
      left--;
  }
  let right = cells.length;
  while (right > left && widthOf(cells.slice(left, right)) > WIDTH) right--;
  const window = cells.slice(left, right);
  const before = begin < 0 ? window : cells.slice(left, Math.max(begin, left));
  const width = widthOf(window.filter(marked));
  const cutLeft = left > 0 ? '…' : '';
  return {
    // Pieces that are harmless one by one may make a workflow command together.
    line: cutLeft + visible(shownOf(window)) + (right < cells.length ? '…' : ''),
    marks: ' '.repeat(cutLeft.length + widthOf(before)) + '^'.repeat(Math.max(1, width)),
  };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function shownOf(cells: readonly Cell[]): string {
  return cells.map(({ shown }) => shown).join('');
}
