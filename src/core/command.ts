import type { ExitCode, Io } from './io.ts';

/** One option of a command; `flags` in commander's notation, like `--out <folder>`. */
export interface CommandOption {
  readonly flags: string;
  /** Lowercase, no full stop. */
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given more than once. */
  readonly repeatable?: boolean;
  /** What it means without a value, which then follows an equals sign only: `--fix`, `--fix=unsafe`. */
  readonly bare?: string;
}

/** One sub-command: data that becomes help and completion, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** In commander's notation, like `[paths...]`. */
  readonly argument?: string;
  readonly options: readonly CommandOption[];
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
