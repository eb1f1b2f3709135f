import { briefWith } from '../../core/example.ts';
import type { Rule } from '../../core/rule.ts';

const rule: Rule = {
  id: 'frontmatter/unquoted-colon',
  summary: 'a colon and a space in a value without quotes',
  why: 'YAML takes the words before the colon for a key, and every value of the front matter is lost',
  source: 'YAML 1.2.2, section 7.3.3: `: ` ends a plain value',
  severity: 'error',
  fixes: 'safe',
  good: {
    text: briefWith({ title: '"Heat pumps: what flats need"' }),
  },
  bad: {
    text: briefWith({ title: 'Heat pumps: what flats need' }),
  },
  check: ({ problems }) => problems.filter(({ rule }) => rule === 'frontmatter/unquoted-colon'),
};

export default rule;
