import { yearsOfBriefs } from '../../core/dates/bounds.ts';
import { dateInEnglish } from '../../core/dates/english.ts';
import { briefWith } from '../../core/example.ts';
import { isDraft } from '../../core/fields.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';

const rule: Rule = {
  id: 'date/future',
  summary: 'a date that is still to come, on a brief that is no draft',
  why: 'a reader who meets a brief before its date does not know whether it is out yet',
  source: 'what the build publishes: a brief without `status: draft`',
  severity: 'info',
  fixes: 'none',
  good: {
    text: briefWith(),
  },
  bad: {
    text: briefWith({ date: '2029-03-02' }),
  },
  *check({ frontMatter: { root }, meta }, context) {
    const value = nodeAt(root, ['date']);
    const { date } = meta;
    if (!value || !date || isDraft(meta) || context.hasCome(date)) return;
    const { today } = context;
    // Beyond that, `date/invalid` has said it.
    if (Number(date.slice(0, 4)) > yearsOfBriefs(context.year).last) return;
    yield {
      message: `\`date\` is ${dateInEnglish(date)}, later than today, ${dateInEnglish(today)}`,
      range: value.range,
      help: 'write `status: draft` until the day has come, or correct the date',
    };
  },
};

export default rule;
