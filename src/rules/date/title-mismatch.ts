import { dateInEnglish, monthInEnglish } from '../../core/dates/english.ts';
import { type MonthTitle, monthOfSubject, monthOfTitle } from '../../core/dates/month-titles.ts';
import { monthNumber } from '../../core/dates/months.ts';
import { briefWith } from '../../core/example.ts';
import { nodeAt, type Scalar } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { typed } from '../../core/wording/typed.ts';

/** An issue often appears at the end of the month before it, or early in the month after it. */
const MOST_MONTHS = 1;

const rule: Rule = {
  id: 'date/title-mismatch',
  summary: 'a title that names another month than the date',
  why: 'a reader who looks for the brief of May does not find it under February, and cannot cite it',
  source: 'ISO 8: an issue shows its date, and shows it the same everywhere',
  severity: 'warning',
  fixes: 'none',
  good: {
    text: briefWith({ title: '"May Brief: Heat pumps for flats"', date: '2024-06-03' }),
  },
  bad: {
    text: briefWith({ title: '"May Brief: Heat pumps for flats"', date: '2024-02-12' }),
  },
  *check({ text, meta: { title = '', date, period }, frontMatter: { root } }, { lang }) {
    const written = nodeAt(root, ['title']);
    const named = monthOfTitle(title, lang) ?? (period ? monthOfSubject(title, lang) : undefined);
    if (!date || !named || written?.type !== 'scalar') return;
    // Where the brief says which month it speaks of, `date/order` compares that with the date.
    const key = period ? 'period' : 'date';
    const away = monthsAway(named, period ?? date);
    const other = nodeAt(root, [key]);
    if (Math.abs(away) <= (period ? 0 : MOST_MONTHS) || !other) return;
    const name = title.slice(named.range.start, named.range.end);
    const year = named.year ? ` ${named.year}` : '';
    yield {
      message: `the title names ${typed(name + year)}, \`${key}\` is ${period ? monthOf(period) : dateInEnglish(date)}`,
      range: wordIn(written, name, text),
      help: period ? `correct the title or \`${key}\`` : 'correct the title or the date',
      related: [{ message: `\`${key}\` is here`, range: other.range }],
    };
  },
};

export default rule;

/** How many months a title is behind a `YYYY-MM…`; without a year, by the nearest month of that name. */
function monthsAway({ month, year }: MonthTitle, from: string): number {
  const months = monthNumber(from) - (12 * (year ?? 0) + month - 1);
  return year ? months : ((((months + 6) % 12) + 12) % 12) - 6;
}

function monthOf(period: string): string {
  const [year, month] = period.split('-').map(Number);
  return `${monthInEnglish(month ?? 0)} ${year}`;
}

/** The place of a word in a value; the whole value where escapes hide it. */
function wordIn({ range }: Scalar, word: string, text: string): Range {
  const at = text.slice(range.start, range.end).indexOf(word);
  if (at < 0) return range;
  return { start: range.start + at, end: range.start + at + word.length };
}
