import { citesSource, claimsOf } from '../../core/evidence/claims.ts';
import { figuresIn } from '../../core/evidence/figures.ts';
import { isIn, shortSections } from '../../core/evidence/sections.ts';
import type { Rule } from '../../core/rule.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'evidence/unsourced-figure',
  summary: 'a paragraph with figures and without a source',
  why: 'readers cannot tell a measured number from a guess, nor how old it is',
  source: 'UK Statistics Authority, Code of Practice for Statistics: name source and year',
  severity: 'info',
  strict: true,
  fixes: 'none',
  good: {
    text: [
      'In 2024, 12.5 % of all flats had a heat pump.[^1] Five years before, there were two such towns.',
      '',
      '## Recommendations',
      '',
      'Pay € 4,000 for each pump.',
      '',
      '[^1]: Federal Statistical Office, Housing in 2024.',
      '',
    ].join('\n'),
  },
  bad: { text: 'In 2024, 12.5 % of all flats had a heat pump.\n' },
  *check(brief, { lang }) {
    const language = lang.split('-')[0]?.toLowerCase() ?? '';
    const short = shortSections(brief.tree);
    for (const passage of claimsOf(brief)) {
      if (isIn(short, rangeOf(passage.node).start)) continue;
      const [first, ...others] = figuresIn(passage.text, language);
      if (!first || citesSource(passage, brief)) continue;
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      yield {
        message: `figure ${typed(first.words)}${more} without a source`,
        range: passage.rangeOf(first.start, first.end, brief.text),
        help: 'name where the number comes from and its year: a link, a footnote or `(Name, 2024)`',
      };
    }
  },
};

export default rule;
