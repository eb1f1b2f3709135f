import type GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { anchorOf, nodesOf } from '../tree.ts';
import { oneLine } from '../wording/one-line.ts';

/** A heading as the contents list it. */
export interface Entry {
  readonly id: string;
  readonly text: string;
  /** 2 for a section, 3 for one inside of it. */
  readonly depth: number;
  readonly heading: Heading;
}

/**
 * Gives every heading its id, the slug that GitHub gives it, and returns those that the contents may
 * list. The title is the page's only first-level heading: where a brief has more, all go one down.
 */
export function nameHeadings(tree: Root, ids: GithubSlugger): readonly Entry[] {
  const headings = nodesOf(tree, 'heading');
  const down = headings.some(({ depth }) => depth === 1) ? 1 : 0;
  const entries: Entry[] = [];
  for (const heading of headings) {
    const text = oneLine(textOf(heading));
    const id = anchorOf(heading, ids);
    const depth = Math.min(heading.depth + down, 6);
    heading.depth = depth as Heading['depth'];
    heading.data = { hProperties: { id } };
    if (tree.children.includes(heading) && text !== '') entries.push({ id, text, depth, heading });
  }
  return entries;
}
