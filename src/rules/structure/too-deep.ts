import type { Rule } from '../../core/rule.ts';

const rule: Rule = {
  id: 'structure/too-deep',
  summary: 'quotations or lists nested so deep that no program reads them',
  why: 'what cannot be read cannot be published, and no reader follows a thousand levels',
  source: 'plainlanguage.gov: use lists, and keep them short',
  severity: 'error',
  fixes: 'none',
  good: { text: '> As the ministry said:\n>\n> > We will build.\n' },
  bad: { text: `${'> '.repeat(3000)}We will build.\n` },
  check: ({ problems }) => problems.filter(({ rule }) => rule === 'structure/too-deep'),
};

export default rule;
