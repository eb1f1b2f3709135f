import type GithubSlugger from 'github-slugger';
import type { List, Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { hasWords, nodesOf, parentsOf } from '../tree.ts';
import { type Resolve, resolveImages } from './asset.ts';
import { takeCallouts } from './callouts.ts';
import { copyOf } from './copy.ts';
import { makeFigures } from './figures.ts';
import { type Entry, nameHeadings } from './headings.ts';
import type { Labels } from './labels.ts';
import { settleLinks } from './links.ts';
import { takeMarkup } from './markup.ts';
import { type Note, takeNotes } from './notes.ts';

/** What the author wrote, in the parts in which page and PDF show it. */
export interface Body {
  /** The heading and the list with which some briefs begin: what to take away. */
  readonly opening: { readonly heading: Entry; readonly list: List } | undefined;
  readonly blocks: readonly RootContent[];
  readonly notes: readonly Note[];
  /** The heading under which the notes were written. */
  readonly notesHeading: Entry | undefined;
  /** The headings of the blocks, in their order. */
  readonly entries: readonly Entry[];
}

/** What the preparation of a text needs beside the text. */
export interface Preparation {
  /** Makes every id of the page; headings get theirs first, so that their slugs stay theirs. */
  readonly ids: GithubSlugger;
  readonly resolve: Resolve;
  /** The address that a link in the text becomes; undefined for one that leads to nothing published. */
  readonly follow: (address: string) => string | undefined;
  readonly labels: Labels;
}

/** Turns a parsed text into what is shown of it, on a copy. */
export function prepare(tree: Root, { ids, resolve, follow, labels }: Preparation): Body {
  const copy = copyOf(tree);
  // Lint has counted the nodes of the text already; looking for what it does not have costs a walk each.
  const has = (...types: Nodes['type'][]) => types.some((type) => nodesOf(tree, type).length > 0);
  const hasImages = has('image', 'imageReference');
  takeMarkup(copy);
  if (has('blockquote')) takeCallouts(copy, labels);
  if (hasImages) dropConsent(copy);
  if (has('link', 'linkReference', 'imageReference', 'definition')) settleLinks(copy, follow);
  if (has('heading')) dropEmptyHeadings(copy);
  const headings = nameHeadings(copy, ids);
  if (hasImages) resolveImages(copy, resolve, labels);
  if (hasImages || has('table', 'blockquote')) makeFigures(copy);
  const notesHeading = takeNotesHeading(copy, headings);
  const notes = has('footnoteReference', 'footnoteDefinition') ? takeNotes(copy) : [];
  return {
    opening: undefined,
    blocks: copy.children,
    notes,
    notesHeading,
    entries: headings.filter((entry) => entry !== notesHeading),
  };
}

/** A heading without words parts nothing, and a screen reader would stop at it. */
function dropEmptyHeadings(tree: Root): void {
  const isEmpty = (node: RootContent) => node.type === 'heading' && !hasWords(node);
  for (const parent of parentsOf(tree)) {
    const children: RootContent[] = parent.children;
    if (children.some(isEmpty)) parent.children = children.filter((child) => !isEmpty(child));
  }
}

/** `{decorative}` behind an image tells lint that it needs no words; readers need not know. */
function dropConsent(tree: Root): void {
  visit(tree, 'text', (node, index = 0, parent) => {
    if (parent?.children[index - 1]?.type !== 'image') return;
    node.value = node.value.replace(/^\{decorative\}/, '');
    if (node.value !== '') return;
    parent.children.splice(index, 1);
    return index;
  });
}

/** A section of nothing but notes, like "Sources", is where its author wants to see them. */
function takeNotesHeading({ children }: Root, headings: readonly Entry[]): Entry | undefined {
  for (const [at, node] of children.entries()) {
    if (node.type !== 'heading' || node.depth !== 2) continue;
    const after = children.slice(at + 1);
    const end = after.findIndex(({ type }) => type === 'heading');
    const section = after.slice(0, end < 0 ? after.length : end);
    if (section.length === 0 || section.some(({ type }) => type !== 'footnoteDefinition')) continue;
    children.splice(at, 1);
    return headings.find(({ heading }) => heading === node);
  }
  return undefined;
}

/**
 * Takes the opening out of the body: a brief that begins with a heading and a list, and nothing else
 * below it, begins with what to take away. Returns the body as it is where there is none.
 */
export function withOpening(body: Body): Body {
  const [heading, list, next, ...rest] = body.blocks;
  if (heading?.type !== 'heading' || list?.type !== 'list' || list.ordered) return body;
  if (heading.depth !== 2 || next?.type !== 'heading' || next.depth !== 2) return body;
  const entry = body.entries.find((one) => one.heading === heading);
  if (!entry) return body;
  return {
    ...body,
    opening: { heading: entry, list },
    blocks: [next, ...rest],
    entries: body.entries.filter((one) => one !== entry),
  };
}
