import { type Files, Refusal } from '../io.ts';
import { isMarkdown } from '../links/paths.ts';
import { didYouMean, nearest } from '../wording/nearest.ts';
import { commandLine } from '../wording/shell.ts';
import { quoted } from '../wording/words.ts';

/** What people call a command who know it from other programs. */
const alsoCalled: Readonly<Record<string, string>> = {
  add: 'new',
  check: 'lint',
  create: 'new',
  fix: 'lint --fix',
  html: 'build --format html',
  ls: 'list',
  make: 'build',
  pdf: 'build --format pdf',
  publish: 'build',
  rules: 'explain',
  serve: 'preview',
  setup: 'init',
  show: 'preview',
  start: 'new',
  test: 'lint',
  validate: 'lint',
  watch: 'preview',
  why: 'explain',
};

const SEE = 'see `brief help` for what there is';

/** What a command line asks for: help or version alone, or a command, which then comes first. */
export type Asked =
  | { readonly command: undefined; readonly argv: readonly ['--help' | '--version'] }
  | { readonly command: string; readonly argv: readonly string[] };

/**
 * Reads the beginning of a command line: `brief help lint` is `brief lint --help`, `brief` alone asks for
 * help as well.
 *
 * @param names the commands that there are
 * @throws Refusal where it names no command, with the one that was probably meant
 */
export function readBeginning(
  argv: readonly string[],
  names: readonly string[],
  files: Files,
): Asked {
  const [first, ...rest] = argv;
  if (first === undefined) return { command: undefined, argv: ['--help'] };
  if (/^(?:version|--version|-[vV])$/.test(first)) {
    return { command: undefined, argv: ['--version'] };
  }
  if (/^(?:help|--help|-h)$/.test(first)) {
    const others = rest.filter((word) => word !== '--help' && word !== '-h');
    if (others.length === 0) return { command: undefined, argv: ['--help'] };
    return readBeginning([...others, '--help'], names, files);
  }
  if (names.includes(first)) return { command: first, argv };
  throw first.startsWith('-')
    ? misplaced(first, argv, names)
    : unknown(first, rest, names, files.kind(first) !== undefined);
}

/** An option where a command is expected. */
function misplaced(option: string, argv: readonly string[], names: readonly string[]): Refusal {
  const command = argv.find((word) => names.includes(word));
  if (command !== undefined) {
    const behind = argv.filter((word) => word !== command);
    return new Refusal(
      `unexpected \`${option}\` before the command`,
      `write it behind: \`${commandLine(['brief', command, ...behind])}\``,
    );
  }
  const word = option.replace(/^-+/, '').replace(/=.*$/s, '');
  const meant = didYouMean(option, ['--help', '--version']) ?? meantCommand(word, [], names);
  return new Refusal(`unknown option \`${option}\``, meant ?? SEE);
}

function unknown(
  first: string,
  rest: readonly string[],
  names: readonly string[],
  isThere: boolean,
): Refusal {
  if (isThere || isMarkdown(first)) {
    return new Refusal(
      `unexpected ${isThere ? 'path' : 'file'} \`${first}\`, expected a command`,
      `name what to do with it, like \`${commandLine(['brief', 'lint', first])}\``,
    );
  }
  return new Refusal(
    `unknown command \`${first}\`, expected ${quoted(names)}`,
    meantCommand(first, rest, names) ?? SEE,
  );
}

/** The whole command line that was probably meant, to be pasted. */
function meantCommand(
  word: string,
  rest: readonly string[],
  names: readonly string[],
): string | undefined {
  const known = Object.hasOwn(alsoCalled, word) ? alsoCalled[word]?.split(' ') : undefined;
  const near = nearest(word, names);
  const meant = known && names.includes(known[0] ?? '') ? known : near && [near];
  return meant && `did you mean \`${commandLine(['brief', ...meant, ...rest])}\`?`;
}
