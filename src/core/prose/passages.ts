import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import type { Range } from '../text.ts';
import { rangeOf } from '../tree.ts';
import { unescapedPlaces } from './escapes.ts';

/** Stands for what is no word: code, an image. It parts the words beside it. */
export const OBJECT = '\uFFFC';

/** A stretch of running text as a reader sees it, without its marks, that knows where it came from. */
export interface Passage {
  readonly node: Paragraph | Heading | TableCell;
  /** What it stands in, from the body downwards: a quotation, a list, a footnote. */
  readonly within: readonly Nodes[];
  /** Escapes and entities resolved; code and images are one `OBJECT`, HTML and notes nothing at all. */
  readonly text: string;
  /** The place in the file of a stretch of `text`; with the text of the file exact even beside escapes. */
  rangeOf(start: number, end: number, file?: string): Range;
  /** Whether a stretch of `text` has no marks inside: it comes from one text, not half of it from a link. */
  isWhole(start: number, end: number): boolean;
}

/** A piece of a passage: where it begins in the passage and in the file. */
interface Piece {
  readonly value: string;
  /** Where each character stands from `from` on; read when it is first asked for. */
  places?: readonly Range[];
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<Root, readonly Passage[]>();

/** Whether a passage stands in a note. */
export function isNote({ within }: Passage): boolean {
  return within.some(({ type }) => type === 'footnoteDefinition');
}

/** Whether a passage is somebody else's: in a block quotation. */
export function isQuoted({ within }: Passage): boolean {
  return within.some(({ type }) => type === 'blockquote');
}

/** All paragraphs, headings and table cells of a body, in the order of the text; computed once. */
export function passagesOf(tree: Root): readonly Passage[] {
  const passages = known.get(tree) ?? [...walk(tree, [])];
  known.set(tree, passages);
  return passages;
}

function* walk(node: Nodes, within: readonly Nodes[]): Generator<Passage> {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    yield passageOf(node, within);
  } else if ('children' in node) {
    const inside = node.type === 'root' ? within : [...within, node];
    for (const child of node.children) yield* walk(child, inside);
  }
}

function passageOf(node: Passage['node'], within: readonly Nodes[]): Passage {
  const pieces: Piece[] = [];
  let text = '';
  const add = (value: string, from: Nodes) => {
    const { start, end } = rangeOf(from);
    const place = { start: text.length, end: text.length + value.length, from: start, to: end };
    pieces.push({ value, ...place });
    text += value;
  };
  const read = (one: Nodes): void => {
    if (one.type === 'text') add(one.value, one);
    else if (one.type === 'break') add('\n', one);
    else if (one.type === 'inlineCode' || one.type === 'image' || one.type === 'imageReference') {
      add(OBJECT, one);
    } else if ('children' in one) for (const child of one.children) read(child);
  };
  for (const child of node.children) read(child);
  return {
    node,
    within,
    text,
    rangeOf: (start, end, file) => ({
      start: placeOf(pieces, start, file).start,
      end: placeOf(pieces, Math.max(start, end - 1), file).end,
    }),
    isWhole: (start, end) => pieces.some((piece) => piece.start <= start && end <= piece.end),
  };
}

/** Where a character lies in the file; beside escapes and without the file, its whole piece. */
function placeOf(pieces: readonly Piece[], index: number, file: string | undefined): Range {
  const piece = pieces.find(({ end }) => index < end) ?? pieces.at(-1);
  if (!piece) return { start: 0, end: 0 };
  const { value, from, to } = piece;
  const within = Math.min(index, piece.end - 1) - piece.start;
  if (to - from === value.length) return { start: from + within, end: from + within + 1 };
  if (file !== undefined) piece.places ??= unescapedPlaces(file.slice(from, to), value);
  const place = file === undefined ? undefined : piece.places?.[within];
  return place ? { start: from + place.start, end: from + place.end } : { start: from, end: to };
}
