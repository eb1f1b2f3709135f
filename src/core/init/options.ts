import { type Options, textsOf } from '../command.ts';
import { Refusal } from '../io.ts';
import { unanswered } from '../run/unanswered.ts';
import { commandLine } from '../wording/shell.ts';
import { typed } from '../wording/typed.ts';
import { type Answers, topicNames } from './answers.ts';
import { LINK, type Link, readLink } from './link.ts';

/** What the command line says of a new workspace. Throws a Refusal for a link that does not fit. */
export function answersOf(options: Options): Answers {
  const camel = (name: string) =>
    name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const named = topicNames.map((name) => [name, options[camel(name)]]);
  const links = options.link === undefined ? undefined : textsOf(options.link).map(linkOf);
  const twin = links?.find(({ label }, index) =>
    links.slice(0, index).some((link) => link.label === label),
  );
  if (twin) {
    throw new Refusal(
      `unexpected second ${typed(twin.label)} for \`--link\`, expected a label of its own`,
      `write a label before the address, like \`${twin.label} 2=${twin.address}\``,
    );
  }
  return { ...Object.fromEntries(named), links };
}

function linkOf(text: string): Link {
  const link = readLink(text);
  if (link) return link;
  throw new Refusal(`unexpected ${typed(text)} for \`--link\`, expected ${LINK}`);
}

/** The command line that gives the same answers. */
export function commandFor(answers: Answers, folder: string): string {
  return commandLine(['brief', 'init', ...words(answers, folder)]);
}

/** What is missing, in one message, with a command line that works. */
export function nameless(options: Options, folder: string): Refusal {
  const example = { name: 'Policy Forum', group: 'Climate Working Group', lang: 'en' };
  const expected = '`--name`, and where it differs `--group`';
  return unanswered(expected, commandFor(example, folder), options);
}

function words(answers: Answers, folder: string): readonly string[] {
  const flags = topicNames.flatMap((name) => {
    const value = answers[name];
    return value ? [`--${name}`, value] : [];
  });
  const links = (answers.links ?? []).flatMap(({ label, address }) => [
    '--link',
    `${label}=${address}`,
  ]);
  return [...(folder === '' ? [] : [folder.replace(/^-/, './-')]), ...flags, ...links];
}
