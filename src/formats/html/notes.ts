import type GithubSlugger from 'github-slugger';
import type {
  FootnoteDefinition,
  FootnoteReference,
  Link,
  List,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type Box, box } from './box.ts';
import type { Labels } from './labels.ts';

interface Note {
  readonly id: string;
  readonly number: number;
  readonly definition: FootnoteDefinition;
  readonly references: { readonly id: string; readonly mark: string }[];
}

/**
 * Turns footnotes into endnotes (DPUB-ARIA 1.1): takes the definitions out of the tree, puts numbered
 * links in the place of the references, and returns the notes in the order of their first reference,
 * each with a link back to every reference. Undefined where nothing refers to a note.
 */
export function takeNotes(tree: Root, ids: GithubSlugger, labels: Labels): List | undefined {
  const definitions = takeDefinitions(tree);
  const notes = new Map<string, Note>();
  const number = (within: Root | FootnoteDefinition) =>
    visit(within, 'footnoteReference', ({ identifier }, index, parent) => {
      const definition = definitions.get(identifier);
      if (!parent || index === undefined || !definition) return;
      const note = notes.get(identifier) ?? {
        id: ids.slug(`note-${notes.size + 1}`),
        number: notes.size + 1,
        definition,
        references: [],
      };
      notes.set(identifier, note);
      const follows = isReference(parent.children[index - 1]);
      parent.children[index] = refer(note, follows, ids, labels);
    });
  liftOutOfLinks(tree);
  number(tree);
  // A note may be the first to refer to another: the map grows while it is walked.
  for (const { definition } of notes.values()) {
    liftOutOfLinks(definition);
    number(definition);
  }
  return notes.size > 0 ? listOf([...notes.values()], labels) : undefined;
}

function takeDefinitions(
  within: Root | FootnoteDefinition,
  definitions = new Map<string, FootnoteDefinition>(),
): ReadonlyMap<string, FootnoteDefinition> {
  visit(within, 'footnoteDefinition', (node, index, parent) => {
    if (node === within || !parent || index === undefined) return;
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    parent.children.splice(index, 1);
    takeDefinitions(node, definitions);
    return index;
  });
  return definitions;
}

/** HTML knows no link in a link: a reference inside of one comes to stand behind it. */
function liftOutOfLinks(within: Root | FootnoteDefinition): void {
  visit(within, 'link', (link, index, parent) => {
    if (!parent || index === undefined) return;
    const lifted: FootnoteReference[] = [];
    visit(link, 'footnoteReference', (reference, at, holder) => {
      if (!holder || at === undefined) return;
      lifted.push(reference);
      holder.children.splice(at, 1);
      return at;
    });
    parent.children.splice(index + 1, 0, ...lifted);
    return SKIP;
  });
}

/** Two references side by side get a comma between them: 3 and 4 are not 34. */
function refer(note: Note, follows: boolean, ids: GithubSlugger, labels: Labels): Box {
  const times = note.references.length + 1;
  const mark = times === 1 ? `${note.number}` : `${note.number}-${times}`;
  const id = ids.slug(`note-ref-${mark}`);
  note.references.push({ id, mark });
  const link: Link = {
    type: 'link',
    url: `#${note.id}`,
    data: { hProperties: { role: 'doc-noteref', id, ariaLabel: labels.note(note.number) } },
    children: [{ type: 'text', value: `${note.number}` }],
  };
  return box('sup', {}, follows ? [{ type: 'text', value: ',\u202F' }, link] : [link]);
}

function isReference(node: RootContent | undefined): boolean {
  return node?.type === 'box' && node.data.hName === 'sup';
}

function listOf(notes: readonly Note[], labels: Labels): List {
  return {
    type: 'list',
    ordered: true,
    spread: true,
    children: notes.map(({ id, definition, references }) => {
      const back = references.flatMap((to) => [gap(), backlink(to, labels)]);
      const last = definition.children.at(-1);
      if (last?.type === 'paragraph') last.children.push(...back);
      else definition.children.push(box('p', { className: ['back'] }, back.slice(1)));
      return {
        type: 'listItem',
        data: { hProperties: { id } },
        children: definition.children,
      };
    }),
  };
}

function backlink({ id, mark }: Note['references'][number], labels: Labels): Link {
  // The selector behind the arrow keeps it from becoming an emoji.
  const ARROW = '\u21A9\uFE0E';
  return {
    type: 'link',
    url: `#${id}`,
    data: { hProperties: { role: 'doc-backlink', ariaLabel: labels.backToReference(mark) } },
    children: [{ type: 'text', value: ARROW }],
  };
}

function gap(): Text {
  const NO_BREAK_SPACE = '\u00A0';
  return { type: 'text', value: NO_BREAK_SPACE };
}
