import type { Nodes } from 'mdast';

/** The lines of a file, from 1, both ends included. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

const BLOCKS: readonly Nodes['type'][] = [
  ...(['blockquote', 'code', 'heading', 'list', 'listItem'] as const),
  ...(['paragraph', 'table', 'thematicBreak'] as const),
];
const BOXES: readonly string[] = ['aside', 'details', 'figcaption', 'figure', 'p'];

/**
 * Writes on every block of a part of the text which lines of the file it is, as `data-lines="3-5"`. What
 * has no place of its own, like a figure, has that of what it holds; what is not of the file has none.
 */
export function showLines(node: Nodes): Lines | undefined {
  const inner = 'children' in node ? node.children.map(showLines) : [];
  const lines = ownLines(node) ?? around(inner);
  if (lines && isBlock(node)) {
    const hProperties = { ...node.data?.hProperties, dataLines: `${lines.first}-${lines.last}` };
    Object.assign(node, { data: { ...node.data, hProperties } });
  }
  return lines;
}

function isBlock(node: Nodes): boolean {
  return node.type === 'box' ? BOXES.includes(node.data.hName) : BLOCKS.includes(node.type);
}

function ownLines({ position }: Nodes): Lines | undefined {
  return position && { first: position.start.line, last: position.end.line };
}

function around(lines: readonly (Lines | undefined)[]): Lines | undefined {
  const known = lines.filter((one) => one !== undefined);
  if (known.length === 0) return undefined;
  const first = Math.min(...known.map((one) => one.first));
  return { first, last: Math.max(...known.map((one) => one.last)) };
}
