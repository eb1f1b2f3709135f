import type { Command, CommandOption, Completes } from '../command.ts';
import { levels } from '../ruling.ts';
import { flagOf } from '../run/misuse.ts';

/** A word that may stand at the cursor, and what it is. */
export interface Suggestion {
  readonly value: string;
  readonly about?: string | undefined;
}

/** What may stand at the cursor; `files` are for the shell to find, `open` says that a word is not whole yet. */
export interface Answer {
  readonly suggestions: readonly Suggestion[];
  readonly files?: 'briefs' | 'files' | 'folders' | undefined;
  readonly open?: boolean;
}

/** What the words of a command line are made of. */
export interface Grammar {
  readonly commands: readonly (Pick<Command, 'name' | 'summary'> & {
    readonly load: () => Promise<Command>;
  })[];
  /** The things that options and arguments name. */
  things(source: Source): Promise<readonly Suggestion[]>;
}

/** What is looked up, rather than declared or found by the shell. */
export type Source = Exclude<Completes, readonly string[] | 'briefs' | 'files' | 'folders'>;

const NOTHING: Answer = { suggestions: [] };
const HELP: Suggestion = { value: '--help', about: 'show this help' };
const VERSION: Suggestion = { value: '--version', about: 'show the version' };

/**
 * Says what may stand at the cursor.
 *
 * @param words what stands behind `brief` up to the cursor; the last one is what is typed of the word there
 */
export async function complete(words: readonly string[], grammar: Grammar): Promise<Answer> {
  const current = words.at(-1) ?? '';
  const [first, ...before] = words.slice(0, -1);
  const commands = grammar.commands.map(({ name, summary }) => ({ value: name, about: summary }));
  if (first === undefined) {
    const help = { value: 'help', about: 'say more about a command' };
    return starting(current, current.startsWith('-') ? [HELP, VERSION] : [...commands, help]);
  }
  if (first === 'help') return before.length > 0 ? NOTHING : starting(current, commands);
  const command = await grammar.commands.find(({ name }) => name === first)?.load();
  return command ? ofCommand(command, before, current, grammar) : NOTHING;
}

async function ofCommand(
  command: Command,
  before: readonly string[],
  current: string,
  grammar: Grammar,
): Promise<Answer> {
  const { options } = command;
  const read = readWords(before, options);
  if (read.waiting) return values(read.waiting, '', current, grammar);
  if (!read.ended && current.startsWith('-')) {
    const [flag = '', typed] = current.split(/=(.*)/s);
    const option = options.find((one) => flagOf(one) === flag);
    if (typed !== undefined) return option ? values(option, `${flag}=`, typed, grammar) : NOTHING;
    return starting(current, flags(options, read.used));
  }
  const takes = command.argument?.includes('...') || read.arguments === 0;
  if (!command.argument || !takes) return starting(current, flags(options, read.used));
  const { completes } = command;
  return completes ? values({ completes }, '', current, grammar) : NOTHING;
}

/** The options that may still be given. */
function flags(options: readonly CommandOption[], used: ReadonlySet<string>) {
  const left = options.filter((one) => one.repeatable || !used.has(flagOf(one)));
  return [...left.map((one) => ({ value: flagOf(one), about: one.description })), HELP];
}

/** What the words before the cursor say; `waiting` is an option whose value stands at the cursor. */
function readWords(words: readonly string[], options: readonly CommandOption[]) {
  const used = new Set<string>();
  let waiting: CommandOption | undefined;
  let ended = false;
  let count = 0;
  for (const word of words) {
    if (waiting) waiting = undefined;
    else if (ended || !word.startsWith('-')) count++;
    else if (word === '--') ended = true;
    else {
      const [flag = ''] = word.split('=');
      const option = options.find((one) => flagOf(one) === flag);
      used.add(flag);
      if (!word.includes('=') && option?.flags.includes(' <')) waiting = option;
    }
  }
  return { used, waiting, ended, arguments: count };
}

/** @param lead what stands before the value in the same word, like `--format=` */
async function values(
  { completes, choices, commas }: Pick<CommandOption, 'completes' | 'choices' | 'commas'>,
  lead: string,
  typed: string,
  { things }: Grammar,
): Promise<Answer> {
  const from = completes ?? choices;
  if (from === 'briefs' || from === 'files' || from === 'folders') {
    return { suggestions: [], files: from };
  }
  if (from === undefined) return NOTHING;
  const known = typeof from === 'string' ? await things(from) : from.map((value) => ({ value }));
  const [named, setting] = typed.split(/=(.*)/s);
  if (from === 'reporters' && setting !== undefined) return { suggestions: [], files: 'files' };
  if (from === 'rule-levels' && setting === undefined) {
    const open = starting(typed, known.map(withEquals), lead);
    return { ...open, open: true };
  }
  if (from === 'rule-levels') {
    const all = levels.map((value) => ({ value }));
    return starting(setting ?? '', all, `${lead}${named}=`);
  }
  const cut = commas ? typed.lastIndexOf(',') + 1 : 0;
  const given = typed.slice(0, cut).split(',');
  const left = known.filter(({ value }) => !given.includes(value));
  return starting(typed.slice(cut), left, lead + typed.slice(0, cut));
}

function withEquals({ value, about }: Suggestion): Suggestion {
  return { value: `${value}=`, about };
}

function starting(typed: string, known: readonly Suggestion[], lead = ''): Answer {
  const fitting = known.filter(({ value }) => value.startsWith(typed));
  return { suggestions: fitting.map(({ value, about }) => ({ value: lead + value, about })) };
}
