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

/** CommonMark 0.31 with what briefs need of GFM; its autolinks alone would double the time that parsing takes. */
const markdown = remark()
  .data('micromarkExtensions', [gfmTable(), gfmFootnote(), gfmStrikethrough(), gfmTaskListItem()])
  .data('fromMarkdownExtensions', [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ])
  .freeze();

/**
 * Parses Markdown to an mdast tree; positions are those of the text, a byte order mark included.
 *
 * @throws RangeError for text nested too deep
 */
export function parseMarkdown(text: string): Root {
  const tree = markdown.parse(text);
  if (text.startsWith('\uFEFF')) countMark(tree);
  return tree;
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
