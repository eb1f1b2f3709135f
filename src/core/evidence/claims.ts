import type { Nodes, Root } from 'mdast';
import type { Brief } from '../brief.ts';
import { isNote, isQuoted, type Passage, passagesOf } from '../prose/passages.ts';
import { rangeOf } from '../tree.ts';
import { holdsReference, namesSource } from './citation.ts';
import { neighboursOf, wordsOf } from './neighbours.ts';
import { isIn, sourceSections } from './sections.ts';

/** A line below a paragraph, an image or a table that says where it comes from. */
export const SOURCE_LINE = /^(?:sources?|quellen?)\s?:/i;

/** A line below a quotation that says whose words it is: “— Ada Lovelace, 12 February 2024”. */
export const ATTRIBUTION_LINE = /^\s*(?:—|–|―|--?)\s*\p{Lu}/u;

const known = new WeakMap<Root, readonly Passage[]>();

/** The paragraphs in which a brief speaks for itself: none of a quotation, a note or a list of sources. */
export function claimsOf({ tree }: Brief): readonly Passage[] {
  const claims = known.get(tree) ?? claimsIn(tree);
  known.set(tree, claims);
  return claims;
}

function claimsIn(tree: Root): readonly Passage[] {
  const sources = sourceSections(tree);
  return passagesOf(tree).filter(
    (passage) =>
      passage.node.type === 'paragraph' &&
      !isQuoted(passage) &&
      !isNote(passage) &&
      !isIn(sources, rangeOf(passage.node).start),
  );
}

/**
 * Whether a paragraph cites something: in itself, in a line `Source: …` or `— Name` below it, or, in a list, in
 * its item or in the paragraph that introduces the list.
 */
export function citesSource({ node, within }: Passage, { tree }: Brief): boolean {
  if (cites(node, tree)) return true;
  const { after } = neighboursOf(within.find(({ type }) => type === 'list') ?? node, tree);
  const below = wordsOf(after, tree);
  if (SOURCE_LINE.test(below) || ATTRIBUTION_LINE.test(below)) return true;
  const item = within.findLast(({ type }) => type === 'listItem');
  if (!item) return false;
  return holdsReference(tree, item) || within.some((one) => cites(introduction(one, tree), tree));
}

/** Whether a block by itself refers to something, or is a paragraph that names a source. */
export function cites(block: Nodes | undefined, tree: Root): boolean {
  return block !== undefined && (namesSource(wordsOf(block, tree)) || holdsReference(tree, block));
}

function introduction(list: Nodes, tree: Root): Nodes | undefined {
  return list.type === 'list' ? neighboursOf(list, tree).before : undefined;
}
