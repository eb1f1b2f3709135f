import { daysIn, weekdayOf } from '../../core/dates/calendar.ts';
import { dateInEnglish, monthInEnglish, weekdayInEnglish } from '../../core/dates/english.ts';
import { type DateShape, shapeOfDate } from '../../core/dates/shapes.ts';
import type { Finding, Problem } from '../../core/diagnostic.ts';
import { briefWith } from '../../core/example.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'date/format',
  summary: 'a date that is not written as `YYYY-MM-DD`',
  why: "the date is printed in the reader's language and orders every list; other forms are misread abroad",
  source: 'ISO 8601-1:2019, section 5.2.2.1: calendar dates',
  severity: 'error',
  fixes: 'both',
  good: {
    text: briefWith({ date: '2024-02-12' }),
  },
  bad: {
    text: briefWith({ date: 'Montag, 12. Februar 2024' }),
  },
  check: ({ problems, text }, { lang }) =>
    problems
      .filter((problem) => problem.rule === rule.id)
      .map((problem) => explain(problem, text.slice(problem.range.start, problem.range.end), lang)),
};

export default rule;

function explain({ range }: Problem, source: string, lang: string): Finding {
  const written = /^(["'])(.*)\1$/s.exec(source)?.[2] ?? source;
  const found = written.trim() === '' ? 'empty date' : `date ${typed(written)}`;
  const shape = shapeOfDate(written, lang);
  const finding = {
    message: `unexpected ${found}, expected \`YYYY-MM-DD\``,
    range,
    help: wayOut(shape),
  };
  if (shape?.is !== 'day' || /[\r\n]/.test(source)) return finding;
  const mark = /^["']/.exec(source)?.[0] ?? '';
  return {
    ...finding,
    fix: {
      title: `write \`${shape.date}\``,
      safe: shape.certain,
      edits: [{ ...range, text: mark + shape.date + mark }],
    },
  };
}

function wayOut(shape: DateShape | undefined): string {
  switch (shape?.is) {
    case 'day':
      return `write \`${shape.date}\``;
    case 'either':
      return `write ${shape.dates.map((date) => `\`${date}\` for ${dateInEnglish(date)}`).join(', or ')}`;
    case 'contradiction': {
      const right = weekdayInEnglish(weekdayOf(shape.date));
      const wrong = weekdayInEnglish(shape.weekday);
      return `write \`${shape.date}\`, or the day that was meant: ${dateInEnglish(shape.date)} is a ${right}, not a ${wrong}`;
    }
    case 'month':
      return `add the day of ${monthInEnglish(Number(shape.month.slice(5)))}, like \`${shape.month}-01\``;
    case 'impossible':
      return `write the day that was meant: ${monthInEnglish(shape.month)} ${shape.year} has ${daysIn(shape.year, shape.month)} days`;
    default:
      return 'write year, month and day as numbers, like `2024-02-12`';
  }
}
