import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';

const rule: Rule = {
  id: 'structure/raw-html',
  summary: 'HTML in the text, which never reaches the page',
  why: 'readers miss what the page leaves out without a word: a table, a video, the 2 of CO₂',
  source: 'what the page understands: CommonMark, tables and footnotes',
  severity: 'warning',
  fixes: 'none',
  good: { text: 'The gas is CO₂.\n\n<!-- checked by Ada -->\n' },
  bad: { text: 'The gas is CO<sub>2</sub>.\n' },
  check({ text, tree }) {
    const tags: Range[] = [];
    // Nearly every brief has none: one search is cheaper than a walk through its tree.
    if (!text.includes('<')) return [];
    for (const node of nodesOf(tree, 'html')) {
      const { start, end } = rangeOf(node);
      // Comments are meant to be left out, and the page knows a line break.
      const tag = /^\s*<(?!br\b)[a-z][^>]*>?/i.exec(text.slice(start, end))?.[0];
      if (tag) tags.push({ start, end: start + tag.length });
    }
    const [first, ...others] = tags;
    if (!first) return [];
    return [
      {
        message:
          others.length > 0
            ? `${tags.length} HTML tags never reach the page, this is the first`
            : 'an HTML tag never reaches the page',
        range: first,
        help: 'write it in Markdown, or delete it',
        related: others.map((range) => ({ message: 'another HTML tag', range })),
      },
    ];
  },
};

export default rule;
