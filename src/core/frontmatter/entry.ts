import type { Line } from './lines.ts';

/** A line `key: value`, `- key: value` or `- value`. */
export interface Entry {
  /** The key, or for a list item that of its list. */
  readonly key: string;
  /** Columns before the key or the hyphen. */
  readonly indent: number;
  /** The column at which the value begins. */
  readonly column: number;
  readonly value: string;
  readonly item: boolean;
}

const ENTRY = /^(\s*)((?:-\s+)*)([\p{L}_][\w.@-]*(?: [\w.@-]+){0,4}|"[^"]*"|'[^']*')\s*:(?:\s+|$)/u;
const ITEM = /^(\s*)-(?:\s+|$)/;

/** Reads a line as an entry; a bare list item takes its key from the entry above. */
export function entryOf(text: string, above: Entry | undefined): Entry | undefined {
  const entry = ENTRY.exec(text);
  if (entry) {
    const [whole, indent = '', hyphen = '', key = ''] = entry;
    return {
      key,
      indent: indent.length,
      column: whole.length,
      value: text.slice(whole.length),
      item: hyphen !== '',
    };
  }
  const item = ITEM.exec(text);
  if (!item) return undefined;
  const [whole, indent = ''] = item;
  return {
    key: above?.key ?? '',
    indent: indent.length,
    column: whole.length,
    value: text.slice(whole.length),
    item: true,
  };
}

/** Whether what follows a line cannot be the rest of its value. */
export function endsHere(lines: readonly Line[], index: number): boolean {
  let at = index + 1;
  while (lines[at]?.text.trim() === '') at++;
  const next = lines[at]?.text;
  return next === undefined || /^\s*#/.test(next) || ENTRY.test(next) || ITEM.test(next);
}

/** Whether a line stands too far left to belong to an entry with that indent. */
export function isLoose(text: string, indent: number): boolean {
  return text.trim() !== '' && text.length - text.trimStart().length <= indent;
}

/** Whether a line goes on with the plain value of an entry with that indent. */
export function isContinuation(text: string | undefined, indent: number): boolean {
  return (
    text !== undefined &&
    text.trim() !== '' &&
    !isLoose(text, indent) &&
    !ENTRY.test(text) &&
    !ITEM.test(text)
  );
}
