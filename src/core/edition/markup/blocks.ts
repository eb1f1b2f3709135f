import type { Html, PhrasingContent, RootContent } from 'mdast';
import { htmlBlockNames } from 'micromark-util-html-tag-name';
import type { Position } from 'unist';
import { type Box, box } from '../box.ts';
import { elementOf, propertiesOf } from './elements.ts';
import type { Pairing } from './pairs.ts';
import type { Tag, Token } from './scan.ts';
import { isBlank, phrase } from './words.ts';

/** A block of HTML and what it is made of. */
export interface HtmlBlock {
  readonly node: Html;
  readonly tokens: readonly Token[];
}

/** An element around blocks that is not closed yet. */
interface Element {
  readonly tag: Tag;
  readonly children: RootContent[];
  name?: Box;
}

/** Two paragraphs, rows or list items must not run into one word. */
const parting = new Set(htmlBlockNames);
const SPACES = /[ \t\r\n\f]+/g;

/**
 * The blocks of HTML whose words reach the page: those inside of an element that is kept, those that
 * hold one, and those that do not begin with a foreign tag. The others, like a table, go as a whole.
 */
export function speaking(blocks: readonly HtmlBlock[], { kept }: Pairing): ReadonlySet<Html> {
  const found = new Set<Html>();
  let depth = 0;
  for (const { node, tokens } of blocks) {
    const tags = tokens.filter((token) => token.type !== 'words');
    const first = tags.find((tag) => tag.type === 'open' || elementOf(tag));
    const bounds = tags.filter(
      (tag) => kept.has(tag) && elementOf(tag)?.stands === 'around blocks',
    );
    if (depth > 0 || bounds.length > 0 || !first || elementOf(first)) found.add(node);
    for (const { type } of bounds) depth += type === 'open' ? 1 : -1;
  }
  return found;
}

/** Makes elements of the blocks of HTML among blocks, around the Markdown between their tags. */
export function blocksOf(
  children: readonly RootContent[],
  blocks: readonly HtmlBlock[],
  pairing: Pairing,
): RootContent[] {
  const { kept } = pairing;
  const speaks = speaking(blocks, pairing);
  const tokensOf = new Map(blocks.map(({ node, tokens }) => [node as RootContent, tokens]));
  const whole: RootContent[] = [];
  const open: Element[] = [];
  const words = phrase(kept);
  let isName = false;

  const add = (node: RootContent) => (open.at(-1)?.children ?? whole).push(node);
  const endParagraph = (position: Position | undefined) => {
    const gathered = trimmed(words.take());
    if (gathered.length > 0) add({ type: 'paragraph', children: [...gathered], position });
  };
  const close = () => {
    const element = open.pop();
    if (!element) return;
    const { tag, name, children: inside } = element;
    add(box(tag.name, propertiesOf(tag), name ? [name, ...inside] : inside));
  };
  const mark = (tag: Tag, position: Position | undefined) => {
    const stands = kept.has(tag) ? elementOf(tag)?.stands : undefined;
    const isSpace = !stands && (isName || words.isOpen());
    if (stands === 'among words') words.mark(tag);
    else if (isSpace && parting.has(tag.name)) words.add({ type: 'text', value: ' ' });
    else if (stands === 'as name' && tag.type === 'close') {
      const named = open.at(-1);
      if (named) named.name = box(tag.name, {}, trimmed(words.take()));
      isName = false;
    } else if (stands || parting.has(tag.name)) {
      endParagraph(position);
      if (stands === 'as name') isName = true;
      else if (stands && tag.type === 'open') open.push({ tag, children: [] });
      else if (stands) close();
    }
  };

  for (const child of children) {
    if (child.type !== 'html') add(child);
    else if (speaks.has(child)) {
      const { position } = child;
      for (const token of tokensOf.get(child) ?? []) {
        if (token.type !== 'words') mark(token, position);
        else words.add({ type: 'text', value: token.value.replace(SPACES, ' '), position });
      }
      endParagraph(position);
    }
  }
  return whole;
}

/** Spaces and breaks at the ends of a paragraph are no words. */
function trimmed(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const start = nodes.findIndex((node) => !isBlank(node));
  const kept =
    start < 0 ? [] : nodes.slice(start, nodes.findLastIndex((node) => !isBlank(node)) + 1);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return kept;
}
