import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { box } from './box.ts';
import type { Labels } from './labels.ts';

/** Gives the box of every task a name; the one that mdast-util-to-hast makes has none (WCAG 2.2, 4.1.2). */
export function nameTasks(tree: Root, labels: Labels): void {
  visit(tree, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    const tick = box(
      'input',
      {
        type: 'checkbox',
        disabled: true,
        checked: item.checked,
        ariaLabel: item.checked ? labels.done : labels.open,
      },
      [],
    );
    const [first] = item.children;
    if (first?.type === 'paragraph') first.children.unshift(tick, { type: 'text', value: ' ' });
    else item.children.unshift({ type: 'paragraph', children: [tick] });
    item.data = { hProperties: { className: ['task-list-item'] } };
    item.checked = null;
  });
}
