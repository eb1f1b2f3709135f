import * as v from 'valibot';
import { yearsOfBriefs } from '../dates/bounds.ts';
import { daysIn } from '../dates/calendar.ts';
import { findDates } from '../dates/words.ts';
import { DATE_FORMAT, DATE_INVALID, fields } from '../fields.ts';
import { type Io, type Question, Refusal } from '../io.ts';
import { didYouMean } from '../wording/nearest.ts';
import { typed } from '../wording/typed.ts';
import { quoted } from '../wording/words.ts';
import {
  type Answers,
  type Setting,
  type Situation,
  type Topic,
  type TopicName,
  topics,
} from './topics.ts';

/** What a brief cannot begin without. */
const needs = ['kind', 'title', 'summary', 'group', 'lang', 'date'] as const;

/** Answers that a brief can begin with. */
export type Complete = Answers & { readonly [Name in (typeof needs)[number]]: string };

/**
 * Asks for what is not given, or takes what goes without saying where there is nobody to ask.
 * Throws a Refusal for a given answer that does not fit, before anything is asked.
 */
export async function interview(
  given: Answers,
  setting: Setting,
  ask: Io['ask'],
): Promise<Answers> {
  for (const topic of topics) verify(topic, { ...setting, answers: given });
  let answers = given;
  for (const topic of topics) {
    const situation = { ...setting, answers };
    // Again: the kind may have been chosen since, and with it the languages.
    verify(topic, situation);
    if (answers[topic.name] !== undefined || topic.needed?.(situation) === false) continue;
    const only = topic.choices?.(situation)?.length === 1;
    const answer =
      ask && topic.question && !only
        ? (await ask(questionOf(topic, topic.question, situation))).trim()
        : topic.fallback?.(situation);
    answers = { ...answers, [topic.name]: answer };
  }
  return answers;
}

/** What is missing before a brief can begin. */
export function missingFrom(answers: Answers): readonly TopicName[] {
  return needs.filter((name) => answers[name] === undefined);
}

/** Whether a brief can begin with these answers. */
export function isComplete(answers: Answers): answers is Complete {
  return missingFrom(answers).length === 0;
}

function questionOf(topic: Topic, message: string, situation: Situation): Question {
  const choices = topic.choices?.(situation);
  const fallback = topic.fallback?.(situation);
  return {
    name: topic.name,
    message,
    type: choices ? 'select' : 'input',
    ...(choices && { choices }),
    ...(fallback !== undefined && { default: fallback }),
    ...(topic.advise && { advise: (answer) => topic.advise?.(answer.trim()) }),
    validate: (answer) => {
      const expected = expectation(topic, answer.trim(), situation);
      const meant = topic.name === 'date' ? dateIn(answer) : undefined;
      return expected === undefined || `expected ${expected}${meant ? `, so \`${meant}\`` : ''}`;
    },
  };
}

function verify(topic: Topic, situation: Situation): void {
  const answer = situation.answers[topic.name];
  const expected = answer === undefined ? undefined : expectation(topic, answer, situation);
  if (answer === undefined || expected === undefined) return;
  const choices = topic.choices?.(situation)?.map(({ value }) => value);
  const found = answer.trim() === '' ? `empty ${topic.noun}` : `${topic.noun} ${typed(answer)}`;
  throw new Refusal(
    `${choices ? 'unknown' : 'unexpected'} ${found}, expected ${expected}`,
    choices ? didYouMean(answer, choices) : correction(topic.name, answer),
  );
}

/** What an answer should have been, by the checks of lint; undefined where it fits. */
function expectation(topic: Topic, answer: string, situation: Situation): string | undefined {
  const values = topic.choices?.(situation)?.map(({ value }) => value);
  if (values) {
    const fits = values.includes(answer) || topic.fits?.(answer, situation);
    return fits ? undefined : quoted(values);
  }
  if (answer.trim() === '') return topic.expected;
  const { issues } = v.safeParse(fields[topic.name].schema, answer);
  const message = issues?.[0].message;
  if (message === DATE_FORMAT) return '`YYYY-MM-DD`';
  if (message === DATE_INVALID) return 'a day of the calendar';
  const { first, last } = yearsOfBriefs(Number(situation.today.slice(0, 4)));
  const year = topic.name === 'date' ? Number(answer.slice(0, 4)) : first;
  return year < first || year > last ? `a day from ${first} to ${last}` : message;
}

/** What to write instead of a date that does not fit. */
function correction(name: TopicName, answer: string): string | undefined {
  if (name !== 'date') return undefined;
  const meant = dateIn(answer);
  if (meant) return `write \`--date ${meant}\``;
  const [year = '', month = ''] = answer.split('-');
  const days = daysIn(Number(year), Number(month));
  return days > 0 ? `choose a day up to \`${year}-${month}-${days}\`` : undefined;
}

/** The day that a text names in words. */
function dateIn(text: string): string | undefined {
  const [found] = findDates(text);
  return found?.date;
}
