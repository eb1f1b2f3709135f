import type { List, RootContent, Table as TableNode } from 'mdast';
import type { Box } from '../../core/edition/box.ts';
import { isBox } from '../../core/edition/box.ts';
import { fitOf } from '../../core/edition/fit.ts';
import { namesRows } from '../../core/edition/tables.ts';
import type { Conversion } from './conversion.ts';
import type { Block, Entry, Inline, Item } from './data.ts';
import { inlines, isPhrasing, picture, plain, SEEN } from './inline.ts';

/** Converts what stands on its own; text between blocks becomes a paragraph. */
export function blocks(nodes: readonly RootContent[], to: Conversion): readonly Block[] {
  const out: Block[] = [];
  let line: RootContent[] = [];
  const flush = () => {
    const c = inlines(line, to);
    line = [];
    if (c.some((node) => node.t !== 'text' || node.v.trim() !== '')) out.push({ t: 'p', c });
  };
  for (const node of nodes) {
    if (isPhrasing(node)) line.push(node);
    else {
      flush();
      out.push(...block(node, to));
    }
  }
  flush();
  return out;
}

function block(node: RootContent, to: Conversion): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(inlines(node.children, to))];
    case 'heading':
      return [heading(node.depth, node.data?.hProperties?.id, node.children, to)];
    case 'blockquote':
      return [{ t: 'quote', c: blocks(node.children, to) }];
    case 'list':
      return [list(node, to)];
    case 'code':
      return [{ t: 'pre', v: node.value.split('\n').map(plainLine).join('\n') }];
    case 'thematicBreak':
      return [{ t: 'hr' }];
    case 'table':
      return [table(node, to)];
    case 'box':
      return boxed(node, to);
    default:
      return [];
  }
}

/** Pictures that no words stand beside are as large as they were made. */
function paragraph(c: readonly Inline[]): Block {
  const shown = c.filter((node) => node.t !== 'br' && !(node.t === 'text' && node.v.trim() === ''));
  return shown.length > 0 && shown.every(isPicture)
    ? { t: 'p', class: 'image', c: shown }
    : { t: 'p', c };
}

function isPicture(node: Inline): boolean {
  return node.t === 'image' || (node.t === 'a' && node.c.length === 1 && node.c.every(isPicture));
}

function heading(
  depth: number,
  id: unknown,
  children: readonly RootContent[],
  to: Conversion,
): Block {
  const c = inlines(children, to);
  // A bookmark has to say something (ISO 14289-1, 7.17).
  if (!c.some(isSeen)) {
    if (depth > 1) return { t: 'p', c };
    return { t: 'h', level: to.level(1), id: '', c: [{ t: 'text', v: to.name }] };
  }
  return { t: 'h', level: to.level(depth), id: String(id ?? ''), c };
}

function isSeen(node: Inline): boolean {
  if ('c' in node) return node.t !== 'note' && (node.c as readonly Inline[]).some(isSeen);
  if ('v' in node) return SEEN.test(node.v);
  return node.t === 'long';
}

function list({ ordered, start, children }: List, to: Conversion): Block {
  const tight = children.every(({ spread, children }) => !spread && children.length <= 2);
  const items = children.map(
    ({ checked, children }): Item => ({
      c: blocks(children, to),
      ...(typeof checked === 'boolean' && { done: checked }),
    }),
  );
  return ordered ? { t: 'ol', tight, start: start ?? 1, items } : { t: 'ul', tight, items };
}

function table(node: TableNode, to: Conversion): Block {
  const [head] = node.children;
  const columns = head?.children.length ?? 0;
  const align = Array.from({ length: columns }, (_, column) => node.align?.[column] ?? null);
  const rows = node.children.map(({ children }) =>
    Array.from({ length: columns }, (_, column) => inlines(children[column]?.children ?? [], to)),
  );
  // What comes again is no part of the text, and may hold no link (ISO 14289-1, 7.1).
  const repeated = !rows[0]?.flat().some(isLinked);
  return { t: 'table', align, rows, named: namesRows(node), repeated, fit: fitOf(node) };
}

function isLinked(node: Inline): boolean {
  if (node.t === 'a' || node.t === 'note') return true;
  return 'c' in node && node.c.some(isLinked);
}

function boxed(node: Box, to: Conversion): readonly Block[] {
  const { hName, hProperties } = node.data;
  const { className, id } = hProperties;
  const name = Array.isArray(className) ? className.join(' ') : '';
  const children = node.children;
  switch (hName) {
    case 'p':
    case 'summary':
      return [{ t: 'p', class: hName === 'summary' ? 'summary' : name, c: inlines(children, to) }];
    case 'h1':
    case 'h2':
    case 'h3':
      return [heading(Number(hName.slice(1)), id, children, to)];
    case 'ul':
    case 'ol':
      return [boxList(hName, name, children, to)];
    case 'dl':
      return [{ t: 'dl', class: name, items: children.flatMap((entry) => entries(entry, to)) }];
    case 'figure':
      return [figure(node, name, to)];
    default:
      return [{ t: 'div', class: name || hName, c: blocks(children, to) }];
  }
}

function boxList(
  name: 'ul' | 'ol',
  className: string,
  children: readonly RootContent[],
  to: Conversion,
): Block {
  const items = children.flatMap((item) =>
    isBox(item, 'li') ? [{ c: blocks(item.children, to) }] : [],
  );
  return name === 'ol'
    ? { t: 'ol', tight: true, start: 1, items }
    : { t: 'ul', tight: true, class: className, items };
}

function entries(node: RootContent, to: Conversion): readonly Entry[] {
  if (!isBox(node, 'div')) return [];
  const words = (name: string): readonly Inline[] => {
    const part = node.children.find((child) => isBox(child, name));
    return isBox(part, name) ? inlines(part.children, to) : [];
  };
  return [{ term: words('dt'), c: words('dd') }];
}

function figure({ children }: Box, name: string, to: Conversion): Block {
  const at = children.findIndex((child) => isBox(child, 'figcaption'));
  const words = children[at];
  const others = children.filter((child) => child !== words);
  const content = () =>
    others.flatMap((child): readonly Block[] =>
      child.type === 'image'
        ? [{ t: 'p', class: 'image', c: picture(child, to) }]
        : blocks([child], to),
    );
  const caption = () => (isBox(words, 'figcaption') ? inlines(words.children, to) : null);
  // A note goes to the foot of the page with the first reference that is met: in the order of reading.
  if (at === 0) return { t: 'figure', class: name, caption: caption(), c: content(), above: true };
  return { t: 'figure', class: name, c: content(), caption: caption(), above: false };
}

/** A tab is four columns of code (CommonMark 0.31.2, section 2.2). */
function plainLine(line: string): string {
  return plain(line.replaceAll('\t', '    '));
}
