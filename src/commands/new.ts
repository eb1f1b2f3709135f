import type { Command, Options } from '../core/command.ts';
import { Cancelled, type ExitCode, FileError, type Io, Refusal } from '../core/io.ts';
import { readKinds, readScaffold } from '../core/kinds.ts';
import { briefFolder, fill, freePath, placeOf } from '../core/new/fill.ts';
import { interview, isComplete, missingFrom } from '../core/new/interview.ts';
import { commandLine } from '../core/new/shell.ts';
import { type Answers, type Setting, topicNames } from '../core/new/topics.ts';
import { findWorkspace, soundWorkspace } from '../core/run/config.ts';
import { visible } from '../core/wording/visible.ts';
import { listed } from '../core/wording/words.ts';

/** Starts a brief: asks for what the command line does not say, and fills the scaffold of its kind. */
const start: Command = {
  name: 'new',
  summary: 'start a brief',
  argument: '[title]',
  options: [
    { flags: '--kind <id>', description: 'the kind of brief, like policy-brief' },
    { flags: '--group <id>', description: 'the working group that publishes it' },
    { flags: '--date <date>', description: 'the day of publication, like 2024-02-12' },
    { flags: '--summary <text>', description: 'what it says, in one or two sentences' },
    { flags: '--lang <tag>', description: 'its language, like en or de' },
    { flags: '--author <name>', description: 'who wrote it', repeatable: true },
    { flags: '--series <name>', description: 'the series it belongs to' },
    { flags: '--period <month>', description: 'the month that it speaks of, like 2024-02' },
    { flags: '--out <path>', description: 'where it goes: a folder, or a file that ends in .md' },
    { flags: '--yes', description: 'ask nothing and take what goes without saying' },
    { flags: '--dry-run', description: 'print the brief and write nothing' },
  ],
  examples: [
    'brief new',
    "brief new 'Why rents rise' --kind policy-brief",
    "brief new 'Why rents rise' --group housing --summary 'Rents rise where homes are scarce.'",
  ],
  async run(args, options, io) {
    try {
      return await writeNew(args, options, io);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      io.err('nothing was written\n');
      return 2;
    }
  },
};

export default start;

async function writeNew(args: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const out = text(options.out);
  const workspace = soundWorkspace(findWorkspace(io.files, briefFolder(io.files, out)));
  const setting = { kinds: readKinds(io.templates), workspace, today: io.today };
  const authors = authorsOf(options);
  const ask = options.yes ? undefined : io.ask;
  const answers = await interview(given(args, options), setting, ask);
  const command = (more: Answers, to = out) => commandFor({ ...answers, ...more }, authors, to);
  if (!isComplete(answers)) throw incomplete(answers, setting, options, command);
  const path = placeOf(io.files, workspace, answers, out);
  const taken = () =>
    new Refusal(
      `cannot write \`${path}\`: it exists`,
      `choose another place: ${command({}, freePath(io.files, path))}`,
    );
  if (io.files.kind(path)) throw taken();
  const scaffold = readScaffold(io.templates, setting.kinds, answers);
  const brief = fill(scaffold, { ...answers, ...(authors.length > 0 && { authors }) });
  if (options.dryRun) {
    io.out(brief);
    io.err(`nothing was written; this would be ${visible(path)}\n`);
    return 0;
  }
  try {
    io.files.create(path, brief);
  } catch (error) {
    if (error instanceof FileError && io.files.kind(path)) throw taken();
    // So that what was typed is not lost.
    io.err(`again: ${command({})}\n`);
    throw error;
  }
  io.out(`${visible(path)}\n`);
  io.err(`again: ${command({})}\n`);
  io.err(`next:  write it, then check it with ${commandLine(['brief', 'lint', path])}\n`);
  return 0;
}

function given([title]: readonly string[], options: Options): Answers {
  const named = topicNames.map((name) => [name, text(options[name])]);
  return { ...Object.fromEntries(named), title };
}

function authorsOf({ author }: Options): readonly string[] {
  const names = typeof author === 'string' ? [author] : Array.isArray(author) ? author : [];
  const odd = names.find((name) => !/^.*\S.*$/.test(name));
  if (odd === undefined) return names;
  throw new Refusal(
    `unexpected author \`${odd}\`, expected a name in one line`,
    'name each author on their own, like `--author Ada --author Ben`',
  );
}

/** What is missing, in one message, with a command line that works. */
function incomplete(
  answers: Answers,
  setting: Setting,
  { yes }: Options,
  command: (more: Answers) => string,
): Refusal {
  const missing = missingFrom(answers);
  const flags = missing.map((name) => (name === 'title' ? 'a title' : `\`--${name}\``));
  const reason = yes ? '`--yes` asks for nothing' : 'there is no terminal to ask in';
  const examples: Answers = {
    title: 'Why rents rise',
    summary: 'Rents rise where homes are scarce, and building more of them takes years.',
    group: Object.keys(setting.workspace?.groups ?? {})[0] ?? 'housing',
  };
  const added = missing.map((name) => [name, examples[name]]);
  return new Refusal(
    `unexpected end of the command line, expected ${listed(flags)}: ${reason}`,
    `write it like ${command(Object.fromEntries(added))}`,
  );
}

/** The command line that makes the same brief without a question. */
function commandFor(answers: Answers, authors: readonly string[], out?: string): string {
  const { title = '', ...named } = answers;
  const flags = topicNames.flatMap((name) => {
    const value = name === 'title' ? undefined : named[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
  const all = [
    ...flags,
    ...authors.flatMap((author) => ['--author', author]),
    ...(out === undefined ? [] : ['--out', out]),
  ];
  const words = title.startsWith('-') ? [...all, '--', title] : [title, ...all];
  return commandLine(['brief', 'new', ...words]);
}

function text(value: Options[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
