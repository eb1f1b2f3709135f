import type { Brief } from './brief.ts';
import type { KindSection } from './kind.ts';
import { backMatter, type Matched } from './kind-sections.ts';
import { wordsIn } from './prose/count.ts';
import { passagesOf } from './prose/passages.ts';
import { type Section, sectionsOf } from './sections.ts';
import { nodesOf } from './tree.ts';

/** The words of a body without its sources and the rest of its back matter. */
export function wordsOfBody(brief: Brief, matched: Matched): number {
  const back = new Set<unknown>(
    backMatter(brief, matched).flatMap(({ heading, content }) => [heading, ...content]),
  );
  const body = passagesOf(brief.tree).filter(({ node, within }) => !back.has(within[0] ?? node));
  return wordsIn(body);
}

/** How many headings of a brief ask a question. */
export function questionsOf({ tree }: Brief): number {
  return sectionsOf(tree).filter(({ title }) => /[?？؟]$/.test(title)).length;
}

/**
 * The entries of a section, in every way in which an author may have written them: subheadings, list
 * items, rows of tables, paragraphs that begin in bold; for sources also notes, plain paragraphs and
 * the list in the front matter. Ways without an entry are left out.
 */
export function entriesOf(brief: Brief, wanted: KindSection, section: Section): readonly number[] {
  const { content } = section;
  const count = (amount: (node: Section['content'][number]) => number) =>
    content.reduce((sum, node) => sum + amount(node), 0);
  const highest = content.reduce(
    (least, node) => (node.type === 'heading' ? Math.min(least, node.depth) : least),
    7,
  );
  const ways = [
    count((node) => (node.type === 'heading' && node.depth === highest ? 1 : 0)),
    count((node) => (node.type === 'list' ? node.children.length : 0)),
    count((node) => (node.type === 'table' ? node.children.length - 1 : 0)),
    count((node) => (node.type === 'paragraph' && node.children[0]?.type === 'strong' ? 1 : 0)),
  ];
  if (wanted.key === 'references') {
    ways.push(
      nodesOf(brief.tree, 'footnoteDefinition').length,
      count((node) => (node.type === 'paragraph' ? linesOf(brief, node) : 0)),
    );
  }
  const value = wanted.key && brief.meta[wanted.key];
  if (Array.isArray(value)) ways.push(value.length);
  return ways.filter((way) => way > 0);
}

/** Whether the author keeps the sources in a file of their own, which no rule reads. */
export function hasBibliography({ meta }: Brief, { key }: KindSection): boolean {
  return key === 'references' && typeof meta.references === 'string';
}

function linesOf({ text }: Brief, { position }: Section['content'][number]): number {
  const lines = text.slice(position?.start.offset, position?.end.offset).split(/\r\n|\r|\n/);
  return lines.length;
}
