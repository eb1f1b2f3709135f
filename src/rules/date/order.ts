import type { Brief } from '../../core/brief.ts';
import { dateInEnglish, monthInEnglish } from '../../core/dates/english.ts';
import { monthNumber } from '../../core/dates/months.ts';
import type { Finding } from '../../core/diagnostic.ts';
import { briefWith } from '../../core/example.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';

/** By how many months the date of a brief may come before the month that it speaks of, and after it. */
const EARLIEST = -1;
const LATEST = 2;

/** Two days of the front matter, the first of which cannot come after the second. */
interface Pair {
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** Which of the two is likely to be wrong. */
  readonly wrong: 'first' | 'last';
  readonly help: string;
  holds?(brief: Brief): boolean;
}

const pairs: readonly Pair[] = [
  {
    first: ['asOf'],
    last: ['date'],
    wrong: 'first',
    help: 'write the day up to which the facts were known when the brief was published',
  },
  {
    first: ['event', 'start'],
    last: ['date'],
    wrong: 'first',
    help: 'write the day on which the event began, or correct `date`',
    // Other briefs may announce what is still to come.
    holds: ({ meta }) => meta.kind === 'event-report',
  },
  {
    first: ['event', 'start'],
    last: ['event', 'end'],
    wrong: 'last',
    help: 'write the day on which the event ended, or delete the line',
  },
  {
    first: ['date'],
    last: ['decisionBy'],
    wrong: 'last',
    help: 'write a day that the reader can still keep',
  },
  {
    first: ['date'],
    last: ['nextReport'],
    wrong: 'last',
    help: 'write the day of the next report, or delete the line',
  },
];

const rule: Rule = {
  id: 'date/order',
  summary: 'days of the front matter that cannot come in this order',
  why: 'a reader who sees that a report ends before it begins trusts none of its dates',
  source: 'Google Scholar inclusion guidelines: the date is that of publication',
  severity: 'error',
  fixes: 'none',
  good: {
    text: briefWith({ date: '2024-02-12', asOf: '2024-02-10', nextReport: '2024-03-11' }),
  },
  bad: {
    text: briefWith({ date: '2024-02-12', asOf: '2024-10-02' }),
  },
  *check(brief) {
    for (const pair of pairs) {
      if (pair.holds?.(brief) !== false) yield* compare(brief, pair);
    }
    yield* comparePeriod(brief);
  },
};

export default rule;

function* compare(brief: Brief, { first, last, wrong, help }: Pair): Generator<Finding> {
  const [early, late] = [dayAt(brief, first), dayAt(brief, last)];
  if (!early || !late || early.date <= late.date) return;
  const [blamed, other] = wrong === 'first' ? [early, late] : [late, early];
  const side = wrong === 'first' ? 'no later' : 'no earlier';
  yield {
    message: `\`${blamed.key}\` is ${dateInEnglish(blamed.date)}, expected ${side} than \`${other.key}\`, ${dateInEnglish(other.date)}`,
    range: blamed.range,
    help,
    related: [{ message: `\`${other.key}\` is here`, range: other.range }],
  };
}

function* comparePeriod({ meta: { date, period }, frontMatter: { root } }: Brief) {
  const [month, day] = [nodeAt(root, ['period']), nodeAt(root, ['date'])];
  if (!date || !period || !month || !day) return;
  const months = monthNumber(date) - monthNumber(period);
  if (months >= EARLIEST && months <= LATEST) return;
  const [year, name] = period.split('-').map(Number);
  yield {
    message: `\`period\` is ${monthInEnglish(name ?? 0)} ${year}, ${Math.abs(months)} months ${months > 0 ? 'before' : 'after'} \`date\`, ${dateInEnglish(date)}`,
    range: month.range,
    severity: 'warning' as const,
    help: 'write the month that the brief speaks of, or correct `date`',
    related: [{ message: '`date` is here', range: day.range }],
  };
}

/** A value of the front matter that has passed its checks as a date. */
function dayAt({ meta, frontMatter: { root } }: Brief, path: readonly string[]) {
  const { date, asOf, decisionBy, nextReport, event } = meta;
  const key = path.join('.');
  const days: Readonly<Record<string, string | undefined>> = {
    date,
    asOf,
    decisionBy,
    nextReport,
    'event.start': event?.start,
    'event.end': event?.end,
  };
  const value = nodeAt(root, path);
  const day = days[key];
  return day && value ? { key, date: day, range: value.range } : undefined;
}
