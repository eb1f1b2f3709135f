import type { Nodes } from 'mdast';
import type { Finding } from '../../core/diagnostic.ts';
import { fitting } from '../../core/edition/fit.ts';
import type { Rule } from '../../core/rule.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';
import { counted } from '../../core/wording/words.ts';

const wide = (columns: number, word: string) =>
  [word, '---', word].map((cell) => `|${` ${cell} |`.repeat(columns)}`).join('\n');

const rule: Rule = {
  id: 'pdf/wide-table',
  summary: 'a table that is too wide for a page of the PDF, even for one turned round',
  why: 'on paper nobody can scroll, and what does not fit is printed over the next column',
  source: 'the width of A4 in small type',
  severity: 'error',
  format: 'pdf',
  fixes: 'none',
  good: { text: `${wide(8, 'Word')}\n\nTable 1: Words. Source: own count.\n` },
  bad: { text: `${wide(25, 'Numbers')}\n\nTable 1: Words. Source: own count.\n` },
  *check({ tree }): Iterable<Finding> {
    const free: ReadonlySet<Nodes> = new Set(tree.children);
    for (const table of nodesOf(tree, 'table')) {
      const fit = fitting(table);
      // What stands in a list or a quotation cannot have a page of its own.
      if (fit && (fit !== 'turned' || free.has(table))) continue;
      const where = fit ? 'to stand in a list, a quotation or a note' : 'for a page';
      yield {
        message: `a table of ${counted(table.children[0]?.children.length ?? 0, 'column')} is too wide ${where}`,
        range: rangeOf(table.children[0] ?? table),
        help: fit
          ? 'move it out, split it into two tables, or shorten its words'
          : 'split it into two tables, turn rows into columns, or shorten its words',
      };
    }
  },
};

export default rule;
