import { briefWith } from '../../core/example.ts';
import type { Rule } from '../../core/rule.ts';

const rule: Rule = {
  id: 'frontmatter/duplicate-key',
  summary: 'a key that stands twice',
  why: 'programs disagree about which of the two counts, so that the page may show the wrong one',
  source: 'YAML 1.2.2, section 3.2.1.3: keys are unique',
  severity: 'error',
  fixes: 'both',
  good: {
    text: briefWith(),
  },
  bad: {
    text: [
      '---',
      'title: Heat pumps for flats',
      'date: 2026-03-02',
      'summary: Three changes to tenancy law would let two million flats heat without gas.',
      'group: energy',
      'group: energy',
      '---',
      '',
      'Two million flats heat with gas.',
      '',
    ].join('\n'),
  },
  check: ({ problems }) => problems.filter(({ rule }) => rule === 'frontmatter/duplicate-key'),
};

export default rule;
