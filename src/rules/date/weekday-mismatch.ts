import type { Brief } from '../../core/brief.ts';
import { weekdayOf } from '../../core/dates/calendar.ts';
import { dateInEnglish } from '../../core/dates/english.ts';
import { findDates, weekdayLike } from '../../core/dates/words.ts';
import type { Finding } from '../../core/diagnostic.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

/** Two letters, like German `so`, are words of every language; a sign of Chinese is not. */
const SHORTEST = 3;
const NO_LETTERS = ['zh', 'ja', 'ko'];

/** Before, some countries counted by the Julian calendar, where the same date had another weekday. */
const GREGORIAN = '1924-01-01';

const rule: Rule = {
  id: 'date/weekday-mismatch',
  summary: 'a weekday that is not the weekday of the date beside it',
  why: 'a reader who wants to attend, or to check a source, cannot tell which of the two is right',
  source: 'ISO 8601-1:2019, section 4.2.1: the Gregorian calendar',
  severity: 'warning',
  fixes: 'unsafe',
  good: { text: 'The committee met on Monday, 12 February 2024.\n' },
  bad: { text: 'The committee met on Tuesday, 12 February 2024.\n' },
  check(brief, { lang }) {
    const findings: Finding[] = [];
    const whole = { start: 0, end: brief.text.length };
    // A search through the text is cheaper than a walk through its tree.
    if (mismatches(brief, whole, lang).length > 0) {
      for (const node of nodesOf(brief.tree, 'text')) {
        findings.push(...mismatches(brief, rangeOf(node), lang));
      }
    }
    return findings;
  },
};

export default rule;

function mismatches({ text }: Brief, { start, end }: Range, lang: string): readonly Finding[] {
  return Array.from(findDates(text.slice(start, end), lang)).flatMap((found) => {
    const { date, weekday } = found;
    if (!weekday || weekday.day === weekdayOf(date) || date < GREGORIAN) return [];
    const range = { start: start + weekday.range.start, end: start + weekday.range.end };
    const name = text.slice(range.start, range.end);
    const right = weekdayLike(weekdayOf(date), name, found.lang);
    if (!right || (name.length < SHORTEST && !NO_LETTERS.includes(found.lang))) return [];
    const title = `write \`${right}\``;
    return {
      message: `unexpected weekday ${typed(name)} for ${dateInEnglish(date)}, expected \`${right}\``,
      range,
      help: `${title}, or correct the date`,
      fix: { title, safe: false, edits: [{ ...range, text: right }] },
    };
  });
}
