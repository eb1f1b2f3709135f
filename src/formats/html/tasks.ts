import type { Root } from 'mdast';
import { box } from '../../core/edition/box.ts';
import type { Labels } from '../../core/edition/labels.ts';
import { nodesOf } from '../../core/tree.ts';

/** Gives the box of every task a name; the one that mdast-util-to-hast makes has none (WCAG 2.2, 4.1.2). */
export function nameTasks(tree: Root, labels: Labels): void {
  for (const item of nodesOf(tree, 'listItem')) {
    if (typeof item.checked !== 'boolean') continue;
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
  }
}
