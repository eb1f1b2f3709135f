import type { Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** Whether the first column of a table names its rows: an empty corner says so. */
export function namesRows({ children: [head] }: Table): boolean {
  const corner = head?.children[0];
  return corner !== undefined && textOf(corner) === '';
}
