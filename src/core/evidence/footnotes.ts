import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { nodesOf } from '../tree.ts';

/** The footnotes of a body as its page shows them. */
export interface Footnotes {
  /** All references that lead to a note, in the order in which a reader meets them: those in notes last. */
  readonly references: readonly FootnoteReference[];
  /** The notes that readers reach, by identifier. */
  readonly reached: ReadonlyMap<string, FootnoteDefinition>;
  /** All definitions, in the order of the text. */
  readonly definitions: readonly FootnoteDefinition[];
}

/** Follows the references of a body, then those of the notes that they lead to. Of two notes of a name the first counts. */
export function footnotesOf(tree: Root): Footnotes {
  const definitions = nodesOf(tree, 'footnoteDefinition');
  const named = new Map<string, FootnoteDefinition>();
  for (const one of definitions) if (!named.has(one.identifier)) named.set(one.identifier, one);
  const reached = new Map<string, FootnoteDefinition>();
  const references: FootnoteReference[] = [];
  const follow = (node: Nodes) => {
    if (node.type === 'footnoteReference') {
      const definition = named.get(node.identifier);
      if (!definition) return;
      references.push(node);
      reached.set(node.identifier, reached.get(node.identifier) ?? definition);
    } else if ('children' in node) {
      for (const child of node.children) if (child.type !== 'footnoteDefinition') follow(child);
    }
  };
  follow(tree);
  // A note may be the first to refer to another: the map grows while it is walked.
  for (const definition of reached.values()) follow(definition);
  return { references, reached, definitions };
}

/** A mark in running text that looks like a reference to a note, `[^x]`, and leads nowhere. */
export interface LooseMark {
  readonly start: number;
  readonly end: number;
  /** What stands between `[^` and `]`. */
  readonly label: string;
}

const MARK = /\[\^([^\s[\]^\\]{1,80})\]/g;

/** The marks of a body that lead to no note: Markdown leaves them as text. */
export function looseMarks(tree: Root, text: string): LooseMark[] {
  return nodesOf(tree, 'text').flatMap(({ value, position }) => {
    const start = position?.start.offset;
    if (!value.includes('[^') || start === undefined) return [];
    return Array.from(text.slice(start, position?.end.offset).matchAll(MARK))
      .map(({ index, 0: mark, 1: label = '' }) => ({
        start: start + index,
        end: start + index + mark.length,
        label,
      }))
      .filter((mark) => text[mark.start - 1] !== '\\');
  });
}
