import { briefWith } from '../../core/example.ts';
import { byAge, type Facts, placeOf, repeated } from '../../core/facts.ts';
import { groupBy } from '../../core/group-by.ts';
import { sameText } from '../../core/links/same.ts';
import type { Placed, Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

/** A wider gap is another way of counting, like 202412 and 202501. */
const WIDEST = 5;
/** Numbers that a series must have before a gap says anything. */
const LEAST = 3;

const front = (title: string, number: number) =>
  briefWith({ title, date: `2026-03-0${number}`, series: 'Policy Brief', number: `${number}` });

const rule: Rule = {
  id: 'workspace/series-number',
  summary: 'a number that two briefs of a series have, or that none has',
  why: 'a citation “Policy Brief 15” must lead to one brief, and a gap looks like a brief withdrawn',
  source: 'schema.org, `reportNumber`; ISO 8: the issues of a series are numbered without a break',
  severity: 'warning',
  fixes: 'none',
  good: {
    text: front('Heat pumps', 2),
    briefs: { 'briefs/law.md': front('Tenancy law', 1), 'briefs/gas.md': front('Gas', 3) },
  },
  bad: {
    text: front('Heat pumps', 2),
    briefs: { 'briefs/law.md': front('Tenancy law', 1).replace('number: 1', 'number: 2') },
  },
  *survey({ briefs }) {
    const numbered = briefs.filter(({ meta }) => meta.series && meta.number).sort(byAge);
    const series = groupBy(numbered, ({ lang, meta }) => `${lang}\n${sameText(meta.series ?? '')}`);
    for (const members of series.values()) {
      const again = [...repeated(members, numberOf)];
      for (const [brief, older] of again) yield twice(brief, older);
      const later = new Set(again.map(([brief]) => brief));
      yield* gaps(members.filter((one) => !later.has(one)));
    }
  },
};

export default rule;

/** Leading zeros do not make another number. */
function numberOf({ meta: { number = '' } }: Facts): string {
  return sameText(number).replace(/^0+(?=\d)/, '');
}

function twice(brief: Facts, older: Facts): Placed {
  const number = typed(brief.meta.number ?? '');
  const series = typed(brief.meta.series ?? '');
  return {
    path: brief.path,
    message: `${typed(older.path)} has the number ${number} in ${series} already`,
    range: placeOf(brief, 'number'),
    help: 'write the next number that is free',
    related: [{ message: 'the older brief', path: older.path, range: placeOf(older, 'number') }],
  };
}

function* gaps(members: readonly Facts[]): Iterable<Placed> {
  const counted = members
    .filter((one) => /^\d{1,9}$/.test(numberOf(one)))
    .sort((a, b) => Number(numberOf(a)) - Number(numberOf(b)));
  if (counted.length < LEAST) return;
  for (const [index, brief] of counted.entries()) {
    const before = counted[index - 1];
    if (!before) continue;
    const from = Number(numberOf(before)) + 1;
    const to = Number(numberOf(brief)) - 1;
    if (to < from || to - from + 1 > WIDEST) continue;
    const missing = from === to ? `number ${from}` : `the numbers ${from} to ${to}`;
    yield {
      path: brief.path,
      message: `no brief in ${typed(brief.meta.series ?? '')} has ${missing}`,
      range: placeOf(brief, 'number'),
      help: 'number the briefs of the series without a gap, or add the one that is missing',
      related: [
        { message: 'the brief before', path: before.path, range: placeOf(before, 'number') },
      ],
    };
  }
}
