import type GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { makeFigures } from './figures.ts';
import { type Entry, nameHeadings } from './headings.ts';
import { type Embed, embedImages } from './images.ts';
import type { Labels } from './labels.ts';
import { settleLinks } from './links.ts';
import { takeNotes } from './notes.ts';
import { nameTasks } from './tasks.ts';

/** A brief's body in the parts in which the page shows it, each ready to be compiled. */
export interface Parts {
  /** The heading and the list with which some briefs begin: what to take away. */
  readonly opening: { readonly heading: Entry; readonly tree: Root } | undefined;
  readonly body: Root;
  /** One list, and the heading under which its notes were written. */
  readonly notes: { readonly heading: Entry | undefined; readonly tree: Root } | undefined;
  /** The headings for the contents, in their order on the page. */
  readonly entries: readonly Entry[];
}

/**
 * Turns a parsed body into what the page shows, on a copy.
 *
 * @param ids makes every id of the page; headings get theirs first, so that their slugs stay theirs
 */
export function prepare(tree: Root, ids: GithubSlugger, embed: Embed, labels: Labels): Parts {
  const copy = structuredClone(tree);
  dropHtml(copy);
  dropConsent(copy);
  settleLinks(copy);
  const headings = nameHeadings(copy, ids);
  embedImages(copy, embed, labels);
  makeFigures(copy, ids, labels);
  nameTasks(copy, labels);
  const notesHeading = takeNotesHeading(copy, headings);
  const notes = takeNotes(copy, ids, labels);
  const others = headings.filter((entry) => entry !== notesHeading);
  return {
    opening: undefined,
    body: copy,
    notes: notes && { heading: notesHeading, tree: { type: 'root', children: [notes] } },
    entries: notes && notesHeading ? [...others, notesHeading] : others,
  };
}

/** Raw HTML never reaches a page, nor do paragraphs that held nothing else. */
function dropHtml(tree: Root): void {
  visit(tree, 'html', ({ value }, index, parent) => {
    if (!parent || index === undefined) return;
    // Without it, two words would run into one.
    const isBreak = /^<br\s*\/?>$/i.test(value.trim());
    parent.children.splice(index, 1, ...(isBreak ? [{ type: 'break' as const }] : []));
    return index;
  });
  visit(tree, 'paragraph', ({ children }, index, parent) => {
    const blank = children.every((node) => node.type === 'text' && node.value.trim() === '');
    if (!blank || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return index;
  });
}

/** `{decorative}` behind an image tells lint that it needs no words; readers need not know. */
function dropConsent(tree: Root): void {
  visit(tree, 'text', (node, index = 0, parent) => {
    if (parent?.children[index - 1]?.type !== 'image') return;
    node.value = node.value.replace(/^\{decorative\}/, '');
    if (node.value !== '') return;
    parent.children.splice(index, 1);
    return index;
  });
}

/** A section of nothing but notes, like "Sources", is where its author wants to see them. */
function takeNotesHeading({ children }: Root, headings: readonly Entry[]): Entry | undefined {
  for (const [at, node] of children.entries()) {
    if (node.type !== 'heading' || node.depth !== 2) continue;
    const after = children.slice(at + 1);
    const end = after.findIndex(({ type }) => type === 'heading');
    const section = after.slice(0, end < 0 ? after.length : end);
    if (section.length === 0 || section.some(({ type }) => type !== 'footnoteDefinition')) continue;
    children.splice(at, 1);
    return headings.find(({ heading }) => heading === node);
  }
  return undefined;
}

/**
 * Takes the opening out of the body: a brief that begins with a heading and a list, and nothing else
 * below it, begins with what to take away. Returns the parts as they are where there is none.
 */
export function withOpening(parts: Parts): Parts {
  const [heading, list, next, ...rest] = parts.body.children;
  if (heading?.type !== 'heading' || list?.type !== 'list' || list.ordered) return parts;
  if (heading.depth !== 2 || next?.type !== 'heading' || next.depth !== 2) return parts;
  const entry = parts.entries.find((one) => one.heading === heading);
  if (!entry) return parts;
  return {
    ...parts,
    opening: { heading: entry, tree: { type: 'root', children: [heading, list] } },
    body: { type: 'root', children: [next, ...rest] },
    entries: parts.entries.filter((one) => one !== entry),
  };
}
