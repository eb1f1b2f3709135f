import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, Parents, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { Range } from './text.ts';

/** A node of a kind. */
type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { readonly type: Type }>;

const indexes = new WeakMap<Root, ReadonlyMap<string, readonly Nodes[]>>();

/** The place of a node of the tree in the brief's text; the start of the text where it has none. */
export function rangeOf({ position }: Node): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** All nodes of a type, in the order of the text. The tree is walked once, whoever asks. */
export function nodesOf<Type extends Nodes['type']>(
  tree: Root,
  type: Type,
): readonly NodeOf<Type>[] {
  const index = indexes.get(tree) ?? indexOf(tree);
  indexes.set(tree, index);
  return (index.get(type) ?? []) as readonly NodeOf<Type>[];
}

/** All nodes that hold others, those around others first. The tree is walked anew: it may have changed. */
export function parentsOf(tree: Root): readonly Parents[] {
  const parents: Parents[] = [];
  const add = (node: Nodes) => {
    if (!('children' in node)) return;
    parents.push(node);
    for (const child of node.children) add(child);
  };
  add(tree);
  return parents;
}

/** The ids of the headings of a body on its page, in their order. */
export function anchorsOf(tree: Root): readonly string[] {
  const ids = new GithubSlugger();
  const shown = nodesOf(tree, 'heading').filter(hasWords);
  return shown.map((heading) => anchorOf(heading, ids));
}

/** Whether a heading says anything; one that does not is left out of the page. */
export function hasWords(heading: Heading): boolean {
  return textOf(heading, { includeHtml: false }).trim() !== '';
}

/**
 * The id that GitHub gives to a heading, without what a page leaves out of it: raw HTML, and the
 * consent `{decorative}` behind an image.
 *
 * @param ids the ids that are taken; headings come in the order of the text
 */
export function anchorOf(heading: Heading, ids: GithubSlugger): string {
  const words = textOf(heading, { includeHtml: false }).replaceAll('{decorative}', '');
  return ids.slug(words) || ids.slug('section');
}

function indexOf(tree: Root): ReadonlyMap<string, readonly Nodes[]> {
  const index = new Map<string, Nodes[]>();
  const add = (node: Nodes) => {
    const list = index.get(node.type);
    if (list) list.push(node);
    else index.set(node.type, [node]);
    if ('children' in node) for (const child of node.children) add(child);
  };
  add(tree);
  return index;
}
