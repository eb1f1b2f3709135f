import type { Table, TableCell, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { briefWith } from '../../core/example.ts';
import { hasGuidance } from '../../core/guidance.ts';
import { foundSections } from '../../core/kind-sections.ts';
import type { Rule } from '../../core/rule.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';
import { listed } from '../../core/wording/words.ts';

/** A table with more columns reaches no page. */
const MOST_COLUMNS = 50;
/** What a message can name; more than that is a number. */
const MOST_NAMED = 3;

const figures = (source: string) =>
  briefWith(
    { kind: 'situation-brief', status: 'draft' },
    `## Key figures\n\n| Figure | As of | Source |\n| --- | --- | --- |\n| 11 villages without water | 30 July 2025 | ${source} |\n`,
  );

const rule: Rule = {
  id: 'structure/empty-cell',
  summary: 'an empty cell in a table that a kind of brief wants filled',
  why: 'a reader cannot tell whether there is nothing, nothing is known, or somebody forgot to write it',
  source: 'the scaffolds of `brief new`: every figure has its day and its source',
  severity: 'warning',
  fixes: 'none',
  good: { text: figures('Union of Municipalities') },
  bad: { text: figures('') },
  *check(brief, context) {
    const tables = foundSections(brief, context).flatMap(([{ filled }, section]) =>
      filled && !hasGuidance(brief, section)
        ? section.content.filter((node) => node.type === 'table')
        : [],
    );
    for (const table of new Set(tables)) {
      for (const { row, columns } of gaps(table)) {
        const [first] = row.children;
        const name = first && !isEmpty(first) ? ` of ${typed(textOf(first))}` : '';
        const cells = columns.length > 1 ? 'empty cells' : 'empty cell';
        yield {
          message: `${cells}${name} below ${placed(columns)}`,
          range: rangeOf(row),
          help: 'write what belongs there, or `none` or `not known`',
        };
      }
    }
  },
};

export default rule;

/** The rows that leave cells empty, with the names of the columns; those without a name go by their number. */
function* gaps({ children }: Table): Generator<{ row: TableRow; columns: readonly string[] }> {
  const [head, ...rows] = children;
  const heads = head?.children.slice(0, MOST_COLUMNS) ?? [];
  const names = heads.map((cell, at) => textOf(cell).trim() || `column ${at + 1}`);
  for (const row of rows) {
    const empty = names.filter((_, at) => isEmpty(row.children[at]));
    if (empty.length > 0 && !headsOthers(row)) yield { row, columns: empty };
  }
}

function placed(columns: readonly string[]): string {
  return columns.length > MOST_NAMED
    ? `${columns.length} of its columns`
    : listed(columns.map((name) => typed(name)));
}

function isEmpty(cell: TableCell | undefined): boolean {
  return (cell?.children ?? []).every((node) =>
    node.type === 'html'
      ? node.value.startsWith('<!--')
      : node.type === 'text' && !/\S/.test(node.value),
  );
}

/** A row with nothing but words in bold stands over those below it. */
function headsOthers({ children: [first, ...others] }: TableRow): boolean {
  const [bold, ...more] = first?.children ?? [];
  return bold?.type === 'strong' && more.length === 0 && others.every(isEmpty);
}
