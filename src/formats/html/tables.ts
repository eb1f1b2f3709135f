import type GithubSlugger from 'github-slugger';
import type { Properties } from 'hast';
import type { Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Box, box, isBox } from '../../core/edition/box.ts';
import type { Labels } from '../../core/edition/labels.ts';
import { namesRows } from '../../core/edition/tables.ts';

/**
 * Puts every table into a region that a narrow screen scrolls, by keyboard too (WCAG 2.2, 2.1.1),
 * named by its caption or its number, and says of every cell what HTML wants said: alignment as a
 * class, headers with their scope.
 */
export function nameTables(tree: Root, ids: GithubSlugger, labels: Labels): void {
  let tables = 0;
  visit(tree, 'table', (table, index, parent) => {
    if (!parent || index === undefined || isRegion(parent)) return;
    tables += 1;
    const name = labels.table(tables);
    const caption = parent.children.find((child) => isBox(child, 'figcaption'));
    const id = caption && ids.slug(name);
    if (isBox(caption, 'figcaption')) caption.data.hProperties = { id };
    parent.children[index] = scrollable(table, id ? { ariaLabelledBy: [id] } : { ariaLabel: name });
  });
}

function isRegion(node: { readonly type: string; readonly data?: unknown }): boolean {
  return node.type === 'box' && isBox(node as Box, 'div', 'table');
}

function scrollable(table: Table, name: Properties): Box {
  const named = namesRows(table);
  table.children.forEach((row, rowIndex) => {
    row.children.forEach((cell, column) => {
      const align = table.align?.[column];
      const properties: Properties = align ? { className: [`align-${align}`] } : {};
      const empty = textOf(cell) === '';
      if (rowIndex === 0) {
        cell.data = empty
          ? { hName: 'td', hProperties: properties }
          : { hProperties: { ...properties, scope: 'col' } };
      } else if (named && column === 0 && !empty) {
        cell.data = { hName: 'th', hProperties: { ...properties, scope: 'row' } };
      } else cell.data = { hProperties: properties };
    });
  });
  // Kept for its length, which fills up short rows; its values would become obsolete attributes.
  table.align = table.align?.map(() => null) ?? null;
  return box('div', { className: ['table'], role: 'region', tabIndex: 0, ...name }, [table]);
}
