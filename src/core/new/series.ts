import { textAt } from './answers.ts';
import { askAbout } from './ask.ts';
import { nextNumber, seriesIn } from './recall.ts';
import { kindNeeds, type Situation, type Topic } from './topic.ts';

/** Series have names; these two answers have none. */
const NONE = '';
const NEW = ' ';

/** The series that the brief belongs to, by those of earlier briefs. */
export const series: Topic = {
  path: 'series',
  noun: 'series',
  question: 'Name of the series',
  expected: 'the name of a series',
  carried: true,
  recalls: (_, asks) => asks,
  // Who has never had a series is not asked about one.
  needed: (situation) =>
    kindNeeds(situation, 'series') ||
    kindNeeds(situation, 'number') ||
    (situation.recalled !== undefined && seriesIn(situation.recalled).length > 0),
  async *conduct(situation, person) {
    const known = situation.recalled ? seriesIn(situation.recalled) : [];
    const choices = [
      { value: NONE, name: 'None', description: 'it stands by itself' },
      ...known.map((name) => ({
        value: name,
        name,
        description: described(
          next({ ...situation, answers: { ...situation.answers, series: name } }),
        ),
      })),
      { value: NEW, name: 'A new series' },
    ];
    const chosen = await person.ask({
      name: 'series',
      message: 'Series',
      type: 'select',
      choices,
      default: NONE,
    });
    if (chosen === NONE) return;
    const name = chosen === NEW ? await askAbout(series, situation, person) : chosen;
    if (name !== undefined) yield name;
  },
};

/** The number of the brief in its series, or among the briefs of a kind that needs one. */
export const number: Topic = {
  path: 'number',
  noun: 'number',
  question: 'Number',
  expected: 'a number or text',
  carried: true,
  recalls: ({ answers, ...rest }) =>
    answers.series !== undefined || kindNeeds({ answers, ...rest }, 'number'),
  needed: (situation) => kindNeeds(situation, 'number') || next(situation) !== undefined,
  optional: (situation) => next(situation) === undefined,
  fallback: next,
  advise: (answer) => (answer === '' ? 'like 7' : undefined),
};

/** The next free number; undefined where earlier briefs are not known, or go without numbers. */
function next(situation: Situation): string | undefined {
  const { answers, recalled } = situation;
  const [name, kind, lang] = ['series', 'kind', 'lang'].map((key) => textAt(answers, key));
  if (!recalled || lang === undefined) return undefined;
  if (name === undefined && !kindNeeds(situation, 'number')) return undefined;
  return nextNumber(recalled, { series: name, kind, lang });
}

function described(free: string | undefined): string {
  return free === undefined ? 'its briefs have no numbers' : `the next free number is ${free}`;
}
