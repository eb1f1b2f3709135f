import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import {
  type Changes,
  FileError,
  type Io,
  type Question,
  type Since,
  type Watched,
} from '../core/io.ts';
import { diskFiles } from './files.ts';
import { progressLine } from './progress.ts';
import { today } from './today.ts';

/** Whether a stream takes colour: `FORCE_COLOR`, then `NO_COLOR`, then what the terminal can do. */
export function takesColor(
  stream: { isTTY?: boolean; hasColors?: (env: NodeJS.ProcessEnv) => boolean },
  env: NodeJS.ProcessEnv,
): boolean {
  const { FORCE_COLOR, NO_COLOR } = env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR) return false;
  return Boolean(stream.isTTY && stream.hasColors?.(env));
}

/**
 * The world as the process sees it.
 *
 * @param templates the program's own templates folder
 */
export function processIo(templates: URL): Io {
  const { stdout, stderr, env } = process;
  stdout.on('error', unwritten);
  stderr.on('error', unwritten);
  const ci = Boolean(env.CI) && env.CI !== 'false';
  // Opening standard input takes time, and most runs read nothing.
  const asks = isatty(0) && stderr.isTTY && !ci;
  const clock = () => performance.now();
  const line = stderr.isTTY && !ci ? progressLine(stderr, clock) : undefined;
  return {
    files: diskFiles(process.cwd()),
    templates: diskFiles(fileURLToPath(templates)),
    out: (text) => {
      line?.clear();
      stdout.write(text);
    },
    err: (text) => {
      line?.clear();
      stderr.write(text);
    },
    progress: line?.show,
    clock,
    jobSummary: env.GITHUB_STEP_SUMMARY ? appendTo(env.GITHUB_STEP_SUMMARY) : undefined,
    color: { out: takesColor(stdout, env), err: takesColor(stderr, env) },
    // A terminal that does not know its size says 0.
    columns: (stdout.isTTY && stdout.columns) || undefined,
    today: today(env),
    ci,
    // Loading it takes as long as checking a brief, and a single brief does not need it.
    digest: (data) => process.getBuiltinModule('node:crypto').hash('sha256', data, 'hex'),
    changes,
    machine: async () => (await import('./machine.ts')).readMachine(fileURLToPath(templates), env),
    visit: async (address) => (await import('./visit.ts')).visit(address),
    watch,
    serve: async (port, answer) => (await import('./serve.ts')).serve(port, answer),
    open: async (address) => (await import('./open.ts')).openInBrowser(address),
    ...typesetting(fileURLToPath(templates)),
    stdin: readAll,
    ask: asks ? askPerson : undefined,
    pick: asks ? letPick : undefined,
    edit: async (path) => (await import('./edit.ts')).edit(path),
    debug: /(?:^|[\s,])brief(?:$|[\s,])/.test(env.DEBUG ?? ''),
  };
}

/** A reader like `head` may leave early, and what was found stays the exit code; a full disk is a failure. */
function unwritten(this: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.exitCode = 2;
  if (this === process.stdout) {
    process.stderr.write(`error: cannot write to standard output: ${error.code}\n`);
  }
}

/** GitHub Actions names the file in `GITHUB_STEP_SUMMARY`; steps add to it, so it is never replaced. */
function appendTo(path: string): (text: string) => void {
  return (text) => {
    try {
      appendFileSync(path, text);
    } catch (error) {
      throw new FileError(path, 'other', error, 'write');
    }
  };
}

async function watch(watched: Watched): Promise<AsyncIterable<readonly string[]>> {
  const { watchFiles } = await import('./watch.ts');
  return watchFiles(process.cwd(), watched);
}

/** Each brings an engine of several megabytes, which most runs do not need. */
function typesetting(templates: string): Pick<Io, 'typeset' | 'draw'> {
  let typeset: Promise<Io['typeset']> | undefined;
  let draw: Promise<Io['draw']> | undefined;
  return {
    typeset: async (job, engine) => {
      typeset ??= import('./typst/index.ts').then(({ pooledTypesetter }) =>
        pooledTypesetter(templates, join(templates, '..', 'dist', 'typst.cjs')),
      );
      return (await typeset)(job, engine);
    },
    draw: async (svg) => {
      draw ??= import('./draw.ts').then(({ drawer }) => drawer(templates));
      return (await draw)(svg);
    },
  };
}

async function readAll(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function changes(since: Since): Promise<Changes> {
  const { changesSince } = await import('./changes.ts');
  return changesSince(since);
}

async function askPerson(question: Question): Promise<string> {
  const { makeAsk } = await import('./ask.ts');
  return makeAsk()(question);
}

async function letPick(question: Question): Promise<readonly string[]> {
  const { makePick } = await import('./ask.ts');
  return makePick()(question);
}
