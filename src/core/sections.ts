import type { Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Brief } from './brief.ts';
import { type Passage, passagesOf } from './prose/passages.ts';
import type { Range } from './text.ts';
import { rangeOf } from './tree.ts';
import { titleWords } from './wording/title.ts';

/** A heading of the body with what stands below it, up to the next heading of its own level or above. */
export interface Section {
  readonly heading: Heading;
  /** The heading as a reader sees it, on one line. */
  readonly title: string;
  /** The section that it is a part of. */
  readonly parent: Section | undefined;
  /** Without the heading; deeper headings and what stands below them included. */
  readonly content: readonly RootContent[];
}

const known = new WeakMap<Root, readonly Section[]>();

/** The sections of a body in the order of the text, those inside of others too; computed once. */
export function sectionsOf(tree: Root): readonly Section[] {
  const sections = known.get(tree) ?? split(tree);
  known.set(tree, sections);
  return sections;
}

/** Whether a section is headed by nothing but the title of its brief, which the page prints by itself. */
export function repeatsTitle({ title }: Section, { meta }: Brief): boolean {
  const wanted = titleWords(meta.title ?? '');
  return wanted !== '' && titleWords(title) === wanted;
}

/** The running text of a section without its own heading. */
export function passagesIn({ tree }: Brief, { content }: Section): readonly Passage[] {
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return [];
  const [{ start }, { end }] = [rangeOf(first), rangeOf(last)];
  return passagesOf(tree).filter(({ node }) => {
    const range = rangeOf(node);
    return range.start >= start && range.end <= end;
  });
}

/** The first line of the body that holds text: where something is said about the body as a whole. */
export function openingOf({ tree, text, frontMatter }: Brief): Range {
  const node = passagesOf(tree)[0]?.node ?? tree.children[0];
  if (!node) return frontMatter.close;
  const { start, end } = rangeOf(node);
  const [line = ''] = text.slice(start, end).split(/[\r\n]/, 1);
  return { start, end: start + line.length };
}

function split({ children }: Root): readonly Section[] {
  const ends = endsOf(children);
  const sections: Section[] = [];
  const open: Section[] = [];
  for (const [index, heading] of children.entries()) {
    if (heading.type !== 'heading') continue;
    while ((open.at(-1)?.heading.depth ?? 0) >= heading.depth) open.pop();
    const section = {
      heading,
      title: textOf(heading).replace(/\s+/g, ' ').trim(),
      parent: open.at(-1),
      content: children.slice(index + 1, ends.get(index)),
    };
    sections.push(section);
    open.push(section);
  }
  return sections;
}

/** Where the section of each heading ends, by indexes; found backwards, in one pass. */
function endsOf(children: readonly RootContent[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const next = Array.from({ length: 7 }, () => children.length);
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const node = children[index];
    if (node?.type !== 'heading') continue;
    ends.set(index, next[node.depth] ?? children.length);
    next.fill(index, node.depth);
  }
  return ends;
}
