import type { ExitCode, Io } from './io.ts';

/**
 * What completes a word: words by name, the program's or the workspace's own things, or what lies on the
 * disk; `rule-levels` are settings like `date=off`.
 */
export type Completes =
  | readonly string[]
  | 'kinds'
  | 'groups'
  | 'languages'
  | 'rules'
  | 'rule-levels'
  | 'reporters'
  | 'formats'
  | 'briefs'
  | 'files'
  | 'folders';

/** One option of a command; `flags` in commander's notation, like `--out <folder>`. */
export interface CommandOption {
  readonly flags: string;
  /** Lowercase, no full stop. */
  readonly description: string;
  /** The heading that it stands below in the help, where a command has many; `Options:` where nothing is said. */
  readonly heading?: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given more than once. */
  readonly repeatable?: boolean;
  /** What its values may be, for completion in a shell. */
  readonly completes?: Completes;
  /** Takes several values with commas between. */
  readonly commas?: boolean;
  /** What it means without a value, which then follows an equals sign only: `--fix`, `--fix=unsafe`. */
  readonly bare?: string;
}

/** One sub-command: data that becomes help and completion, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** In commander's notation, like `[paths...]`. */
  readonly argument?: string;
  /** What the argument may be, for completion in a shell. */
  readonly completes?: Completes;
  readonly options: readonly CommandOption[];
  /** Lines of the help between options and examples. */
  readonly notes?: readonly string[];
  /** Complete command lines that work. */
  readonly examples: readonly string[];
  /** Option values by their camelCase names, as commander gives them. */
  run(args: readonly string[], options: Options, io: Io, program: Program): Promise<ExitCode>;
}

/** What a command may know of the program that it belongs to. */
export interface Program {
  /** As in package.json. */
  readonly version: string;
  /** Names this very build: what another one has kept, it does not trust. */
  readonly build: string;
}

/** Option values by camelCase name: a flag is true, a repeatable option a list. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** The texts that an option was given, in their order; one that takes no text has none. */
export function textsOf(value: Options[string]): readonly string[] {
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
}
