import { briefWith } from '../../core/example.ts';
import type { Rule } from '../../core/rule.ts';

const rule: Rule = {
  id: 'frontmatter/yaml-syntax',
  summary: 'front matter that no program can read',
  why: 'one character amiss and every value of the front matter is lost, the title included',
  source: 'YAML 1.2.2',
  severity: 'error',
  fixes: 'both',
  good: {
    text: briefWith({
      summary: '"**Three changes** to tenancy law would let two million flats heat without gas."',
    }),
  },
  bad: {
    text: briefWith({
      summary: '**Three changes** to tenancy law would let two million flats heat without gas.',
    }),
  },
  check: ({ problems }) => problems.filter(({ rule }) => rule === 'frontmatter/yaml-syntax'),
};

export default rule;
