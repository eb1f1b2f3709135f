import { oneLine } from '../wording/one-line.ts';
import { visible } from '../wording/visible.ts';
import { fitted } from '../wording/width.ts';
import type { Answer, Suggestion } from './answer.ts';

/** What the shell is to do beside showing words, as bits; https://github.com/spf13/cobra calls them directives. */
const bits = { open: 2, noFiles: 4, ending: 8, folders: 16, inOrder: 32 } as const;

/** What no shell takes for more than a word; what would need quotes is not offered. */
const PLAIN = /^[\p{L}\p{M}\p{N}_@%+=:,./-]+$/u;

/** Columns of a description: a terminal has 80, and the word stands there too. */
const MOST = 60;

/**
 * Writes an answer as Cobra's programs do, and with them the scripts of `templates/completion/`: a word, a
 * tab and what it is on each line; at last a colon and the sum of the bits.
 */
export function printed({ suggestions, files, open }: Answer): string {
  if (files === 'briefs') return `md\n:${bits.ending}\n`;
  if (files === 'folders') return `:${bits.folders}\n`;
  if (files === 'files') return ':0\n';
  const lines = suggestions.filter(({ value }) => PLAIN.test(value)).map(lineOf);
  const sum = bits.noFiles + bits.inOrder + (open ? bits.open : 0);
  return [...lines, `:${sum}\n`].join('\n');
}

function lineOf({ value, about }: Suggestion): string {
  if (!about) return value;
  return `${value}\t${fitted(visible(oneLine(about)), MOST)}`;
}
