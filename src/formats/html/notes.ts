import type GithubSlugger from 'github-slugger';
import type { Link, ListItem, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Article } from '../../core/edition/article.ts';
import { type Box, box, linkTo } from '../../core/edition/box.ts';
import type { Labels } from '../../core/edition/labels.ts';

/** What links lead to and from, by the number of the note. */
type References = Map<number, { readonly id: string; readonly mark: string }[]>;

/**
 * Turns footnotes into endnotes (DPUB-ARIA 1.1): puts numbered links in the place of the references,
 * and returns the notes with links back to every reference, under the heading that the author gave
 * them or under one of the page's. Undefined where there are none.
 */
export function endnotes(article: Article, text: Root): Box | undefined {
  const { notes, notesHeading, ids, edition } = article;
  if (notes.length === 0) return undefined;
  const { labels } = edition;
  const noteIds = notes.map(({ number }) => ids.slug(`note-${number}`));
  const references: References = new Map();
  const link = (tree: Root) => linkReferences(tree, noteIds, references, ids, labels);
  link(text);
  for (const { definition } of notes) link({ type: 'root', children: definition.children });
  const items = notes.map(({ number, definition }): ListItem => {
    const back = (references.get(number) ?? []).flatMap((to) => [gap(), backlink(to, labels)]);
    const last = definition.children.at(-1);
    if (last?.type === 'paragraph') last.children.push(...back);
    else definition.children.push(box('p', { className: ['back'] }, back.slice(1)));
    const id = noteIds[number - 1];
    return { type: 'listItem', data: { hProperties: { id } }, children: definition.children };
  });
  const id = notesHeading?.id ?? ids.slug('notes');
  return box('section', { className: ['notes'], role: 'doc-endnotes', ariaLabelledBy: [id] }, [
    box('h2', { id }, [notesHeading?.text ?? labels.notes]),
    { type: 'list', ordered: true, spread: true, children: items },
  ]);
}

function linkReferences(
  tree: Root,
  noteIds: readonly string[],
  references: References,
  ids: GithubSlugger,
  labels: Labels,
): void {
  visit(tree, 'footnoteReference', ({ data }, index, parent) => {
    const number = data?.note;
    if (!parent || index === undefined || number === undefined) return;
    const list = references.get(number) ?? [];
    references.set(number, list);
    const mark = list.length === 0 ? `${number}` : `${number}-${list.length + 1}`;
    const id = ids.slug(`note-ref-${mark}`);
    list.push({ id, mark });
    const properties = { role: 'doc-noteref', id, ariaLabel: labels.note(number) };
    const link = linkTo(`#${noteIds[number - 1]}`, `${number}`, properties);
    parent.children[index] = box('sup', {}, data?.follows ? [',\u202F', link] : [link]);
  });
}

function backlink(
  { id, mark }: { readonly id: string; readonly mark: string },
  labels: Labels,
): Link {
  // The selector behind the arrow keeps it from becoming an emoji.
  const ARROW = '\u21A9\uFE0E';
  return linkTo(`#${id}`, ARROW, { role: 'doc-backlink', ariaLabel: labels.backToReference(mark) });
}

function gap(): Text {
  const NO_BREAK_SPACE = '\u00A0';
  return { type: 'text', value: NO_BREAK_SPACE };
}
