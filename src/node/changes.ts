import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { type Changes, Refusal, type Since } from '../core/io.ts';

const run = promisify(execFile);

/** Everything that a person's own settings could change about the output. */
const PLAIN = [
  ...['-c', 'core.quotePath=false', '-c', 'diff.noprefix=true', '-c', 'diff.mnemonicPrefix=false'],
];
const DIFF = [
  ...['diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--no-relative'],
  ...['--no-prefix', '--diff-filter=d'],
];

/** The lines of the largest diff that is read, in bytes. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Asks git which lines have changed. Rejects with a Refusal where there is no git, no repository, or no
 * such commit.
 */
export async function changesSince(since: Since): Promise<Changes> {
  // Like `briefs/`: git names files from the top of the repository, which may lie above.
  const here = (await git(['rev-parse', '--show-prefix'])).replace(/\n$/, '');
  const fromHere = (path: string) => posix.relative(here, path);
  if (since.staged) {
    const staged = new Set(split(await git([...DIFF, '--cached', '--name-only', '-z'])));
    if (staged.size === 0) return new Map();
    const all = read(await git([...DIFF, await lastCommit(), '--']));
    const changed = [...all].filter(([path]) => staged.has(path));
    return new Map(changed.map(([path, lines]) => [fromHere(path), lines]));
  }
  const { ref } = since;
  if (ref.startsWith('-')) throw unknown(ref);
  const commit = (await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], ref)).trim();
  // As a pull request shows it: what the other branch did since then is not ours.
  const base = (await git(['merge-base', commit, 'HEAD']).catch(() => commit)).trim();
  const changed = [...read(await git([...DIFF, base, '--']))];
  const others = ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/'];
  const fresh = split(await git(others)).map((path) => [path, [ALL]] as const);
  return new Map([...changed, ...fresh].map(([path, lines]) => [fromHere(path), lines]));
}

const ALL = [1, Number.MAX_SAFE_INTEGER] as const;

/** The last commit; before the first one, the name that git gives to a folder without files. */
async function lastCommit(): Promise<string> {
  const head = git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return (await head.catch(() => git(['hash-object', '-t', 'tree', '--stdin']))).trim();
}

function split(names: string): readonly string[] {
  return names.split('\0').filter(Boolean);
}

/** Reads a unified diff without context (GNU diffutils, section 2.2.2). */
function read(diff: string): Changes {
  const changes = new Map<string, (readonly [number, number])[]>();
  let lines: (readonly [number, number])[] = [];
  let inHunk = 0;
  for (const line of diff.split('\n')) {
    // A line that was added may look like the name of a file.
    if (inHunk > 0 && /^[-+]/.test(line)) {
      inHunk--;
      continue;
    }
    if (line.startsWith('+++ ')) {
      lines = [];
      changes.set(nameIn(line.slice(4)), lines);
    }
    const [, gone = '1', start, count = '1'] =
      /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (start === undefined) continue;
    inHunk = Number(gone) + Number(count);
    const first = Number(start);
    // Where lines were only taken out, their neighbours have changed.
    lines.push(count === '0' ? [first, first + 1] : [first, first + Number(count) - 1]);
  }
  return changes;
}

/** git quotes a name with control characters, quotes or backslashes, as C does, and ends one with spaces in a tab. */
function nameIn(line: string): string {
  const written = line.replace(/\t$/, '');
  if (!written.startsWith('"')) return written;
  const signs: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b' };
  return written
    .slice(1, -1)
    .replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
      code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (signs[code] ?? code),
    );
}

async function git(args: readonly string[], ref?: string): Promise<string> {
  try {
    const options = { maxBuffer: LARGEST, encoding: 'utf8' as const };
    const running = run('git', [...PLAIN, ...args], options);
    running.child.stdin?.end();
    return (await running).stdout;
  } catch (error) {
    if (isMissing(error))
      throw new Refusal('cannot find `git`', 'install it, or name files', error);
    if (ref !== undefined && (await isRepository())) throw unknown(ref, error);
    if (!(await isRepository())) {
      throw new Refusal('this folder is in no git repository', 'name files instead', error);
    }
    throw new Refusal('git could not compare', `see what \`git ${args[0]}\` says`, error);
  }
}

function unknown(ref: string, cause?: unknown): Refusal {
  return new Refusal(
    `unknown commit \`${ref}\``,
    'name a branch, a tag or a commit; in CI, fetch the whole history first',
    cause,
  );
}

async function isRepository(): Promise<boolean> {
  return run('git', ['rev-parse', '--git-dir']).then(
    () => true,
    () => false,
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
