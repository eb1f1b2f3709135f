import type { Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** How a table stands on paper: as it is, in small type, or on a page turned round. */
export type Fit = 'text' | 'small' | 'turned';

/**
 * How many signs fit side by side, columns' gaps left out: the text column at the sizes of tables, and
 * the long side of the page. Measured in digits, which are half an em wide.
 */
const ROOM: readonly (readonly [Fit, signs: number, gap: number])[] = [
  ['text', 78, 2],
  ['small', 100, 2],
  ['turned', 165, 2],
];

/** Says how a table fits a page; the widest that one can take where none does. */
export function fitOf(table: Table): Fit {
  return fitting(table) ?? 'turned';
}

/** Says how a table fits a page; undefined where it fits none, not even one turned round. */
export function fitting(table: Table): Fit | undefined {
  const widths = widthsOf(table);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return ROOM.find(([, signs, gap]) => total + gap * widths.length <= signs)?.[0];
}

/** The widest word of each column, in signs; a long one can be parted, a number cannot. */
function widthsOf({ children }: Table): readonly number[] {
  const widths: number[] = [];
  for (const row of children) {
    for (const [column, cell] of row.children.entries()) {
      const words = textOf(cell).split(/[\s\u200B-]+/);
      const widest = Math.max(
        ...words.map((one) => (/\p{L}{2}/u.test(one) ? Math.min(one.length, 12) : one.length)),
      );
      widths[column] = Math.max(widths[column] ?? 1, widest);
    }
  }
  return widths;
}
