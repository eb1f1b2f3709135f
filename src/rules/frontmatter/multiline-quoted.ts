import type { Rule } from '../../core/rule.ts';

const rule: Rule = {
  id: 'frontmatter/multiline-quoted',
  summary: 'a quoted value whose further lines are not indented',
  why: 'some programs read such a value and others refuse the whole front matter',
  source: 'YAML 1.2.2, section 7.3: further lines of a quoted value are indented',
  severity: 'warning',
  fixes: 'safe',
  good: {
    text: [
      '---',
      'title: Heat pumps for flats',
      'date: 2026-03-02',
      'summary: "Three changes to tenancy law would let two million',
      '  flats heat without gas."',
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
      'summary: "Three changes to tenancy law would let two million',
      'flats heat without gas."',
      'group: energy',
      '---',
      '',
      'Two million flats heat with gas.',
      '',
    ].join('\n'),
  },
  check: ({ problems }) => problems.filter(({ rule }) => rule === 'frontmatter/multiline-quoted'),
};

export default rule;
