import type { Rule } from '../../core/rule.ts';
import { settingsFiles } from '../../core/workspace.ts';

const rule: Rule = {
  id: 'workspace/settings',
  summary: 'a mistake in `brief.yml`, or in a kind of your own',
  why: 'what cannot be read counts for nothing: a group without a page, a rule or a section that nobody checks',
  source: 'the keys of `brief.yml` and `kind.yml`, as the README shows them',
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
    for (const { path, mistakes } of settingsFiles(workspace)) {
      for (const { message, help, range } of mistakes) {
        yield { path, message, range, ...(help === undefined ? {} : { help }) };
      }
    }
  },
};

export default rule;
