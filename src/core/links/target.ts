import type { Definition, Image, Link } from 'mdast';
import type { Range } from '../text.ts';
import { rangeOf } from '../tree.ts';

/** What may stand behind an address: a title and the closing parenthesis. */
const REST = String.raw`(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*`;
const INLINE = new RegExp(String.raw`\]\(\s*(?:<([^<>\r\n]*)>|([^\s<]\S*?))${REST}\)$`, 'd');
const DEFINED = /^\[(?:[^\]\\]|\\.)*\]:\s*(?:<([^<>\r\n]*)>|(\S+))/d;

/**
 * The place of an address inside a link, an image or a definition; undefined where the source spells
 * it with escapes or entities.
 */
export function targetRange(node: Link | Image | Definition, text: string): Range | undefined {
  const { start, end } = rangeOf(node);
  // The words of a link may hold an image with an address of its own.
  const last = 'children' in node ? node.children.at(-1) : undefined;
  const from = last ? rangeOf(last).end : start;
  const match = (node.type === 'definition' ? DEFINED : INLINE).exec(text.slice(from, end));
  const place = match?.indices?.[1] ?? match?.indices?.[2];
  if (!place) return undefined;
  const range = { start: from + place[0], end: from + place[1] };
  return text.slice(range.start, range.end) === node.url ? range : undefined;
}
