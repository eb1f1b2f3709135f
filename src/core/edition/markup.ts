import type { Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { Brief } from '../brief.ts';
import type { Range } from '../text.ts';
import { parentsOf } from '../tree.ts';
import { blocksOf, type HtmlBlock, speaking } from './markup/blocks.ts';
import { type Loss, pair } from './markup/pairs.ts';
import { placesOf } from './markup/place.ts';
import { scan } from './markup/scan.ts';
import { isBlank, phrase } from './markup/words.ts';

/** A tag that does not reach the page. */
export interface LostTag {
  /** In lowercase. */
  readonly name: string;
  readonly loss: Loss;
  readonly range: Range;
}

const AMONG_WORDS: readonly string[] = [
  ...['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference'],
];

/**
 * Makes boxes, paragraphs and breaks of the raw HTML that a brief may use (`sub`, `sup`, `abbr`, `br`,
 * `details` with a `summary`), in place. All other tags, scripts and styles go, and paragraphs with
 * nothing in them. No `html` node is left.
 */
export function takeMarkup(tree: Root): void {
  // From the inside out: an element around nothing is nothing.
  for (const parent of htmlParents(tree).reverse()) {
    parent.children = AMONG_WORDS.includes(parent.type)
      ? wordsOf(parent.children as PhrasingContent[])
      : takenBlocks(parent.children);
  }
  for (const node of parentsOf(tree)) {
    if (AMONG_WORDS.includes(node.type)) continue;
    const children: RootContent[] = node.children;
    const isEmpty = (child: RootContent) =>
      child.type === 'paragraph' && child.children.every(isBlank);
    if (children.some(isEmpty)) node.children = children.filter((child) => !isEmpty(child));
  }
}

/**
 * Finds the tags that `takeMarkup` leaves out, in the order of the text; one of a block that goes as
 * a whole.
 */
export function lostTags({ tree, text }: Pick<Brief, 'tree' | 'text'>): readonly LostTag[] {
  const found = htmlParents(tree).flatMap((parent) => {
    const blocks = htmlOf(parent.children);
    const amongWords = AMONG_WORDS.includes(parent.type);
    const pairing = pair(
      blocks.map(({ tokens }) => tokens),
      amongWords,
    );
    const speaks = amongWords ? undefined : speaking(blocks, pairing);
    return blocks.flatMap(({ node, tokens }) => {
      const tags = tokens.flatMap((token) => {
        const loss = token.type === 'words' ? undefined : pairing.lost.get(token);
        return loss && token.type !== 'words' ? [{ tag: token, loss }] : [];
      });
      const lost = speaks && !speaks.has(node) ? tags.slice(0, 1) : tags;
      if (lost.length === 0) return [];
      const placeOf = placesOf(node, text);
      return lost.map(({ tag, loss }) => ({ name: tag.name, loss, range: placeOf(tag) }));
    });
  });
  return found.sort((a, b) => a.range.start - b.range.start);
}

function htmlParents(tree: Root): Parents[] {
  return parentsOf(tree).filter(({ children }) => children.some(({ type }) => type === 'html'));
}

function htmlOf(children: readonly RootContent[]): readonly HtmlBlock[] {
  return children.flatMap((node) =>
    node.type === 'html' ? [{ node, tokens: scan(node.value) }] : [],
  );
}

function takenBlocks(children: readonly RootContent[]): RootContent[] {
  const blocks = htmlOf(children);
  const pairing = pair(
    blocks.map(({ tokens }) => tokens),
    false,
  );
  return blocksOf(children, blocks, pairing);
}

function wordsOf(children: readonly PhrasingContent[]): PhrasingContent[] {
  const tokens = new Map(
    htmlOf(children).map((block) => [block.node as RootContent, block.tokens]),
  );
  const { kept } = pair([...tokens.values()], true);
  const words = phrase(kept);
  for (const child of children) {
    if (child.type !== 'html') words.add(child);
    for (const token of tokens.get(child) ?? []) if (token.type !== 'words') words.mark(token);
  }
  return words.take();
}
