import { dateInEnglish } from '../../core/dates/english.ts';
import { monthNumber, monthsIn } from '../../core/dates/months.ts';
import { type Tenses, tensesOf } from '../../core/dates/past.ts';
import { nodeAt } from '../../core/node.ts';
import { isNote, type Passage, passagesOf } from '../../core/prose/passages.ts';
import { sentencesOf } from '../../core/prose/sentences.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { typed } from '../../core/wording/typed.ts';

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** `April`, `Apr.`, `April 12th,`: what stands before a year. */
const MONTH_BEFORE =
  /(?<![^\s(])([A-Za-z\u00C0-\u024F]{3,10})\.?\s(?:(\d{1,2})(?:st|nd|rd|th)?,?\s)?$/;
/** The day before a month. */
const DAY = /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er)?(?:\sof)?\s$/;
const ARTICLE = /^(?:the|an?|this|that|der|die|das|eine?|diese[rs]?|les?|la|une?|ce|cette)$/i;
/** A longer sentence is a list or no sentence, in UTF-16 code units. */
const LONGEST = 600;

/** Between a verb and the date that belongs to it: no other clause, and nothing that is meant to be. */
const SAME_CLAUSE =
  /^(?:(?!\s(?:to|for|that|which|who|dass|zu|für|pour|que|qui)\s)[^,;:()–—]){0,60}$/;

const rule: Rule = {
  id: 'date/text-after',
  summary: 'a past event that is dated after the brief',
  why: 'a brief cannot tell of what had not happened: readers conclude that one of the dates is wrong',
  source: 'GOV.UK content design: dates say when something was published and when it happened',
  severity: 'warning',
  fixes: 'none',
  good: { text: 'In February 2026, the two governments discussed the treaty.\n' },
  bad: { text: 'In April 2026, the two governments discussed the treaty.\n' },
  *check({ tree, text, meta: { date, updated }, frontMatter: { root } }, { lang }) {
    const key = date && updated && updated > date ? 'updated' : 'date';
    const last = key === 'updated' ? updated : date;
    const place = nodeAt(root, [key]);
    if (!last || !place) return;
    for (const passage of passagesOf(tree)) {
      if (passage.node.type !== 'paragraph') continue;
      if (isNote(passage)) continue;
      for (const { start, end } of pastAfter(last, passage, lang)) {
        yield {
          message: `the text tells of ${typed(passage.text.slice(start, end))} as past, \`${key}\` is ${dateInEnglish(last)}`,
          range: passage.rangeOf(start, end, text),
          help: `correct the date in the text, or \`${key}\``,
          related: [{ message: `\`${key}\` is here`, range: place.range }],
        };
      }
    }
  },
};

export default rule;

/** Dates of a passage whose sentences say that something happened then, though that was after a day. */
function* pastAfter(last: string, passage: Passage, lang: string): Generator<Range> {
  const dates = [...datesAfter(last, passage, lang)];
  const tenses = dates.length > 0 ? tensesOf(lang) : undefined;
  if (!tenses) return;
  const sentences = sentencesOf(passage.text, lang).values();
  let sentence = sentences.next().value;
  for (const date of dates) {
    while (sentence && sentence.end < date.end) sentence = sentences.next().value;
    if (!sentence || sentence.end - sentence.start > LONGEST) continue;
    if (tellsOfThePast(passage.text, date, sentence, tenses)) yield date;
  }
}

/** The months with their years in a passage that come after the month of a date, and the days after it in that month. */
function* datesAfter(last: string, { text }: Passage, lang: string): Generator<Range> {
  const year = last.slice(0, 4);
  for (const { 0: digits, index } of text.matchAll(YEAR)) {
    if (digits < year) continue;
    const before = MONTH_BEFORE.exec(text.slice(Math.max(0, index - 24), index));
    const month = before && monthNamed(before[1] ?? '', lang);
    const later = month ? 12 * Number(digits) + month - 1 - monthNumber(last) : -1;
    if (!before || later < 0) continue;
    const start = index - before[0].length;
    const end = index + digits.length;
    const day = DAY.exec(text.slice(Math.max(0, start - 12), start));
    if (later > 0) yield { start, end };
    else if (Number(before[2] ?? day?.[1] ?? 0) > Number(last.slice(8))) {
      yield { start: start - (day?.[0].length ?? 0), end };
    }
  }
}

function monthNamed(name: string, lang: string): number {
  const wanted = name.toLowerCase();
  // “may 2024” is a month in languages only that write months small.
  return (
    monthsIn(lang).findIndex((forms) =>
      forms.some((form) => form === name || (form.length > 3 && form.toLowerCase() === wanted)),
    ) + 1
  );
}

/** Whether the sentence of a date says that something happened then. */
function tellsOfThePast(text: string, date: Range, sentence: Range, tenses: Tenses): boolean {
  const before = text.slice(sentence.start, date.start).replace(DAY, '');
  const behind = text.slice(date.end, sentence.end);
  if (!tenses.when.test(before) || tenses.ahead.test(`${before} ${behind}`)) return false;
  const verb = lastMatch(tenses.past, before);
  // “In April 2024, they met”, and “they met in April 2024”.
  if (verb === undefined) return isOpening(before) && tenses.past.test(behind);
  return SAME_CLAUSE.test(before.slice(verb));
}

/** A few words that open a sentence with its date; “The vote on 15 May 2024” may still be ahead. */
function isOpening(before: string): boolean {
  const words = before.trim().split(/\s+/);
  return words.length <= 4 && !(words.length > 2 && ARTICLE.test(words[0] ?? ''));
}

/** Where the last match of a pattern ends. */
function lastMatch(pattern: RegExp, text: string): number | undefined {
  const all = Array.from(text.matchAll(new RegExp(pattern, 'giu')));
  const last = all.at(-1);
  return last && last.index + last[0].length;
}
