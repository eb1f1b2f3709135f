import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Article } from '../../core/edition/article.ts';
import { type Box, box, isBox, linkTo, words } from '../../core/edition/box.ts';
import type { Labels } from '../../core/edition/labels.ts';
import type { Setting } from '../../core/format.ts';
import { nodesOf } from '../../core/tree.ts';
import { oneLine } from '../../core/wording/one-line.ts';
import { contents } from './contents.ts';
import { downloads } from './downloads.ts';
import { embedImages } from './images.ts';
import { endnotes } from './notes.ts';
import { minutesFor, wordsIn } from './reading-time.ts';
import { showLines } from './source-lines.ts';
import { nameTables } from './tables.ts';
import { nameTasks } from './tasks.ts';

/** The elements that hold others on lines of their own. */
const BLOCKS = new Set(['header', 'nav', 'section']);

/** Makes of an article what a page shows of it: with contents, endnotes and what only a screen needs. */
export function articleTree(article: Article, setting: Setting): Root {
  const { edition, ids, front, text, back } = article;
  const { labels } = edition;
  const [title, ...others] = front;
  const length = wordsIn(textOf(text));
  const reading = labels.readingTime(minutesFor(length));
  const overview = contents(article, length);
  const body = box('div', { className: ['text'] }, text);
  const main: Root = { type: 'root', children: [...front, body] };
  if (nodesOf(main, 'table').length > 0) nameTables(main, ids, labels);
  const notes = endnotes(article, main);
  const tree: Root = {
    type: 'root',
    children: [
      ...(title ? [title] : []),
      box('p', { className: ['reading-time'] }, [reading]),
      ...downloads(edition, setting),
      ...others,
      ...(overview ? [overview] : []),
      body,
      ...(notes ? [notes] : []),
      ...back,
    ],
  };
  anchorHeadings(tree, labels);
  nameTasks(tree, labels);
  embedImages(tree);
  if (setting.lines) for (const part of [...front, body, notes]) if (part) showLines(part);
  nodesOf(tree, 'box').forEach(spread);
  return tree;
}

/** Gives every section a link to itself, to be copied. */
function anchorHeadings(tree: Root, labels: Labels): void {
  const boxes = nodesOf(tree, 'box').filter(({ data }) => /^h[2-6]$/.test(data.hName));
  for (const node of [...nodesOf(tree, 'heading'), ...boxes]) {
    const { id } = node.data?.hProperties ?? {};
    if (typeof id !== 'string') continue;
    const ariaLabel = labels.linkTo(oneLine(textOf(node)));
    const children: RootContent[] = node.children;
    children.push(words(' '), linkTo(`#${id}`, '#', { className: ['anchor'], ariaLabel }));
  }
}

/** For people who read a page's source. */
function spread(node: Box): void {
  const { data, children } = node;
  if (!BLOCKS.has(data.hName) && !isBox(node, 'div', 'text')) return;
  const spaced = children.flatMap((child) => [child, words('\n')]);
  children.splice(0, children.length, words('\n'), ...spaced);
}
