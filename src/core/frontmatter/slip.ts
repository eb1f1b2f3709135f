import type { Range } from '../text.ts';
import type { Entry } from './entry.ts';
import type { Line } from './lines.ts';
import { quoted } from './quote.ts';
import { readYaml } from './yaml.ts';

/** A slip of an author's hand in YAML: what is said about it, and the lines as they should be. */
export interface Slip {
  readonly rule:
    | 'frontmatter/yaml-syntax'
    | 'frontmatter/unquoted-colon'
    | 'frontmatter/multiline-quoted';
  readonly message: string;
  readonly help: string;
  /** What its repair does. */
  readonly title: string;
  readonly range: Range;
  /** New text by line number (index); undefined where only the author can tell. */
  readonly lines: ReadonlyMap<number, string> | undefined;
}

/** What was found at a line, and where to go on. */
export interface Found {
  readonly slip?: Slip | undefined;
  /** The last line that belongs to the value. */
  readonly last: number;
  readonly entry?: Entry;
}

/** Further lines of a value that have to be indented, and are not. */
export function unindented(
  lines: readonly Line[],
  loose: readonly number[],
  first: Line,
  entry: Entry,
  rule: Slip['rule'],
): Slip {
  const indent = ' '.repeat(entry.indent + 2);
  return {
    rule,
    message: `missing indent before a further line of the value of \`${entry.key}\``,
    title: 'indent the lines',
    help: `put two spaces before ${loose.length > 1 ? `each of the ${loose.length} lines` : 'the line'}`,
    range: first,
    lines: new Map(loose.map((at) => [at, indent + (lines[at]?.text ?? '').trimStart()])),
  };
}

/** The lines of a value, with the value in quotes. */
export function replaced(
  lines: readonly Line[],
  index: number,
  entry: Entry,
  rows: readonly string[],
): Map<number, string> {
  return new Map(
    quoted(rows).map((row, number) => {
      const { text } = lines[index + number] as Line;
      const before = number === 0 ? entry.column : text.length - text.trimStart().length;
      return [index + number, text.slice(0, before) + row];
    }),
  );
}

/** The whole numbers from the first to the last. */
export function indices(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** Whether a value, alone, is more or less than one YAML scalar or list. */
export function fails(value: string): boolean {
  return readYaml(`key: ${value}`).faults.length > 0;
}
