import type { Meta } from '../../src/core/fields.ts';

const FLAGS = ['kind', 'group', 'date', 'summary', 'lang', 'series', 'period'] as const;

/** What to type behind `brief new` for a brief with this front matter. */
export function answersOf(meta: Meta): readonly string[] {
  const { title = '', authors = [], status: _, ...rest } = meta;
  const flags = FLAGS.flatMap((name) =>
    rest[name] === undefined ? [] : [`--${name}=${rest[name]}`],
  );
  const names = authors.flatMap((author) =>
    typeof author === 'string' ? [`--author=${author}`] : [],
  );
  const others = Object.entries(rest).filter(([key]) => !FLAGS.some((name) => name === key));
  const sets = others.flatMap(([key, value]) => settings(key, value));
  return [...flags, ...names, ...sets.map((setting) => `--set=${setting}`), '--', title];
}

/** `key=value` for each value, `key.part=value` for each part of a block. */
function settings(key: string, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${key}=${value}`];
  return Object.entries(value).flatMap(([part, inner]) => settings(`${key}.${part}`, inner));
}
