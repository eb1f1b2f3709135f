import type { Root } from 'mdast';
import { isQuoted, type Passage, passagesOf } from './passages.ts';
import { isInside, quotationsIn } from './quotations.ts';

/** Any letter: what is no space, digit, sign or punctuation. `\p{L}` takes longer to compile than all else to run. */
const LETTER = String.raw`[A-Za-z\xAA\xB5\xBA\xC0-\u1FFF\u2C00-\u2DFF]`;

/**
 * Makes an expression that finds terms as whole words, in any case, over line endings and with either
 * apostrophe; the term that was found is `match[0]`. A hyphen makes another word of them.
 *
 * @param terms regular expressions in which a space stands for any white space
 */
export function termsPattern(terms: readonly string[]): RegExp {
  const any = [...terms].join('|').replaceAll(' ', String.raw`\s+`).replaceAll("'", "['’]");
  return new RegExp(`(?<!${LETTER}|[\\d-])(?:${any})(?!${LETTER}|[\\d-])`, 'gi');
}

/** A term in a passage, from `index` to `end` in its text. */
interface Found {
  readonly passage: Passage;
  readonly match: RegExpExecArray;
  readonly index: number;
  readonly end: number;
}

/** Finds terms in what a brief says in its own words: in no quotation, of a block or of a few words. */
export function* ownTerms(tree: Root, pattern: RegExp): Generator<Found> {
  for (const passage of passagesOf(tree)) {
    const { text } = passage;
    if (isQuoted(passage) || text.search(pattern) < 0) continue;
    const quotations = quotationsIn(text);
    for (const match of text.matchAll(pattern)) {
      const { index } = match;
      if (!isInside(quotations, index)) {
        yield { passage, match, index, end: index + match[0].length };
      }
    }
  }
}

/** A term with the spaces and apostrophes of a list of terms, in lowercase. */
export function asTerm(words: string): string {
  return words.replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
}
