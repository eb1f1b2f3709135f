import type { Nodes, Root } from 'mdast';
import { type Passage, passagesOf } from '../prose/passages.ts';

/** What stands where in a body. */
interface Layout {
  readonly passages: ReadonlyMap<Nodes, Passage>;
  readonly before: ReadonlyMap<Nodes, Nodes>;
  readonly after: ReadonlyMap<Nodes, Nodes>;
}

const known = new WeakMap<Root, Layout>();

/** The paragraphs and quotations right before and behind a block, in what it stands in. */
export function neighboursOf(block: Nodes, tree: Root) {
  const { before, after } = layoutOf(tree);
  return { before: before.get(block), after: after.get(block) };
}

/** The running text of a paragraph; nothing for other blocks. */
export function wordsOf(block: Nodes | undefined, tree: Root): string {
  return (block && layoutOf(tree).passages.get(block)?.text) ?? '';
}

function layoutOf(tree: Root): Layout {
  const layout = known.get(tree) ?? read(tree);
  known.set(tree, layout);
  return layout;
}

function read(tree: Root): Layout {
  const passages = new Map(passagesOf(tree).map((passage) => [passage.node as Nodes, passage]));
  const before = new Map<Nodes, Nodes>();
  const after = new Map<Nodes, Nodes>();
  const walk = ({ children }: { readonly children: readonly Nodes[] }) => {
    for (const [at, node] of children.entries()) {
      const next = children[at + 1];
      if (next && speaks(node)) before.set(next, node);
      if (next && speaks(next)) after.set(node, next);
      if ('children' in node && !passages.has(node)) walk(node);
    }
  };
  walk(tree);
  return { passages, before, after };
}

function speaks({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'blockquote';
}
