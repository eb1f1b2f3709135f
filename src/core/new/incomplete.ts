import type { Options } from '../command.ts';
import type { Refusal } from '../io.ts';
import { unanswered } from '../run/unanswered.ts';
import { listed } from '../wording/words.ts';
import { type Answers, withAnswer } from './answers.ts';
import { flagFor } from './flag.ts';
import { missingFrom } from './interview.ts';
import { otherLanguage, type Setting } from './topic.ts';

/** What is missing, in one message, with a command line that works. */
export function incomplete(
  answers: Answers,
  whole: Answers,
  { workspace, original, today }: Setting,
  options: Options,
  again: (answers: Answers) => string,
): Refusal {
  const missing = missingFrom(whole);
  const flags = missing.map((path) =>
    path === 'title' ? 'a title' : `\`${flagFor(path).trim()}\``,
  );
  const examples: Readonly<Record<string, string>> = {
    title: 'Why rents rise',
    summary: 'Rents rise where homes are scarce, and building more of them takes years.',
    group: Object.keys(workspace?.groups ?? {})[0] ?? 'housing',
    lang: otherLanguage(original?.languages ?? []),
    'event.name': 'Housing forum',
    'event.start': today,
    'image.src': 'picture.jpg',
    'image.alt': 'A street of houses',
  };
  let example = answers;
  for (const path of missing) example = withAnswer(example, path, examples[path] ?? '…') ?? example;
  return unanswered(listed(flags), again(example), options);
}
