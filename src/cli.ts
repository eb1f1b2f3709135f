import { CommanderError, Help, Option, Command as Program } from 'commander';
import pkg from '../package.json' with { type: 'json' };
import { commands } from './commands/index.ts';
import type { Command, CommandOption } from './core/command.ts';
import { type ExitCode, type Io, Refusal } from './core/io.ts';
import { choose } from './core/run/choose.ts';
import { complaint } from './core/run/complaint.ts';
import { visible } from './core/wording/visible.ts';
import { quoted } from './core/wording/words.ts';

/** The version of the program, as in its package.json. */
export const version: string = pkg.version;

/** A hash of the sources, which the bundle fills in; while there is no bundle, the version has to do. */
declare const __BUILD__: string | undefined;
const build = typeof __BUILD__ === 'string' ? __BUILD__ : version;

/** The headings of the help, and the commands below each. */
const chapters: Readonly<Record<string, readonly string[]>> = {
  'Write:': ['init', 'new', 'import'],
  'Check:': ['lint', 'explain'],
  'Publish:': ['build', 'preview'],
  'Look around:': ['list', 'doctor'],
};

const steps = `
From an idea to a page:
  1. brief new     start a brief
  2. write it, in any editor
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
    return await run(asked(argv), io);
  } catch (error) {
    return answer(error, io);
  }
}

/** `brief help lint` is `brief lint --help`; `brief` alone asks for help as well. */
function asked(argv: readonly string[]): readonly string[] {
  if (argv.length === 0) return ['--help'];
  return argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv;
}

async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const shown = new Help();
  const program = new Program('brief')
    .usage('<command> [options]')
    .description('Write, check and publish policy briefs in Markdown.')
    .version(version, '--version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .addHelpText('after', steps)
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
  const called = calledBy(argv);
  let bare: readonly CommandOption[] = [];
  for (const { name, summary, load } of commands) {
    const command = program.command(name).description(summary).helpGroup(chapterOf(name));
    if (name !== called) continue;
    const loaded = await load();
    bare = loaded.options.filter((option) => option.bare !== undefined);
    define(command, loaded).action(async () => {
      code = await loaded.run(command.args, command.opts(), io, { version, build });
    });
  }
  await program.parseAsync(withValues(argv, bare), { from: 'user' });
  return code;
}

/** `--fix` as `--fix=safe`: commander would take the word behind it for its value, which is a path. */
function withValues(argv: readonly string[], options: readonly CommandOption[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, index) => {
    const option =
      end >= 0 && index > end
        ? undefined
        : options.find(({ flags }) => flags.startsWith(`${word} [=`));
    return option ? `${word}=${option.bare}` : word;
  });
}

/** The command that a command line names; throws a Refusal for one that does not exist. */
function calledBy(argv: readonly string[]): string | undefined {
  const name = argv.find((word) => !word.startsWith('-'));
  if (name === undefined) return undefined;
  if (/\.(?:md|markdown)$/i.test(name)) {
    throw new Refusal(`unexpected file \`${name}\`, expected a command`, `\`brief lint ${name}\``);
  }
  return choose(commands, name, 'command').name;
}

function define(program: Program, { summary, argument, options, examples }: Command): Program {
  program
    .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
    .addHelpText('after', ['\nExamples:', ...examples].join('\n  $ '));
  if (argument) program.argument(argument);
  for (const option of options) program.addOption(optionOf(option));
  return program;
}

function optionOf({ flags, description, choices, repeatable, ...rest }: CommandOption): Option {
  const option = new Option(flags, description);
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
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  for (const one of error instanceof AggregateError ? error.errors : [error]) {
    if (one instanceof AggregateError) answer(one, io);
    else say(one, io);
  }
  return 2;
}

function say(error: unknown, io: Io): void {
  const words = error instanceof CommanderError ? misuse(error) : complaint(error, io.files);
  const { message, help } = words ?? fault(error, io);
  io.err(`error: ${visible(message)}\n`);
  if (help) io.err(`  help: ${visible(help)}\n`);
}

/** Puts what commander says into the words of the house. */
function misuse({ code, message }: CommanderError) {
  const [what = '', meant] = message.replace(/^error: /, '').split('\n(Did you mean ');
  const [option = '', value = ''] = /(?<=^option ')[^']+/.exec(what)?.[0].split(' ') ?? [];
  if (code === 'commander.optionMissingArgument') {
    return { message: `missing \`${value}\` after \`${option}\``, help: undefined };
  }
  if (code === 'commander.excessArguments') {
    return {
      message: what.replaceAll("'", '`').replace(/\. E/, ', e').replace(/\.$/, ''),
      help: 'put words that belong together in quotes',
    };
  }
  const names = meant?.replace(/^one of |\?\)$/g, '').split(', ');
  return {
    message: what.replaceAll("'", '`'),
    help: names ? `did you mean ${quoted(names)}?` : 'see `brief help` for what there is',
  };
}

function fault(error: unknown, io: Io) {
  if (io.debug) io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  return {
    message: `a fault of brief itself: ${error instanceof Error ? error.message : String(error)}`,
    help: `report it with this message, the version ${version} and, if you can, the brief`,
  };
}
