import type { Root } from 'mdast';
import { type Passage, passagesOf } from './passages.ts';

/** Whatever holds a letter or a digit between spaces. ASCII first: it is nearly everything, and fast. */
const WORD = /[^\s]*(?:[A-Za-z\d]|[^\s!-~\u00A1-\u00BF\u2000-\u206F\uFFFC])[^\s]*/g;

/** Counts words: what stands between spaces and is not punctuation alone. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** The words of a body as a reader counts them: no code, tables or notes. */
export function bodyWords(tree: Root): number {
  return passagesOf(tree)
    .filter(isRunning)
    .reduce((sum, { text }) => sum + countWords(text), 0);
}

function isRunning({ node, within }: Passage): boolean {
  return node.type !== 'tableCell' && !within.some(({ type }) => type === 'footnoteDefinition');
}
