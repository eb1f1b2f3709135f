import { dayNumber, isCalendarDate } from '../../core/dates/calendar.ts';
import { briefWith } from '../../core/example.ts';
import { nameOf } from '../../core/links/paths.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';

/** A brief is often finished some days before or after the day in its file name. */
const MOST_DAYS = 7;

const rule: Rule = {
  id: 'date/filename',
  summary: 'a file name with a date more than a week from the date of the brief',
  why: 'one of the two is a slip of the pen, and often it is the one that readers see',
  source: 'Jekyll, Posts: `YYYY-MM-DD-title.md`',
  severity: 'warning',
  fixes: 'none',
  good: {
    path: 'briefs/2024-02-12-heat-pumps.md',
    text: briefWith({ date: '2024-02-15' }),
  },
  bad: {
    path: 'briefs/2024-02-12-heat-pumps.md',
    text: briefWith({ date: '2023-02-12' }),
  },
  *check({ path, frontMatter: { root }, meta: { date } }) {
    const named = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(nameOf(path))?.[0];
    const value = nodeAt(root, ['date']);
    if (!date || !value || !named || !isCalendarDate(named)) return;
    const days = dayNumber(date) - dayNumber(named);
    if (Math.abs(days) <= MOST_DAYS) return;
    yield {
      message: `\`date\` is \`${date}\`, ${Math.abs(days)} days ${days > 0 ? 'after' : 'before'} the \`${named}\` of the file name`,
      range: value.range,
      help: `write \`date: ${named}\`, or let the file name begin with \`${date}\``,
    };
  },
};

export default rule;
