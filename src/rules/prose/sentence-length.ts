import type { Brief } from '../../core/brief.ts';
import { countWords } from '../../core/prose/count.ts';
import { passagesOf } from '../../core/prose/passages.ts';
import { quotationsIn } from '../../core/prose/quotations.ts';
import { sentencesOf } from '../../core/prose/sentences.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';

/** Where sentences are recognised. */
const LANGUAGES: readonly string[] = ['en', 'de', 'fr'];
/** What ends a sentence, and what may stand behind it. An address or a list in disguise has no end. */
const END = /[.!?…][\s)\]"”“»«’'*]*$/;
/** How many of the longest sentences are shown. */
const SHOWN = 3;

const clause = 'and then the tenants of the flats pay for the heat pump and its power ';

const rule: Rule<{ max: number }> = {
  id: 'prose/sentence-length',
  summary: 'sentences that are too long',
  why: 'readers lose the thread of a long sentence, and those who read a foreign language lose it first',
  source: 'plainlanguage.gov, “Write short sentences”: 15 to 20 words, never more than 40',
  severity: 'info',
  strict: true,
  fixes: 'none',
  options: { max: { about: 'the most words that a sentence may have', default: 40 } },
  good: { text: `Owners invest, ${clause}${clause}in winter. Owners gain.\n` },
  bad: { text: `Owners invest, ${clause}${clause}${clause}in winter.\n` },
  *check(brief, { lang }, { max }) {
    const base = lang.split('-')[0] ?? '';
    if (!LANGUAGES.includes(base)) return;
    const [longest, ...others] = longSentences(brief, base, max);
    if (!longest) return;
    const more = others.length > 0 ? `, the longest of ${others.length + 1} such` : '';
    yield {
      message: `unexpected length of a sentence: ${longest.words} words, expected at most ${max}${more}`,
      range: longest.range,
      help: 'part it where a new thought begins, or say it in fewer words',
      related: others.slice(0, SHOWN - 1).map(({ words, range }) => ({
        message: `a sentence of ${words} words`,
        range,
      })),
    };
  },
};

export default rule;

interface Sentence {
  readonly words: number;
  readonly range: Range;
}

/** Sentences of the author's own in plain paragraphs, the longest first. */
function longSentences({ tree, text: file }: Brief, lang: string, max: number): Sentence[] {
  const found: Sentence[] = [];
  for (const { node, within, text, rangeOf } of passagesOf(tree)) {
    if (node.type !== 'paragraph' || within.length > 0 || countWords(text) <= max) continue;
    for (const { start, end } of sentencesOf(text, lang)) {
      const sentence = text.slice(start, end);
      const words = END.test(sentence) ? countWords(ownWords(sentence)) : 0;
      if (words > max)
        found.push({ words, range: rangeOf(start, start + sentence.trimEnd().length, file) });
    }
  }
  return found.sort((a, b) => b.words - a.words || a.range.start - b.range.start);
}

/** A sentence without the words that it quotes: nobody may shorten those. */
function ownWords(sentence: string): string {
  const ends = quotationsIn(sentence);
  return ends.reduceRight(
    (own, { start, end }) => `${own.slice(0, start)} ${own.slice(end)}`,
    sentence,
  );
}
