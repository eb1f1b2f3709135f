import { Cancelled, Refusal } from '../io.ts';
import { didYouMean } from '../wording/nearest.ts';
import { typed } from '../wording/typed.ts';
import { type Answers, answerAt, over, textAt, type Value, withAnswer } from './answers.ts';
import { askAbout, expectation } from './ask.ts';
import { complain, misfits } from './check.ts';
import { kindTopics, missingParts } from './kind-topics.ts';
import type { Recalled } from './recall.ts';
import type { Interviewee, Setting, Situation, Topic } from './topic.ts';
import { topics } from './topics.ts';

/** What a brief cannot begin without. */
const needs = ['title', 'summary', 'group', 'lang', 'date'] as const;

/** Answers that a brief can begin with. */
export type Complete = Answers & { readonly [Name in (typeof needs)[number]]: string };

/** The person left an interview; what was known by then is not lost. */
export class Left extends Cancelled {
  readonly answers: Answers;
  constructor(answers: Answers) {
    super();
    this.answers = answers;
  }
}

/**
 * Asks for what is not given, or takes what goes without saying where there is nobody to ask. What a
 * translation takes over from its original is not among the answers. Throws a Refusal for a given
 * answer that does not fit, before anything is asked, and a Left where the person leaves.
 */
export async function interview(
  given: Answers,
  setting: Setting,
  person: Interviewee | undefined,
): Promise<Answers> {
  let answers = given;
  let recalled: Recalled | undefined;
  const now = (): Situation => ({
    ...setting,
    recalled,
    answers: withCarried(answers, setting),
  });
  const take = async (topic: Topic) => {
    // Again: the kind may have been chosen since, and with it the languages.
    verifyChoice(topic, now(), answers);
    if (answerAt(now().answers, topic.path) !== undefined) return;
    if (topic.carried && setting.original) return;
    if (!recalled && topic.recalls?.(now(), person !== undefined))
      recalled = await setting.recall?.();
    if (topic.needed?.(now()) === false) return;
    for await (const answer of answersTo(topic, now(), person)) {
      answers = withAnswer(answers, topic.path, answer) ?? answers;
    }
  };
  for (const topic of topics) verifyChoice(topic, now(), answers);
  verify(given, now());
  try {
    for (const topic of topics) await take(topic);
    for (const topic of kindTopics(now())) await take(topic);
  } catch (error) {
    throw error instanceof Cancelled ? new Left(answers) : error;
  }
  return answers;
}

/** Answers with what a translation takes over from its original. */
export function withCarried(answers: Answers, { original }: Setting): Answers {
  return original ? over(answers, original.carried) : answers;
}

/** The paths that are missing before a brief can begin. */
export function missingFrom(answers: Answers): readonly string[] {
  return [...needs.filter((name) => answers[name] === undefined), ...missingParts(answers)];
}

/** Whether a brief can begin with these answers. */
export function isComplete(answers: Answers): answers is Complete {
  return missingFrom(answers).length === 0;
}

async function* answersTo(
  topic: Topic,
  situation: Situation,
  person: Interviewee | undefined,
): AsyncGenerator<Value> {
  if (person && topic.conduct) return yield* topic.conduct(situation, person);
  const goes = !person || topic.choices?.(situation)?.length === 1;
  const answer = goes ? topic.fallback?.(situation) : await askAbout(topic, situation, person);
  if (answer !== undefined) yield answer;
}

/** Refuses given answers that lint would refuse. */
function verify(given: Answers, situation: Situation): void {
  const topicOf = (path: string) => topics.find((topic) => path.split('.')[0] === topic.path);
  const [misfit] = misfits(given, situation.today).filter(
    ({ path }) => !topicOf(path)?.choices?.(situation),
  );
  if (!misfit) return;
  const topic = topicOf(misfit.path);
  const isBlank = typeof misfit.value === 'string' && misfit.value.trim() === '';
  const named = isBlank && topic ? { ...misfit, expected: topic.expected } : misfit;
  const isWhole = misfit.path.replace(/\.\d+$/, '') === topic?.path;
  const { message, help } = complain(named, isWhole ? topic?.noun : undefined);
  throw refusal(misfit.path, situation, message, help ?? topic?.help);
}

/** Refuses a given answer that is none of the choices. */
function verifyChoice(topic: Topic, situation: Situation, answers: Answers): void {
  const choices = topic.choices?.(situation)?.map(({ value }) => value);
  const answer = answers[topic.path];
  if (!choices || answer === undefined) return;
  const text = textAt(answers, topic.path) ?? '';
  const expected = expectation(topic, text, situation);
  if (expected === undefined) return;
  const found = text.trim() === '' ? `empty ${topic.noun}` : `${topic.noun} ${typed(text)}`;
  throw refusal(
    topic.path,
    situation,
    `unknown ${found}, expected ${expected}`,
    didYouMean(text, choices) ?? topic.help,
  );
}

function refusal(path: string, { placeOf }: Situation, message: string, help?: string): Refusal {
  const place = placeOf?.(path);
  return new Refusal(place ? `${place}: ${message}` : message, help);
}
