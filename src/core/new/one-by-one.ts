import { askAbout } from './ask.ts';
import type { Interviewee, Situation, Topic } from './topic.ts';

/** Asks for the entries of a list, one after the other, until the person has no more; yields all so far. */
export async function* askOneByOne(
  topic: Pick<Topic, 'path' | 'noun' | 'question' | 'expected' | 'advise'>,
  situation: Situation,
  person: Interviewee,
): AsyncGenerator<readonly string[]> {
  const answers: string[] = [];
  for (;;) {
    const count = answers.length + 1;
    const answer = await askAbout(
      {
        ...topic,
        path: `${topic.path}.${count}`,
        question: count === 1 ? topic.question : `${topic.question}, number ${count}`,
        optional: () => true,
        advise: (text, now) =>
          text === ''
            ? count === 1
              ? (topic.advise?.(text, now) ?? MAY_STAY_OPEN)
              : 'Enter alone if that was all'
            : undefined,
      },
      situation,
      person,
    );
    if (answer === undefined) return;
    answers.push(answer);
    yield [...answers];
  }
}

/** The hint below a question that a person may leave open. */
export const MAY_STAY_OPEN = 'Enter alone leaves it out for now';
