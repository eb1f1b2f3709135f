import type { PhrasingContent } from 'mdast';
import { box } from '../box.ts';
import { elementOf, holdsCode, propertiesOf } from './elements.ts';
import type { Tag } from './scan.ts';

/** Words that are being gathered, inside of elements that are not closed yet. */
export interface Phrase {
  /** Adds what is no tag. */
  add(node: PhrasingContent): void;
  /** Opens or closes an element; a tag that is not kept is nothing. */
  mark(tag: Tag): void;
  /** Whether an element is open. */
  isOpen(): boolean;
  /** What was gathered; the phrase is empty after it. */
  take(): PhrasingContent[];
}

/** Gathers words and elements among words; `kept` holds the tags that become elements. */
export function phrase(kept: ReadonlySet<Tag>): Phrase {
  let whole: PhrasingContent[] = [];
  let innermost = whole;
  const open: { readonly tag: Tag; readonly around: PhrasingContent[] }[] = [];
  return {
    add: (node) => innermost.push(node),
    mark(tag) {
      if (!kept.has(tag)) return;
      if (elementOf(tag)?.isVoid) innermost.push({ type: 'break' });
      else if (tag.type === 'open') {
        open.push({ tag, around: innermost });
        innermost = [];
      } else {
        const last = open.pop();
        if (!last) return;
        const inside = innermost;
        innermost = last.around;
        if (holdsCode(last.tag)) return;
        // An element around nothing is nothing.
        if (!inside.every(isBlank)) {
          innermost.push(box(last.tag.name, propertiesOf(last.tag), inside));
        } else for (const node of inside) innermost.push(node);
      }
    },
    isOpen: () => open.length > 0,
    take() {
      const taken = whole;
      whole = [];
      innermost = whole;
      return taken;
    },
  };
}

/** Whether a reader sees nothing of a node among words. */
export function isBlank(node: PhrasingContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return (
    node.type === 'break' ||
    ('children' in node && (node.children as PhrasingContent[]).every(isBlank))
  );
}
