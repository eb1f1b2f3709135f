import type { Question } from '../io.ts';
import { quoted } from '../wording/words.ts';
import { dateIn, misfit } from './check.ts';
import type { Interviewee, Situation, Topic } from './topic.ts';

/** Asks one question about a topic; undefined where the person leaves it open. */
export async function askAbout(
  topic: Topic,
  situation: Situation,
  person: Interviewee,
): Promise<string | undefined> {
  const answer = (await person.ask(questionOf(topic, situation))).trim();
  return answer === '' ? undefined : answer;
}

/** What an answer should have been, by the checks of lint; undefined where it fits. */
export function expectation(
  topic: Topic,
  answer: string,
  situation: Situation,
): string | undefined {
  const values = topic.choices?.(situation)?.map(({ value }) => value);
  if (values) {
    const fits = values.includes(answer) || topic.fits?.(answer, situation);
    return fits ? undefined : quoted(values.filter((value) => value !== ''));
  }
  if (answer.trim() === '') return topic.optional?.(situation) ? undefined : topic.expected;
  return misfit(topic.path, answer, situation.today)?.expected;
}

function questionOf(topic: Topic, situation: Situation): Question {
  const choices = topic.choices?.(situation);
  const fallback = topic.fallback?.(situation);
  const preset = fallback ?? (topic.optional?.(situation) ? '' : undefined);
  return {
    name: topic.path,
    message: topic.question,
    type: choices ? 'select' : 'input',
    ...(choices && { choices }),
    ...(preset !== undefined && { default: preset }),
    ...(topic.advise && { advise: (answer) => topic.advise?.(answer.trim(), situation) }),
    validate: (answer) => {
      const expected = expectation(topic, answer.trim(), situation);
      const meant = expected?.includes('YYYY-MM-DD') ? dateIn(answer) : undefined;
      return expected === undefined || `expected ${expected}${meant ? `, so \`${meant}\`` : ''}`;
    },
  };
}
