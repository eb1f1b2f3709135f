import { uncaptioned } from '../../core/evidence/captions.ts';
import type { Rule } from '../../core/rule.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'evidence/figure-caption',
  summary: 'an image or a table without a caption, and without a source beside it',
  why: 'readers who only look at the figures do not learn what they show and who measured it',
  source: 'Rural Health Research Gateway, policy brief toolkit: graphics have a title',
  severity: 'info',
  strict: true,
  fixes: 'none',
  good: {
    text: [
      '![Sales double between 2019 and 2023](sales.png "Heat pumps sold each year. Source: BDH")',
      '',
      'Table 1: Heat pumps sold. Source: BDH.',
      '',
      '| Year | Sold |',
      '| - | - |',
      '| 2023 | 356,000 |',
      '',
    ].join('\n'),
    files: ['sales.png'],
  },
  bad: { text: '![Sales double between 2019 and 2023](sales.png)\n', files: ['sales.png'] },
  *check({ text, tree }) {
    for (const node of uncaptioned(tree)) {
      const { start, end } = rangeOf(node);
      if (node.type === 'table') {
        const [line = ''] = text.slice(start, end).split(/[\r\n]/, 1);
        yield {
          message: 'table without a caption',
          range: { start, end: start + line.length },
          help: 'write a paragraph like `Table 1: what it shows. Source: …` above it',
        };
      } else {
        yield {
          message: `image ${typed(text.slice(start, end))} without a caption`,
          range: { start, end },
          help: 'write a paragraph like `Figure 1: what it shows. Source: …` below it',
        };
      }
    }
  },
};

export default rule;
