import type { Options } from '../command.ts';
import { Refusal } from '../io.ts';
import { commandLine } from '../new/shell.ts';
import { typed } from '../wording/typed.ts';
import { type Answers, topicNames } from './answers.ts';
import { LINK, type Link, readLink } from './link.ts';

/** What the command line says of a new workspace. Throws a Refusal for a link that does not fit. */
export function answersOf(options: Options): Answers {
  const camel = (name: string) =>
    name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const named = topicNames.map((name) => [name, options[camel(name)]]);
  const links = Array.isArray(options.link) ? options.link.map(linkOf) : undefined;
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

/** The command line that gives the same answers without a question. */
export function commandFor(answers: Answers, folder: string): string {
  return commandLine(['brief', 'init', ...words(answers, folder)]);
}

/** What is missing, in one message, with a command line that works. */
export function nameless({ yes }: Options, folder: string): Refusal {
  const reason = yes ? '`--yes` asks for nothing' : 'there is no terminal to ask in';
  const example = { name: 'Policy Forum', group: 'Climate Working Group', lang: 'en' };
  return new Refusal(
    `unexpected end of the command line, expected \`--name\`, and where it differs \`--group\`: ${reason}`,
    `write it like ${commandFor(example, folder)}`,
  );
}

function words(answers: Answers, folder: string): readonly string[] {
  const flags = topicNames.flatMap((name) => {
    const value = answers[name];
    return value ? option(name, value) : [];
  });
  const links = (answers.links ?? []).flatMap(({ label, address }) =>
    option('link', `${label}=${address}`),
  );
  return [...(folder === '' ? [] : [folder.replace(/^-/, './-')]), ...flags, ...links];
}

/** A value that begins like an option would be taken for one. */
function option(name: string, value: string): readonly string[] {
  return value.startsWith('-') ? [`--${name}=${value}`] : [`--${name}`, value];
}
