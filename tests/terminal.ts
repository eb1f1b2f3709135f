import { spawn, spawnSync } from 'node:child_process';
import { quote } from '../src/core/wording/shell.ts';

/** Keys as a terminal sends them. */
export const keys = {
  enter: '\r',
  down: '\u001B[B',
  space: ' ',
  interrupt: '\u0003',
  end: '\u0004',
} as const;

/** A program in a terminal of its own, driven by what it shows. */
export interface Terminal {
  /** Waits until the program shows a text that it has not shown since the last keys. Rejects where it ends before. */
  shows(text: string): Promise<void>;
  /** Types, as fast as anyone can. */
  type(...typed: readonly string[]): void;
  /** The exit code, once the program has ended. */
  readonly ended: Promise<number>;
  /** Everything that it has shown, without colours and other commands to the terminal. */
  readonly screen: string;
}

/** Util-linux's `script` lends a terminal to a program; that of BSD has other options. */
const version = spawnSync('script', ['--version'], { encoding: 'utf8' });
const isThere = version.status === 0 && version.stdout.includes('util-linux');

/** Whether tests in a terminal run: where there is none they are left out, unless all have to run. */
export const hasTerminal = isThere || process.env.BRIEF_TEST_ALL === '1';

/** What the title of tests in a terminal ends with. */
export const unlessSkipped = hasTerminal ? '' : ' (skipped: no `script` of util-linux)';

/** In milliseconds: what is not shown by then never is, however slow the machine. */
const PATIENCE = 60_000;

/** Runs a command in a terminal of 100 columns. */
export function inTerminal(
  command: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Terminal {
  const line = `stty rows 40 cols 100; exec ${command.map(quote).join(' ')}`;
  const child = spawn('script', ['-qfec', line, '/dev/null'], {
    cwd,
    env: { ...env, SHELL: '/bin/sh', TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let screen = '';
  let since = 0;
  let over = false;
  const waiting = new Set<() => void>();
  const look = () => {
    for (const one of waiting) one();
  };
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    screen += text;
    look();
  });
  // What is typed to a program that has ended is lost.
  child.stdin.on('error', () => {});
  const ended = new Promise<number>((done) => {
    child.on('close', (code) => {
      over = true;
      look();
      done(code ?? 1);
    });
  });
  return {
    ended,
    get screen() {
      return bare(screen);
    },
    type: (...typed) => {
      since = screen.length;
      child.stdin.write(typed.join(''));
    },
    shows: (text) =>
      new Promise((done, fail) => {
        const check = () => {
          if (bare(screen.slice(since)).includes(text)) done();
          else if (over) fail(new Error(`ended without showing ${text}:\n${bare(screen)}`));
          else return;
          waiting.delete(check);
        };
        waiting.add(check);
        check();
        setTimeout(() => {
          if (!waiting.delete(check)) return;
          child.kill();
          fail(new Error(`does not show ${text}:\n${bare(screen.slice(since))}`));
        }, PATIENCE).unref();
      }),
  };
}

/** What begins a command to the terminal; the rest of it is plain. */
const ESCAPE = '\u001B';

function bare(text: string): string {
  const [first = '', ...rest] = text.replaceAll('\r', '').split(ESCAPE);
  return first + rest.map((part) => part.replace(/^(?:\[[\d;?]*[A-Za-z]|[=>])/, '')).join('');
}
