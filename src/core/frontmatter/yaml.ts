import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Scalar as YamlScalar,
} from 'yaml';
import type { Entry, Mapping, Node, Scalar } from '../node.ts';
import type { Range } from '../text.ts';

/** Something that YAML forbids, or that this program refuses to read. Offsets are those of the whole file. */
export interface YamlFault extends Range {
  /** An error code of the `yaml` package, or what is refused. */
  readonly code: string;
  /** For a duplicate key: where it stands first. */
  readonly first?: Range;
}

/** A YAML text as nodes; with faults, `root` holds what could be read. */
export interface YamlText {
  readonly root: Mapping;
  readonly faults: readonly YamlFault[];
}

/** Bounds that no honest file reaches; they keep a hostile one from taking the machine down. */
const MOST_CHARACTERS = 64 * 1024;
const DEEPEST = 20;
const MOST_OPEN = 100;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads a YAML 1.2 mapping with the failsafe schema: every scalar stays the string that its author
 * wrote. Anchors, aliases and tags are refused. Never throws.
 *
 * @param text the YAML
 * @param offset where the text begins in its file, in UTF-16 code units
 */
export function readYaml(text: string, offset = 0): YamlText {
  const empty: Mapping = { type: 'mapping', entries: [], range: { start: offset, end: offset } };
  const whole = { start: offset, end: offset + text.length };
  if (text.length > MOST_CHARACTERS)
    return { root: empty, faults: [{ ...whole, code: 'TOO_LARGE' }] };
  if (opensTooMuch(text)) return { root: empty, faults: [{ ...whole, code: 'TOO_DEEP' }] };
  let document: Document.Parsed;
  try {
    // The package does not take a lone CR for the end of a line; YAML 1.2.2 does (5.4).
    document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
      schema: 'failsafe',
      // Found below, with both places and in linear time.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch {
    return { root: empty, faults: [{ ...whole, code: 'TOO_DEEP' }] };
  }
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map((error) => {
    const [start, end] = error.pos;
    // The package calls it an indent, and finds it in the line below.
    if (error.code !== 'BAD_INDENT' || !error.message.startsWith('Flow'))
      return { code: error.code, start: offset + start, end: offset + Math.max(start, end) };
    const last = offset + text.slice(0, start).trimEnd().length;
    return { code: 'OPEN_BRACKET', start: last - 1, end: last };
  });
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === ''))
    return { root: empty, faults };
  if (!isMap(contents)) {
    const range = rangeOf(contents as ParsedNode, offset);
    return { root: empty, faults: faults.length > 0 ? faults : [{ ...range, code: 'NO_MAPPING' }] };
  }
  const root = convert(contents as ParsedNode, offset, 0, faults);
  return { root: root.type === 'mapping' ? root : empty, faults };
}

/** Reads a file that is one YAML mapping, as `readYaml` does; it may begin with a byte order mark. */
export function readYamlFile(text: string): YamlText {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  return readYaml(text.slice(mark), mark);
}

/** The parser recurses into brackets and hyphens; an exhausted stack can end the whole process. */
function opensTooMuch(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = '[{'.includes(bracket) ? open + 1 : Math.max(0, open - 1);
    if (open > MOST_OPEN) return true;
  }
  return new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${MOST_OPEN}}`, 'm').test(text);
}

function convert(node: ParsedNode, offset: number, depth: number, faults: YamlFault[]): Node {
  const range = rangeOf(node, offset);
  const refuse = (code: string): Scalar => {
    faults.push({ ...range, code });
    return { type: 'scalar', value: '', plain: true, range };
  };
  if (depth > DEEPEST) return refuse('TOO_DEEP');
  if (isAlias(node)) return refuse('ALIAS');
  if (node.anchor) return refuse('ANCHOR');
  if (node.tag && !/^tag:yaml\.org,2002:(?:str|map|seq)$/.test(node.tag)) return refuse('TAG');
  if (isMap(node)) {
    const entries: Entry[] = [];
    const seen = new Map<string, Range>();
    for (const pair of node.items) {
      const key = pair.key as ParsedNode | null;
      if (!isScalar(key)) {
        faults.push({ ...(key ? rangeOf(key, offset) : range), code: 'KEY' });
        continue;
      }
      const name = String(key.value);
      const place = rangeOf(key, offset);
      const first = seen.get(name);
      if (first) faults.push({ ...place, code: 'DUPLICATE_KEY', first });
      else seen.set(name, place);
      if (FORBIDDEN_KEYS.includes(name)) faults.push({ ...place, code: 'KEY' });
      const value = pair.value as ParsedNode | null;
      entries.push({
        key: name,
        range: place,
        value: value ? convert(value, offset, depth + 1, faults) : emptyAt(place.end),
      });
    }
    return { type: 'mapping', entries, range };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) =>
      item ? convert(item as ParsedNode, offset, depth + 1, faults) : emptyAt(range.end),
    );
    return { type: 'list', items, range };
  }
  const scalar = node as YamlScalar;
  return {
    type: 'scalar',
    value: written(scalar),
    plain: scalar.type === 'PLAIN',
    range,
  };
}

/** A block scalar ends with a line break that no author means. */
function written({ type, value }: YamlScalar): string {
  const text = String(value ?? '');
  let end = text.length;
  while (type?.startsWith('BLOCK') && text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

function rangeOf(node: ParsedNode, offset: number): Range {
  const [start, end] = node.range;
  return { start: offset + start, end: offset + end };
}

function emptyAt(offset: number): Scalar {
  return { type: 'scalar', value: '', plain: true, range: { start: offset, end: offset } };
}
