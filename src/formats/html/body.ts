import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import remarkHtml from 'remark-html';
import { unified } from 'unified';
import { schema } from './schema.ts';

const compiler = unified().use(remarkHtml, { sanitize: schema }).freeze();

/**
 * Compiles an mdast tree to HTML as remark-html does (CommonMark 0.31.2), without raw HTML and
 * without addresses that `schema` does not know.
 */
export function renderBody(tree: Root): string {
  return compiler.stringify(tree);
}

/** The one way by which HTML comes into a page as it is: what `renderBody` made of a tree. */
export function compiled(tree: Root): ElementContent {
  return { type: 'raw', value: `\n${renderBody(tree)}` };
}
