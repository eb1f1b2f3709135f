import type { FootnoteReference, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Box } from '../../core/edition/box.ts';
import type { Conversion } from './conversion.ts';
import type { Inline, Picture } from './data.ts';

/** Converts what stands in a line; nodes that open a block of their own give their words. */
export function inlines(nodes: readonly RootContent[], to: Conversion): readonly Inline[] {
  return joined(nodes.flatMap((node) => inline(node, to)));
}

function inline(node: RootContent, to: Conversion): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return parted(plain(node.value), 'text');
    case 'inlineCode':
      return parted(plain(node.value), 'code');
    case 'break':
      return [{ t: 'br' }];
    case 'emphasis':
      return [{ t: 'em', c: inlines(node.children, to) }];
    case 'strong':
      return [{ t: 'strong', c: inlines(node.children, to) }];
    case 'delete':
      return [{ t: 'del', c: inlines(node.children, to) }];
    case 'link':
      return linked(node.url, inlines(node.children, to), to);
    case 'image':
      return picture(node, to);
    case 'footnoteReference':
      return noted(node, to);
    case 'box':
      return boxed(node, to);
    default:
      return 'children' in node ? inlines((node as { children: RootContent[] }).children, to) : [];
  }
}

function boxed({ data, children }: Box, to: Conversion): readonly Inline[] {
  const c = inlines(children, to);
  switch (data.hName) {
    case 'sub':
    case 'sup':
    case 'strong':
      return [{ t: data.hName, c }];
    case 'span': {
      const lang = languageOf(data.hProperties.lang);
      return lang === undefined ? c : [{ t: 'span', lang, c }];
    }
    default:
      return c;
  }
}

/** Typst knows languages of two or three letters (ISO 639). */
function languageOf(tag: unknown): string | undefined {
  return /^([a-z]{2,3})(?:-|$)/i.exec(String(tag ?? ''))?.[1]?.toLowerCase();
}

function noted({ data }: FootnoteReference, to: Conversion): readonly Inline[] {
  if (data?.note === undefined) return [];
  const comma: Inline = { t: 'sup', c: [{ t: 'text', v: ',\u202F' }] };
  return [...(data.follows ? [comma] : []), to.note(data.note)];
}

function linked(url: string, c: readonly Inline[], to: Conversion): readonly Inline[] {
  if (c.length === 0) return [];
  const target = to.target(url);
  return target ? [{ t: 'a', ...target, c }] : c;
}

/** The picture of an image node; nothing where it has none. */
export function picture(
  { alt, data }: Extract<Nodes, { type: 'image' }>,
  to: Conversion,
): readonly Picture[] {
  if (!data?.asset) return [];
  return [{ t: 'image', src: to.file(data.asset), alt: plain(alt ?? '').trim() || null }];
}

/** What no line holds, but for a word that hyphenation may part. */
const ALPHABETIC = '[!-~\\u00A1-\\u05FF]{28,}';
/** Scripts that stand close, or join. Those that are written without spaces are parted by the engine. */
const OTHERS =
  '[\\xA0\\u0600-\\u0DFF\\u0F00-\\u0FFF\\u1200-\\u177F\\u1800-\\u1FFF\\u200B-\\u2FFF\\uA000-\\uABFF\\uD7B0-\\uD7FF\\uE000-\\uF8FF\\uFB00-\\uFEFF\\u{10000}-\\u{1FFFF}\\u{E0000}-\\u{10FFFF}]{200,}';
/** The engine ends the process where a line holds more than 64 KB that nothing parts. */
const LONG = new RegExp(`${ALPHABETIC}|${OTHERS}|\\S{4000,}`, 'gu');
const WORD = /^\p{L}{1,60}[,.;:!?]?$/u;

/** What a reader sees of a text. */
export const SEEN = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Text, with addresses and numbers that no line holds taken apart behind their signs. */
export function parted(value: string, t: 'text' | 'code'): readonly Inline[] {
  const out: Inline[] = [];
  let from = 0;
  for (const { 0: long, index } of value.matchAll(LONG)) {
    if (WORD.test(long)) continue;
    if (index > from) out.push({ t, v: value.slice(from, index) });
    const parts = long.match(/^[!-\u05FF]/)
      ? /[\p{L}\p{M}\p{N}]{1,6}|./gsu
      : /.{1,20}\p{M}{0,30}/gsu;
    out.push({ t: 'long', of: t, parts: long.match(parts) ?? [] });
    from = index + long.length;
  }
  if (from < value.length || value === '') out.push({ t, v: value.slice(from) });
  return out;
}

/**
 * Soft line breaks are spaces, what no font has and nobody sees is nothing, and a letter has no more than
 * thirty marks (UAX 15, Stream-Safe Text).
 */
export function plain(text: string): string {
  return (
    text
      .replace(/[\t\r\n]+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: PDF/UA-1 knows no control characters
      .replace(/[\0-\x1F\x7F-\x9F\uFEFF]/g, '')
      .replace(/(\p{M}{30})\p{M}+/gu, '$1')
  );
}

/** Text next to text is one text. */
function joined(nodes: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (last?.t === 'text' && node.t === 'text')
      out[out.length - 1] = { t: 'text', v: last.v + node.v };
    else if (node.t !== 'text' || node.v !== '') out.push(node);
  }
  return out;
}

/** Whether a node stands in a line rather than on its own. */
export function isPhrasing(node: RootContent): node is PhrasingContent {
  if (node.type === 'box')
    return /^(?:span|sub|sup|abbr|time|strong|em|input)$/.test(node.data.hName);
  return PHRASING.has(node.type);
}

const PHRASING: ReadonlySet<string> = new Set([
  ...['text', 'inlineCode', 'break', 'emphasis', 'strong', 'delete', 'link', 'image'],
  'footnoteReference',
]);
