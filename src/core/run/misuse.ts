import type { Command, CommandOption } from '../command.ts';
import { nearest } from '../wording/nearest.ts';
import type { Complaint } from './complaint.ts';

/** What people call an option who know it from other programs; several, where commands differ. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  abstract: ['--summary'],
  autofix: ['--fix'],
  description: ['--summary'],
  destination: ['--out'],
  dir: ['--out'],
  directory: ['--out'],
  disable: ['--ignore'],
  exclude: ['--ignore'],
  filename: ['--stdin-filename', '--out'],
  html: ['--format html'],
  include: ['--only'],
  json: ['--format json'],
  language: ['--lang'],
  'out-dir': ['--out'],
  output: ['--out'],
  pdf: ['--format pdf'],
  preview: ['--dry-run'],
  reporter: ['--format'],
  rules: ['--rule', '--only'],
  skip: ['--ignore'],
  team: ['--group'],
  template: ['--kind'],
  type: ['--kind', '--format'],
  'warnings-as-errors': ['--strict'],
  y: ['--yes'],
};

/**
 * Puts what the parser of command lines says into the words of the house.
 *
 * @param error as commander throws it
 */
export function misuse(
  { code, message }: { readonly code: string; readonly message: string },
  command: Pick<Command, 'name' | 'options'>,
): Complaint {
  const see = `see \`brief help ${command.name}\``;
  // The first is what commander quotes: a flag, or a name.
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  if (code === 'commander.unknownOption') return unknownOption(named, command, see);
  if (code === 'commander.optionMissingArgument') {
    const [option, value] = named.split(' ');
    return { message: `missing \`${value}\` after \`${option}\``, help: see };
  }
  if (code === 'commander.missingArgument') return { message: `missing \`<${named}>\``, help: see };
  const [expected, got] = message.match(/\d+/g)?.slice(-2) ?? [];
  if (code === 'commander.excessArguments' && got !== undefined) {
    const count = expected === '0' ? 'none' : expected;
    return {
      message: `too many arguments for \`${command.name}\`: expected ${count} but got ${got}`,
      help: expected === '0' ? see : 'put words that belong together in quotes',
    };
  }
  return { message: `unexpected command line for \`${command.name}\``, help: see };
}

function unknownOption(
  typed: string,
  { name, options }: Pick<Command, 'name' | 'options'>,
  see: string,
): Complaint {
  const [flag = '', value] = typed.split(/=(.*)/s);
  const flags = new Map(options.map((option) => [flagOf(option), option]));
  if (value !== undefined && flags.has(flag)) {
    return {
      message: `unexpected \`${value}\` after \`${flag}\`, which takes no value`,
      help: `write \`${flag}\` alone`,
    };
  }
  const message = `unknown option \`${typed}\``;
  if (flag === '--version') return { message, help: 'write `brief --version`' };
  const word = flag.replace(/^-+/, '').toLowerCase();
  const known = Object.hasOwn(alsoCalled, word) ? (alsoCalled[word] ?? []) : [];
  const meant = known.find((one) => fits(one, flags)) ?? nearest(flag, [...flags.keys(), '--help']);
  return {
    message: `${message} of \`brief ${name}\``,
    help: meant === undefined ? see : `did you mean \`${meant}\`?`,
  };
}

/** Whether a command has an option, and that option the value where one is named. */
function fits(meant: string, flags: ReadonlyMap<string, CommandOption>): boolean {
  const [flag = '', value] = meant.split(' ');
  const option = flags.get(flag);
  return option !== undefined && (value === undefined || option.description.includes(value));
}

/** The long flag of an option: `--out` of `--out <folder>`. */
export function flagOf({ flags }: CommandOption): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? '';
}
