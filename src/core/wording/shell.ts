import { visible } from './visible.ts';

/** What a POSIX shell takes as it stands; zsh looks up a word that begins with an equals sign. */
const BARE = /^[\p{L}\p{N}_@%+:,./-][\p{L}\p{N}_@%+:,./=-]*$/u;

/** Writes words as a command line that a POSIX shell splits into the same words. */
export function commandLine(words: readonly string[]): string {
  return words.map(quote).join(' ');
}

/**
 * Quotes a word for a POSIX shell. What a terminal or a CI runner would obey is written as octal
 * bytes for `printf`, so that the line can be shown as well as pasted.
 */
export function quote(word: string): string {
  if (visible(word) !== word) return `"$(printf '${octal(word)}')"`;
  return BARE.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function octal(word: string): string {
  return word.replace(/[^\p{L}\p{N} ]+/gu, (signs) =>
    [...new TextEncoder().encode(signs)]
      .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
      .join(''),
  );
}
