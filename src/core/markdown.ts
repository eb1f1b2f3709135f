import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';

/**
 * What briefs need of GFM beside CommonMark 0.31 (its autolinks alone would double the time that
 * parsing takes), and without what a text has none of it: each slows down every character.
 */
const extensions = [
  { sign: /\||:-|-:/, syntax: gfmTable, tree: gfmTableFromMarkdown },
  { sign: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
  { sign: /~/, syntax: gfmStrikethrough, tree: gfmStrikethroughFromMarkdown },
  { sign: /\[[\sx]\]/i, syntax: gfmTaskListItem, tree: gfmTaskListItemFromMarkdown },
];

const parsers = new Map<string, (text: string) => Root>();

/**
 * Parses Markdown to an mdast tree; positions are those of the text, a byte order mark included.
 *
 * @throws RangeError for text nested too deep
 */
export function parseMarkdown(text: string): Root {
  const tree = parserFor(text)(text);
  if (text.startsWith('\uFEFF')) countMark(tree);
  return tree;
}

function parserFor(text: string): (text: string) => Root {
  const needed = extensions.filter(({ sign }) => sign.test(text));
  const key = needed.map(({ sign }) => sign.source).join('\n');
  const known = parsers.get(key);
  if (known) return known;
  const markdown = remark()
    .data(
      'micromarkExtensions',
      needed.map(({ syntax }) => syntax()),
    )
    .data(
      'fromMarkdownExtensions',
      needed.map(({ tree }) => tree()),
    )
    .freeze();
  const parser = (markdownText: string) => markdown.parse(markdownText);
  parsers.set(key, parser);
  return parser;
}

/** micromark drops a byte order mark and counts from behind it. */
function countMark(tree: Root): void {
  visit(tree, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.offset = (point.offset ?? 0) + 1;
      if (point.line === 1) point.column += 1;
    }
  });
}
