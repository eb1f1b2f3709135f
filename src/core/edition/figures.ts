import type { Blockquote, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { CAPTION } from '../evidence/captions.ts';
import { parentsOf } from '../tree.ts';
import { box } from './box.ts';

/**
 * Makes figures of what stands alone and has a caption: an image with a title, a table or an image
 * with a paragraph like `Table 1: …` beside it, a quotation that ends with `— its speaker`.
 */
export function makeFigures(tree: Root): void {
  for (const parent of parentsOf(tree)) {
    const children: RootContent[] = parent.children;
    for (let at = 0; at < children.length; at += 1) {
      const node = children[at];
      if (node?.type === 'table') at = tabulate(children, at, node);
      else if (node?.type === 'paragraph') illustrate(children, at, node);
      else if (node?.type === 'blockquote') attribute(children, at, node);
    }
  }
}

/** Returns the place of the table, which moves up by one where its caption stood above it. */
function tabulate(children: RootContent[], at: number, table: Table): number {
  const before = captionAt(children, at - 1);
  const after = captionAt(children, at + 1);
  // Between two tables, a caption belongs to the second if the first has one above it.
  const above = after && children[at + 2]?.type !== 'table' ? undefined : before;
  const below = above ? undefined : after;
  const words = below ?? above;
  if (!words) return at;
  // Above it, wherever the author wrote it: it says how to read what follows.
  const caption = box('figcaption', {}, words.children);
  const figure = box('figure', { className: ['tabular'] }, [caption, table]);
  const start = above ? at - 1 : at;
  children.splice(start, 2, figure);
  return start;
}

function illustrate(children: RootContent[], at: number, { children: [image, more] }: Paragraph) {
  if (image?.type !== 'image' || more) return;
  const below = captionAt(children, at + 1);
  const title: PhrasingContent[] = image.title ? [{ type: 'text', value: image.title }] : [];
  const words = below?.children ?? title;
  // What the caption says need not be said again by a tooltip.
  image.title = null;
  const caption = words.length > 0 ? [box('figcaption', {}, words)] : [];
  const figure = box('figure', { className: ['image'] }, [image, ...caption]);
  children.splice(at, below ? 2 : 1, figure);
}

/** The speaker is no part of the quotation, and HTML wants the name outside of `blockquote`. */
function attribute(children: RootContent[], at: number, quote: Blockquote): void {
  const last = quote.children.at(-1);
  if (quote.children.length < 2 || last?.type !== 'paragraph') return;
  if (!/^[—–―]\s*\S/.test(textOf(last))) return;
  quote.children.pop();
  const speaker = box('figcaption', {}, last.children);
  children[at] = box('figure', { className: ['quote'] }, [quote, speaker]);
}

function captionAt(children: readonly RootContent[], at: number): Paragraph | undefined {
  const node = children[at];
  return node?.type === 'paragraph' && CAPTION.test(textOf(node)) ? node : undefined;
}
