import type { Rule } from '../../core/rule.ts';

const rule: Rule = {
  id: 'workspace/settings',
  summary: 'a mistake in `brief.yml`',
  why: 'what cannot be read counts for nothing: a group without a page, a rule that nobody checks',
  source: 'the keys of `brief.yml`, as the README lists them',
  severity: 'error',
  always: true,
  fixes: 'none',
  good: {
    text: 'Two million flats heat with gas.\n',
    settings: 'groups:\n  energy:\n    name: Energy Working Group\n',
  },
  bad: {
    text: 'Two million flats heat with gas.\n',
    settings:
      'groups:\n  energy:\n    name: Energy Working Group\n    adress: https://www.energy.eu\n',
  },
  *survey({ workspace }) {
    const path = workspace?.file?.path;
    if (path === undefined) return;
    for (const { message, help, range } of workspace?.mistakes ?? []) {
      yield { path, message, range, ...(help === undefined ? {} : { help }) };
    }
  },
};

export default rule;
