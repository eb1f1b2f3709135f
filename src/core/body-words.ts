import type { Brief } from './brief.ts';
import type { Kind } from './kind.ts';
import { wordsOfBody } from './kind-counts.ts';
import { matchSections } from './kind-sections.ts';
import { bodyWords } from './prose/count.ts';

/** The words of a body as lint bounds them: those of a kind without its sources, all others whole. */
export function wordsOf(brief: Brief, lang: string, kind: Kind | undefined): number {
  const matched = kind && matchSections(brief, kind, lang);
  return matched ? wordsOfBody(brief, matched) : bodyWords(brief.tree);
}
