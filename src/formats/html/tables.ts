import type { Properties } from 'hast';
import type { Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Box, box } from './box.ts';

/**
 * Puts a table into a region that a narrow screen scrolls, by keyboard too (WCAG 2.2, 2.1.1), and
 * says of every cell what HTML wants said: alignment as a class, headers with their scope.
 */
export function scrollable(table: Table, name: Properties): Box {
  const corner = table.children[0]?.children[0];
  // An empty corner says that the first column names the rows.
  const namesRows = corner !== undefined && textOf(corner) === '';
  table.children.forEach((row, rowIndex) => {
    row.children.forEach((cell, column) => {
      const align = table.align?.[column];
      const properties: Properties = align ? { className: [`align-${align}`] } : {};
      const empty = textOf(cell) === '';
      if (rowIndex === 0) {
        cell.data = empty
          ? { hName: 'td', hProperties: properties }
          : { hProperties: { ...properties, scope: 'col' } };
      } else if (namesRows && column === 0 && !empty) {
        cell.data = { hName: 'th', hProperties: { ...properties, scope: 'row' } };
      } else cell.data = { hProperties: properties };
    });
  });
  // Kept for its length, which fills up short rows; its values would become obsolete attributes.
  table.align = table.align?.map(() => null) ?? null;
  return box('div', { className: ['table'], role: 'region', tabIndex: 0, ...name }, [table]);
}
