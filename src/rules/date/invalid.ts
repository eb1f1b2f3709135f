import { yearsOfBriefs } from '../../core/dates/bounds.ts';
import { daysIn, isCalendarDate } from '../../core/dates/calendar.ts';
import { dateInEnglish, monthInEnglish } from '../../core/dates/english.ts';
import type { Finding } from '../../core/diagnostic.ts';
import { briefWith } from '../../core/example.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'date/invalid',
  summary: 'a date that the calendar does not have, or that no brief can have',
  why: 'a brief is cited by its date, and a reader who sees an impossible one doubts the rest',
  source: 'ISO 8601-1:2019, section 5.2.2: the Gregorian calendar',
  severity: 'error',
  fixes: 'none',
  good: {
    text: briefWith({ date: '2024-02-29', updated: '2024-03-04' }),
  },
  bad: {
    text: briefWith({ date: '2024-02-30' }),
  },
  *check({ frontMatter: { root }, meta, problems, text }, { year: thisYear }) {
    for (const problem of problems) {
      if (problem.rule === rule.id) yield offCalendar(text, problem);
    }
    const { first, last } = yearsOfBriefs(thisYear);
    for (const key of ['date', 'updated'] as const) {
      const value = nodeAt(root, [key]);
      const year = Number(meta[key]?.slice(0, 4) ?? first);
      if (!value || (year >= first && year <= last)) continue;
      yield {
        message: `unexpected year ${year}, expected ${first} to ${last}`,
        range: value.range,
        help: key === 'date' ? 'write the day of publication' : 'write the day of the last change',
      };
    }
    const { date, updated } = meta;
    const [published, changed] = [nodeAt(root, ['date']), nodeAt(root, ['updated'])];
    if (!date || !updated || !published || !changed || updated >= date) return;
    yield {
      message: `\`updated\` is ${dateInEnglish(updated)}, expected no earlier than \`date\`, ${dateInEnglish(date)}`,
      range: changed.range,
      help: 'write the day of the last change, or delete the line',
      related: [{ message: 'the day of publication', range: published.range }],
    };
  },
};

export default rule;

function offCalendar(text: string, { range }: Finding): Finding {
  const written = text.slice(range.start, range.end).replace(/["']/g, '');
  const [year = 0, month = 0] = written.split('-').map(Number);
  const days = daysIn(year, month);
  const swapped = written.replace(/-(\d\d)-(\d\d)$/, '-$2-$1');
  const order = isCalendarDate(swapped) ? `, like \`${swapped}\`` : '; months are `01` to `12`';
  return {
    message: `unexpected date ${typed(written)}, expected a day of the calendar`,
    range,
    help: days
      ? `write the day that was meant: ${monthInEnglish(month)} ${year} has ${days} days`
      : `write year, month and day in this order${order}`,
  };
}
