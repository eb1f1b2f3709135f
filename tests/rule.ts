import type { Rule } from '../src/core/rule.ts';

/** A rule that documents nothing and finds nothing, with what a test needs of it. */
export function rule(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    summary: '',
    why: '',
    source: '',
    severity: 'error',
    fixes: 'none',
    good: { text: '' },
    bad: { text: '' },
    ...more,
  };
}
