import { toString as textOf } from 'mdast-util-to-string';
import type { Rule } from '../../core/rule.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';
import { counted } from '../../core/wording/words.ts';

const rule: Rule = {
  id: 'structure/table-cells',
  summary: 'a row of a table that has more cells than its header',
  why: 'what stands behind the last column of the header reaches neither the page nor the PDF',
  source: 'GitHub Flavored Markdown 0.29, section 4.10: excess cells are ignored',
  severity: 'error',
  fixes: 'none',
  good: { text: '| City | Rent |\n| --- | --- |\n| Lille | 12 € |\n' },
  bad: { text: '| City | Rent |\n| --- | --- |\n| Lille | 12 € | 2025 |\n' },
  *check(brief) {
    for (const { children } of nodesOf(brief.tree, 'table')) {
      const [head, ...rows] = children;
      const columns = head?.children.length ?? 0;
      for (const row of rows) {
        const [first, ...others] = row.children.slice(columns);
        if (!first) continue;
        const end = rangeOf(others.at(-1) ?? first).end;
        yield {
          message: `cell ${typed(textOf(first))} behind the ${counted(columns, 'column')} of the header`,
          range: { start: rangeOf(first).start, end },
          help: 'give the header a column for it; a `|` that is text is written `\\|`',
        };
      }
    }
  },
};

export default rule;
