import { briefWith } from '../../core/example.ts';
import type { Rule } from '../../core/rule.ts';

const rule: Rule = {
  id: 'frontmatter/missing',
  summary: 'front matter that is missing, or does not begin in line 1',
  why: 'without front matter a brief has no title, no date and no group, and is left out of every index',
  source: 'Jekyll, Front Matter: it must be the first thing in the file',
  severity: 'error',
  fixes: 'both',
  good: {
    text: briefWith(),
  },
  bad: {
    text: [
      '',
      '---',
      'title: Heat pumps for flats',
      'date: 2026-03-02',
      'summary: Three changes to tenancy law would let two million flats heat without gas.',
      'group: energy',
      '---',
      '',
      'Two million flats heat with gas.',
      '',
    ].join('\n'),
  },
  check: ({ problems }) => problems.filter(({ rule }) => rule === 'frontmatter/missing'),
};

export default rule;
