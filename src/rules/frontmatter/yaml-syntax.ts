import type { Rule } from '../../core/rule.ts';

const rule: Rule = {
  id: 'frontmatter/yaml-syntax',
  summary: 'front matter that no program can read',
  why: 'one character amiss and every value of the front matter is lost, the title included',
  source: 'YAML 1.2.2',
  severity: 'error',
  fixes: 'both',
  good: {
    text: [
      '---',
      'title: Heat pumps for flats',
      'date: 2026-03-02',
      'summary: "**Three changes** to tenancy law would let two million flats heat without gas."',
      'group: energy',
      '---',
      '',
      'Two million flats heat with gas.',
      '',
    ].join('\n'),
  },
  bad: {
    text: [
      '---',
      'title: Heat pumps for flats',
      'date: 2026-03-02',
      'summary: **Three changes** to tenancy law would let two million flats heat without gas.',
      'group: energy',
      '---',
      '',
      'Two million flats heat with gas.',
      '',
    ].join('\n'),
  },
  check: ({ problems }) => problems.filter(({ rule }) => rule === 'frontmatter/yaml-syntax'),
};

export default rule;
