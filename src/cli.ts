import { CommanderError, Help, Option, Command as Program } from 'commander';
import pkg from '../package.json' with { type: 'json' };
import { commands } from './commands/index.ts';
import type { Command, CommandOption } from './core/command.ts';
import { type ExitCode, type Io, Refusal } from './core/io.ts';
import { choose } from './core/run/choose.ts';
import { readBeginning } from './core/run/command-line.ts';
import { complaint, ownFault } from './core/run/complaint.ts';
import { visible } from './core/wording/visible.ts';

/** The version of the program, as in its package.json. */
export const version: string = pkg.version;

/** A hash of the sources, which the bundle fills in; while there is no bundle, the version has to do. */
declare const __BUILD__: string | undefined;
const build = typeof __BUILD__ === 'string' ? __BUILD__ : version;

/** The headings of the help, and the commands below each. */
const chapters: Readonly<Record<string, readonly string[]>> = {
  'Write:': ['init', 'new', 'import', 'preview'],
  'Check:': ['lint', 'explain'],
  'Publish:': ['build'],
  'Look around:': ['list', 'doctor', 'completion'],
};

const steps = `
From an empty folder to a page:
  1. brief init    lay the folder out for your group, once
  2. brief new     start a brief; \`brief preview\` shows it while you write
  3. brief lint    see what to mend
  4. brief build   make its page, or with --format html,pdf also its PDF

\`brief help <command>\` says more about one of them,
\`brief --version\` which version this is.`;

/**
 * Runs the program.
 *
 * @param argv what stands on the command line after \`brief\`
 * @returns the exit code: 0 fine, 1 the briefs have errors, 2 it could not run
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await run(argv, io);
  } catch (error) {
    return answer(error, io);
  }
}

async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const names = commands.map(({ name }) => name);
  // The word by which the scripts of shells ask, as Cobra and others have it; see `brief completion`.
  const completes = argv[0] === 'complete' && argv[1] === '--';
  const asked = completes
    ? { command: 'completion', argv: [] }
    : readBeginning(argv, names, io.files);
  const loaded = await commands.find(({ name }) => name === asked.command)?.load();
  if (!loaded) return show(asked.argv, io);
  if (completes) return loaded.run(argv.slice(1), {}, io, { version, build });
  let code: ExitCode = 0;
  const program = programFor(io);
  const command = define(program.command(loaded.name), loaded).action(async () => {
    code = await loaded.run(command.args, command.opts(), io, { version, build });
  });
  try {
    await program.parseAsync(withValues(asked.argv, loaded.options), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const { misuse } = await import('./core/run/misuse.ts');
    const { message, help } = misuse(error, loaded);
    throw new Refusal(message, help);
  }
  return code;
}

/** Prints the version, or the help of the program with all its commands. */
function show([asked]: readonly string[], io: Io): ExitCode {
  if (asked === '--version') {
    io.out(`${version}\n`);
    return 0;
  }
  const program = programFor(io).addHelpText('after', steps);
  for (const { name, summary } of commands) {
    program.command(name).description(summary).helpGroup(chapterOf(name));
  }
  program.outputHelp();
  return 0;
}

function programFor(io: Io): Program {
  const shown = new Help();
  return new Program('brief')
    .usage('<command> [options]')
    .description('Write, check and publish policy briefs in Markdown.')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({
      helpWidth: 80,
      subcommandTerm: (command) => command.name(),
      // They would stand before the commands, which matter more.
      visibleOptions: (command) => (command.parent ? shown.visibleOptions(command) : []),
    })
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      outputError: () => {},
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

/** `--fix` as `--fix=safe`: commander would take the word behind it for its value, which is a path. */
function withValues(argv: readonly string[], options: readonly CommandOption[]): string[] {
  const bare = options.filter((option) => option.bare !== undefined);
  const end = argv.indexOf('--');
  return argv.map((word, index) => {
    const option =
      end >= 0 && index > end
        ? undefined
        : bare.find(({ flags }) => flags.startsWith(`${word} [=`));
    return option ? `${word}=${option.bare}` : word;
  });
}

function define(
  program: Program,
  { summary, argument, options, notes = [], examples }: Command,
): Program {
  program
    .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
    .addHelpText('after', notes.map((line) => `\n${line}`).join(''))
    .addHelpText('after', ['\nExamples:', ...examples].join('\n  $ '));
  if (argument) program.argument(argument);
  for (const option of options) program.addOption(optionOf(option));
  return program;
}

function optionOf({ flags, description, choices, repeatable, ...rest }: CommandOption): Option {
  const option = new Option(flags, description);
  if (rest.heading) option.helpGroup(rest.heading);
  if (rest.default !== undefined) option.default(rest.default);
  if (choices) option.argChoices = [...choices];
  const known = choices?.map((name) => ({ name }));
  option.argParser((value: string, before: unknown) => {
    const chosen = known ? choose(known, value, option.name()).name : value;
    return repeatable ? [...(Array.isArray(before) ? before : []), chosen] : chosen;
  });
  return option;
}

function chapterOf(name: string): string {
  return Object.keys(chapters).find((heading) => chapters[heading]?.includes(name)) ?? 'More:';
}

/** The last catch: says what went wrong and what to do; everything that gets here has the exit code 2. */
function answer(error: unknown, io: Io): ExitCode {
  for (const one of error instanceof AggregateError ? error.errors : [error]) {
    if (one instanceof AggregateError) answer(one, io);
    else say(one, io);
  }
  return 2;
}

function say(error: unknown, io: Io): void {
  const words = complaint(error, io.files);
  if (!words && io.debug) io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  const { message, help } = words ?? ownFault(error, version);
  io.err(`error: ${visible(message)}\n`);
  if (help) io.err(`  help: ${visible(help)}\n`);
}
