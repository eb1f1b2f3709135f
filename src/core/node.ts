import type { Range } from './text.ts';

/** A value of a YAML file as its author wrote it: every scalar is a string, and everything has its place. */
export type Node = Scalar | List | Mapping;

/** A string, with the quotes and escapes resolved; `plain` says that it was written without quotes. */
export interface Scalar {
  readonly type: 'scalar';
  readonly value: string;
  readonly plain: boolean;
  readonly range: Range;
}

export interface List {
  readonly type: 'list';
  readonly items: readonly Node[];
  readonly range: Range;
}

export interface Mapping {
  readonly type: 'mapping';
  readonly entries: readonly Entry[];
  readonly range: Range;
}

/** A key with its value; `range` is the key's. An empty value is a scalar with an empty string. */
export interface Entry {
  readonly key: string;
  readonly range: Range;
  readonly value: Node;
}

/** Follows a path of keys and indexes into a node; undefined where it leads nowhere. */
export function nodeAt(node: Node, path: readonly (string | number)[]): Node | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return node;
  const next =
    node.type === 'list'
      ? node.items[Number(step)]
      : node.type === 'mapping'
        ? node.entries.find((entry) => entry.key === step)?.value
        : undefined;
  return next && nodeAt(next, rest);
}

/** Turns a node into plain data: strings, arrays and objects without a prototype. */
export function plain(node: Node): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(plain);
  const data: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) data[key] = plain(value);
  return data;
}
