import type { Options } from '../command.ts';
import { Refusal } from '../io.ts';
import { listed } from '../wording/words.ts';
import { type Answers, withAnswer } from './answers.ts';
import { flagFor } from './check.ts';
import { missingFrom } from './interview.ts';
import type { Setting } from './topic.ts';

/** What is missing, in one message, with a command line that works. */
export function incomplete(
  answers: Answers,
  whole: Answers,
  { workspace, original, today }: Setting,
  { yes }: Options,
  again: (answers: Answers) => string,
): Refusal {
  const missing = missingFrom(whole);
  const flags = missing.map((path) =>
    path === 'title' ? 'a title' : `\`${flagFor(path).trim()}\``,
  );
  const reason = yes ? '`--yes` asks for nothing' : 'there is no terminal to ask in';
  const examples: Readonly<Record<string, string>> = {
    title: 'Why rents rise',
    summary: 'Rents rise where homes are scarce, and building more of them takes years.',
    group: Object.keys(workspace?.groups ?? {})[0] ?? 'housing',
    lang: ['de', 'en', 'fr'].find((lang) => !original?.languages.includes(lang)) ?? 'it',
    'event.name': 'Housing forum',
    'event.start': today,
    'image.src': 'picture.jpg',
    'image.alt': 'A street of houses',
  };
  let example = answers;
  for (const path of missing) example = withAnswer(example, path, examples[path] ?? '…') ?? example;
  return new Refusal(
    `unexpected end of the command line, expected ${listed(flags)}: ${reason}`,
    `write it like ${again(example)}`,
  );
}
