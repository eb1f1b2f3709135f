import type { Image, ImageReference, Nodes, Paragraph, Root } from 'mdast';
import { nodesOf } from '../tree.ts';
import { SOURCE_LINE } from './claims.ts';
import { neighboursOf, wordsOf } from './neighbours.ts';

/** A paragraph beside a table or an image that begins like this is its caption on the page. */
export const CAPTION =
  /^(?:fig(?:ure|\.)?|abb(?:ildung|\.)|tab(?:le|elle|leau|\.)?|[表図图圖]|شكل|جدول)\s*\d+[a-z]?\s*(?:[:.：–—-]|$)/i;

/** Images that stand alone in a paragraph, and tables, that have no caption and no source beside them. */
export function* uncaptioned(tree: Root): Generator<Nodes> {
  for (const table of nodesOf(tree, 'table')) {
    const { before, after } = neighboursOf(table, tree);
    if (!isCaption(before, tree) && !isCaption(after, tree)) yield table;
  }
  const titles = new Map(nodesOf(tree, 'definition').map((one) => [one.identifier, one.title]));
  for (const paragraph of nodesOf(tree, 'paragraph')) {
    const image = imageAlone(paragraph);
    if (!image) continue;
    const title = image.type === 'image' ? image.title : titles.get(image.identifier);
    if (title) continue;
    const { before, after } = neighboursOf(paragraph, tree);
    if (!isCaption(after, tree) && !SOURCE_LINE.test(wordsOf(before, tree))) yield image;
  }
}

function isCaption(block: Nodes | undefined, tree: Root): boolean {
  const words = wordsOf(block, tree).trimStart();
  return CAPTION.test(words) || SOURCE_LINE.test(words);
}

/** As the page sees it: the only thing in its paragraph, beside HTML and spaces that never reach it. */
function imageAlone({ children }: Paragraph): Image | ImageReference | undefined {
  const [only, more] = children.filter(
    (child) => child.type !== 'html' && !(child.type === 'text' && child.value.trim() === ''),
  );
  if (more || (only?.type !== 'image' && only?.type !== 'imageReference')) return undefined;
  return only;
}
