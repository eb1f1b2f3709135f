import { commandLine } from '../wording/shell.ts';
import { type Answers, entriesOf } from './answers.ts';
import { optionKeys } from './flag.ts';

/** What a command line says beside the answers. */
export interface Elsewhere {
  /** The brief that is translated. */
  readonly from?: string | undefined;
  readonly out?: string | undefined;
  /** Whether nothing is to be asked, not even what was left open. */
  readonly yes?: boolean;
}

/** The command line that makes the same brief. */
export function commandFor(answers: Answers, { from, out, yes = false }: Elsewhere = {}): string {
  const { title, ...others } = answers;
  const flags = entriesOf(others);
  const named = optionKeys.flatMap((name) =>
    flags.flatMap(([path, text]) => (path === name ? [`--${name}`, text] : [])),
  );
  const set = flags.flatMap(([path, text]) => {
    if (optionKeys.includes(path)) return [];
    return path === 'authors' ? ['--author', text] : ['--set', `${path}=${text}`];
  });
  const all = [
    ...(from === undefined ? [] : ['--from', from]),
    ...named,
    ...set,
    ...(out === undefined ? [] : ['--out', out]),
    ...(yes ? ['--yes'] : []),
  ];
  const text = typeof title === 'string' ? [title] : [];
  const words = text[0]?.startsWith('-') ? [...all, '--', ...text] : [...text, ...all];
  return commandLine(['brief', 'new', ...words]);
}
