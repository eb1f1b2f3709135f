import type { Edit } from '../../core/diagnostic.ts';
import type { Leftovers, Placed, Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';
import { listed } from '../../core/wording/words.ts';

const rule: Rule = {
  id: 'lint/unused-suppression',
  summary: 'a comment that hides a finding which is not there',
  why: 'what was right once hides the next mistake in the same place, and no editor sees it',
  source: '`--report-unused-disable-directives` of ESLint',
  severity: 'warning',
  fixes: 'safe',
  good: {
    text: '<!-- brief-ignore images/alt-missing -- a line between two parts -->\n\n![](line.png)\n',
    files: ['line.png'],
  },
  bad: {
    text: '<!-- brief-ignore images/alt-missing -- a line between two parts -->\n\nTwo million flats heat with gas.\n',
  },
  *audit({ suppressions }) {
    for (const leftover of suppressions) yield explain(leftover);
  },
};

export default rule;

function explain({
  path,
  suppression,
  rules,
  removals,
}: Leftovers['suppressions'][number]): Placed {
  const { range, word } = suppression;
  const kept = suppression.rules.filter(({ id }) => !rules.includes(id));
  if (word === 'ignore-end' || kept.length === 0) {
    const edits = removals.map((removal) => ({ ...removal, text: '' }));
    const message =
      word === 'ignore-end'
        ? 'an end without a start: no `brief-ignore-start` above it names this rule'
        : `${named(rules)} nothing here to hide`;
    return { path, message, range, ...repair('delete the comment', edits) };
  }
  const [first = range] = suppression.rules.map((one) => one.range);
  const last = suppression.rules.at(-1)?.range ?? range;
  const list = { start: first.start, end: last.end };
  const text = kept.map(({ id }) => id).join(', ');
  return {
    path,
    message: `${named(rules)} nothing here to hide`,
    range: suppression.rules.find(({ id }) => rules.includes(id))?.range ?? range,
    ...repair(`take ${listed(rules.map((id) => typed(id)))} out of the comment`, [
      { ...list, text },
    ]),
  };
}

function named(rules: readonly string[]): string {
  const names = listed(rules.map((id) => typed(id)));
  return `${names} ${rules.length > 1 ? 'find' : 'finds'}`;
}

function repair(title: string, edits: readonly Edit[]) {
  return edits.length > 0 ? { help: title, fix: { title, safe: true, edits } } : { help: title };
}
