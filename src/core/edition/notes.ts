import type {
  FootnoteDefinition,
  FootnoteReference,
  List,
  ListItem,
  Root,
  RootContent,
} from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { box } from './box.ts';

/** A note, with its number in the order of the first references. */
export interface Note {
  readonly number: number;
  readonly definition: FootnoteDefinition;
}

declare module 'mdast' {
  interface FootnoteReferenceData {
    /** The number of the note; references without one lead nowhere. */
    note?: number;
    /** Whether another reference stands right before it: 3 and 4 are not 34. */
    follows?: boolean;
  }
}

/**
 * Takes the notes out of a tree and numbers them and the references to them, those in notes included,
 * in the order in which a reader meets them.
 */
export function takeNotes(tree: Root): readonly Note[] {
  const definitions = takeDefinitions(tree);
  const notes = new Map<string, Note>();
  const number = (within: Root | FootnoteDefinition) => {
    liftOutOfLinks(within);
    visit(within, 'footnoteReference', (reference, index, parent) => {
      const definition = definitions.get(reference.identifier);
      if (!definition) {
        if (parent && index !== undefined) parent.children.splice(index, 1);
        return index;
      }
      const note = notes.get(reference.identifier) ?? { number: notes.size + 1, definition };
      notes.set(reference.identifier, note);
      const follows = parent?.children[(index ?? 0) - 1]?.type === 'footnoteReference';
      reference.data = { note: note.number, follows };
      return undefined;
    });
  };
  number(tree);
  // A note may be the first to refer to another: the map grows while it is walked.
  for (const { definition } of notes.values()) number(definition);
  return [...notes.values()];
}

/** Numbers for the references in blocks, and a list of the notes below them: for a text beside the brief's. */
export function withNotesBelow(
  blocks: readonly RootContent[],
  notes: readonly Note[],
): readonly RootContent[] {
  const items = notes.map(
    ({ definition }): ListItem => ({
      type: 'listItem',
      children: definition.children,
    }),
  );
  const list: List = { type: 'list', ordered: true, spread: true, children: items };
  const tree: Root = { type: 'root', children: [...blocks, list] };
  visit(tree, 'footnoteReference', ({ data }, index, parent) => {
    const comma = data?.follows ? ',\u202F' : '';
    if (parent && index !== undefined)
      parent.children[index] = box('sup', {}, [`${comma}${data?.note}`]);
  });
  return tree.children;
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

/** Neither HTML nor PDF knows a link in a link: a reference inside of one comes to stand behind it. */
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
