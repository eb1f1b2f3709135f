import type { Root } from 'mdast';
import { isNote, type Passage, passagesOf } from './passages.ts';

/** A letter or a digit. ASCII first: it is nearly everything, and fast. */
const LETTER = /[A-Za-z\d]|[^\s!-~\u00A1-\u00BF\u2000-\u206F\uFFFC]/;

/** Counts words: what stands between spaces and is not punctuation alone. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => LETTER.test(word)).length;
}

/** The words of a body as a reader counts them: no code, tables or notes. */
export function bodyWords(tree: Root): number {
  return wordsIn(passagesOf(tree));
}

/** The words of passages as a reader counts them: none of tables or notes. */
export function wordsIn(passages: readonly Passage[]): number {
  return passages.filter(isRunning).reduce((sum, { text }) => sum + countWords(text), 0);
}

function isRunning(passage: Passage): boolean {
  return passage.node.type !== 'tableCell' && !isNote(passage);
}
