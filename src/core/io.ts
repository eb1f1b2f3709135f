import type { Machine } from './machine.ts';
import type { Answer, Served } from './preview/http.ts';
import type { WebAnswer } from './rule.ts';
import type { Engine, Typesetting } from './typeset.ts';

/** Why a path could not be read or written. */
export type FileFault = 'missing' | 'folder' | 'denied' | 'exists' | 'full' | 'other';

/** A path that could not be read or written; `fault` says why, `action` what was tried. */
export class FileError extends Error {
  readonly path: string;
  readonly fault: FileFault;
  readonly action: 'read' | 'write';
  constructor(
    path: string,
    fault: FileFault,
    cause?: unknown,
    action: 'read' | 'write' = fault === 'exists' || fault === 'full' ? 'write' : 'read',
  ) {
    super(`${path}: ${fault}`, { cause });
    this.path = path;
    this.fault = fault;
    this.action = action;
  }
}

/** What the program cannot do and the user can mend: one message, a way out, exit code 2. */
export class Refusal extends Error {
  readonly help: string | undefined;
  constructor(message: string, help?: string, cause?: unknown) {
    super(message, { cause });
    this.help = help;
  }
}

/** What is known of a path without reading it; links are not followed. */
export interface Stat {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** In bytes. */
  readonly size: number;
  /** Differs wherever the file was written, renamed or replaced in between. */
  readonly stamp: string;
}

/** Files that take their places together, or not at all. Failures are FileErrors, and undo everything. */
export interface Stage {
  /** Writes a file beside its place, where no reader sees it yet; makes its folders. */
  write(path: string, data: string | Uint8Array): void;
  /**
   * Puts everything in its place and takes `removed` away, while no other stage of the folder does.
   * Returns false, and changes nothing, where a file has no longer the stamp that is `expected`.
   * Throws a Refusal where another program holds the folder for long.
   */
  commit(removed: readonly string[], expected: ReadonlyMap<string, string>): boolean;
  /** Leaves everything as it is; does nothing after a commit. */
  drop(): void;
}

/** A folder of files. Paths are relative to it, with `/`; `..` may lead out. Failures are FileErrors. */
export interface Files {
  read(path: string): Uint8Array;
  /** The names in a folder, sorted by code point; undefined where there is no such folder. */
  list(path: string): readonly string[] | undefined;
  /** `file`, `folder` or undefined; follows links. */
  kind(path: string): 'file' | 'folder' | undefined;
  /** The name of a path here: relative, with `/`, without `.`; `''` is the folder itself. Touches no disk. */
  relative(path: string): string;
  /** Like `relative`, with all links followed; undefined where there is nothing. */
  real(path: string): string | undefined;
  /** Undefined where there is nothing, or nothing that may be looked at. */
  stat(path: string): Stat | undefined;
  /** Replaces a file whole or not at all; makes its folders. */
  write(path: string, data: string | Uint8Array): void;
  /** Writes a new file; `exists` where there is one. */
  create(path: string, data: string | Uint8Array): void;
  /** Prepares files of a folder that can be made again: they are not forced to the disk one by one. */
  stage(folder: string): Stage;
}

/** One answer that a person may choose. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly description?: string;
}

/** One question of an interview. */
export interface Question {
  readonly name: string;
  readonly message: string;
  readonly type: 'input' | 'select';
  readonly choices?: readonly Choice[];
  readonly default?: string;
  /** True, or what to mend. */
  readonly validate?: (answer: string) => true | string;
  /** What would make an answer better that `validate` takes, or a hint at what to type. */
  readonly advise?: (answer: string) => string | undefined;
}

/** What changes are counted from: the last commit, for files with staged changes; else where a branch began. */
export type Since = { readonly staged: true } | { readonly staged: false; readonly ref: string };

/** The changed lines of each changed file, from 1, both ends included; paths are from the working folder. */
export type Changes = ReadonlyMap<string, readonly (readonly [first: number, last: number])[]>;

/** What to watch; changes come as paths from the working folder, those that follow each other closely at once. */
export interface Watched {
  /** Files, and folders with all that is in them. */
  readonly paths: readonly string[];
  /** What to leave out, with all that is in it. */
  readonly ignored: (path: string) => boolean;
  /** How long nothing has to change before it is told, in milliseconds; 60 where nothing is said. */
  readonly silence?: number;
}

/** Everything that a command may touch of the world outside. */
export interface Io {
  /** Rooted at the working folder. */
  readonly files: Files;
  /** The program's own templates folder. */
  readonly templates: Files;
  /** Results. */
  out(text: string): void;
  /** Talk and progress. */
  err(text: string): void;
  /** Adds Markdown to the page of a CI job; undefined where there is none. Failures are FileErrors. */
  readonly jobSummary?: ((text: string) => void) | undefined;
  /** Shows how far a run is, in place of what it last showed, until something is said; undefined without a terminal. */
  readonly progress?: ((text: string | undefined) => void) | undefined;
  /** Whether stdout and stderr take colour. */
  readonly color: { readonly out: boolean; readonly err: boolean };
  /** The columns of the terminal that stdout is; undefined where it is none. */
  readonly columns?: number | undefined;
  /** Today, in the person's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a CI service runs this (`CI`): nothing that an earlier run left behind is trusted. */
  readonly ci: boolean;
  /** Milliseconds since some moment; never goes back. */
  clock(): number;
  /** Names content by its SHA-256, in hexadecimal digits. */
  digest(data: string | Uint8Array): string;
  /** The lines that differ from another state of the repository. Rejects with a Refusal where there is none. */
  changes(since: Since): Promise<Changes>;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  /** Asks one question; undefined without a terminal. Rejects with a Cancelled where the person leaves. */
  readonly ask?: ((question: Question) => Promise<string>) | undefined;
  /** Lets the person pick any number of a question's choices, in their order; goes with `ask`. */
  readonly pick?: ((question: Question) => Promise<readonly string[]>) | undefined;
  /** Opens a file in the person's editor, and waits where that needs the terminal. Rejects with a Refusal. */
  readonly edit?: ((path: string) => Promise<void>) | undefined;
  /** Asks a web address whether it is there; never rejects. Undefined where there is no web. */
  readonly visit?: ((address: string) => Promise<WebAnswer>) | undefined;
  /** Tells what changes in files and folders from then on, until the program ends; undefined where nothing can. */
  readonly watch?: ((watched: Watched) => Promise<AsyncIterable<readonly string[]>>) | undefined;
  /** Looks at the machine; undefined where there is none to speak of. */
  readonly machine?: (() => Promise<Machine>) | undefined;
  /** Answers browsers on this machine, at a port or the next that is free; undefined where nobody can listen. */
  readonly serve?: ((port: number, answer: Answer) => Promise<Served>) | undefined;
  /** Opens an address in the person's browser; undefined where there is none. */
  readonly open?: ((address: string) => Promise<void>) | undefined;
  /** Sets a document; with an engine, by that one alone. */
  typeset(job: Typesetting, engine?: Engine): Promise<Uint8Array>;
  /** Draws an SVG as a PNG with the fonts of the templates folder, one pixel for each unit. */
  draw(svg: string): Promise<Uint8Array>;
  /** Whether a fault of the program's own may show its stack trace (`DEBUG=brief`). */
  readonly debug: boolean;
}

/** The person left an interview (Ctrl-C); nothing was written. */
export class Cancelled extends Error {}

/** 0: fine; 1: the briefs have errors; 2: it could not run. */
export type ExitCode = 0 | 1 | 2;
