import type { Blockquote } from 'mdast';
import type { Brief } from '../brief.ts';
import { nodesOf, rangeOf } from '../tree.ts';
import { namesSource } from './citation.ts';
import { ATTRIBUTION_LINE, cites } from './claims.ts';
import { neighboursOf, wordsOf } from './neighbours.ts';
import { isIn, sourceSections } from './sections.ts';
import { followsSpeech, leadsToSpeech } from './speech.ts';

/** A line that names who said it: “— Ada Lovelace, 12 February 2024”, or a name behind the last mark. */
const ATTRIBUTION =
  /(?:^|\n|[”“"»«.!?…]\s?)\s*(?:—|–|―|--?)\s*\p{L}[^\n]*$|[”“"»«]\s*\(?\p{Lu}\p{L}+[^\n”“"»«]*$/u;
const OPENING_MARK = /^\s*["“„«»]/;

/** A block quotation that no one is named for, and its words. */
export interface BlockQuotation {
  readonly node: Blockquote;
  readonly words: string;
}

/**
 * Block quotations of nothing but paragraphs in which someone speaks, by their marks or by a word of
 * speech beside them, and for which no source is named in them or right beside them.
 */
export function* unsourcedBlocks({ tree }: Brief, language: string): Generator<BlockQuotation> {
  const blocks = nodesOf(tree, 'blockquote');
  if (blocks.length === 0) return;
  const sources = sourceSections(tree);
  for (const node of blocks) {
    if (node.children.some(({ type }) => type !== 'paragraph')) continue;
    const words = node.children.map((child) => wordsOf(child, tree)).join('\n');
    const { before, after } = neighboursOf(node, tree);
    const below = wordsOf(after, tree);
    const isSpoken =
      OPENING_MARK.test(words) ||
      leadsToSpeech(wordsOf(before, tree), language) ||
      followsSpeech(below, language);
    if (!isSpoken || ATTRIBUTION.test(words) || ATTRIBUTION_LINE.test(below)) continue;
    if (namesSource(words) || [node, before, after].some((one) => cites(one, tree))) continue;
    if (!isIn(sources, rangeOf(node).start)) yield { node, words };
  }
}
