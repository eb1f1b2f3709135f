import { passagesOf } from '../../core/prose/passages.ts';
import type { Rule } from '../../core/rule.ts';
import { nodesOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

const LETTER = 'A-Za-zÀ-ÖØ-öø-ÿŒœ';
/** A word, spaces, and the same word in any case; parts of `face-to-face`, `l’est` and `a.m.` are none. */
const TWICE = new RegExp(
  String.raw`(?<![${LETTER}\d_'’.@/#-])([${LETTER}]+)((?:\s+\1)+)(?![${LETTER}\d_'’@/-])`,
  'gi',
);

/** Words that stand twice for a reason: grammar, emphasis, or another word of the same letters. */
const TWICE_RIGHT: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'had that her do can blah bla yada yadda bye no yes very really so many much far',
    'long big ha ho hey hear knock tut there now never again out win go yo wait please',
    'one two three four five six seven eight nine zero',
  ),
  de: words(
    'die das der den dem des sie ihr ihnen wir er es uns sich denen deren dessen wer was so sehr',
    'ein eine einen an auf aus ab zu vor nach um durch über sein haben werden nein ja ganz bla viel',
  ),
  fr: words(
    'nous vous en est son ton que lui elle faire fait livre porte marche très si non oui bien bla',
    'car or plus tout pas petit',
  ),
};
/** Words that begin a sentence and are no name: “The the”, but not “Will will”. */
const BEGINNERS = words('the this these in on of to and it if for as at by we they when with from');

const rule: Rule = {
  id: 'prose/repeated-word',
  summary: 'a word that stands twice in a row',
  why: 'readers stumble over a doubled word and wonder what else nobody proofread',
  source: 'retext-repeated-words and the doubled-word check of word processors',
  severity: 'warning',
  fixes: 'unsafe',
  good: { text: 'The rents that he had had risen, and the face-to-face talks failed.\n' },
  bad: { text: 'The state pays for the the heat pump.\n' },
  *check({ text: file, tree }, { lang }) {
    const base = lang.split('-')[0] ?? '';
    const right = TWICE_RIGHT[base];
    // Emphasis and links part words on purpose: only what stands in one text node is looked at.
    if (!right || !nodesOf(tree, 'text').some(({ value }) => value.search(TWICE) >= 0)) return;
    for (const { text, rangeOf, isWhole } of passagesOf(tree)) {
      for (const { index, 0: all, 1: word = '', 2: again = '' } of text.matchAll(TWICE)) {
        const end = index + all.length;
        if (!isSlip(word, again.trim(), base, right) || !isWhole(index, end)) continue;
        if (isTerm(text, index, end)) continue;
        const range = rangeOf(index, end, file);
        const rest = { start: rangeOf(index, index + word.length, file).end, end: range.end };
        const title = `delete one ${typed(word)}`;
        yield {
          message: `repeated word ${typed(all)}`,
          range,
          help: title,
          ...(rest.start < rest.end && {
            fix: { title, safe: false, edits: [{ ...rest, text: '' }] },
          }),
        };
      }
    }
  },
};

export default rule;

function isSlip(word: string, again: string, lang: string, right: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (right.has(lower) || again !== again.toLowerCase()) return false;
  if (word.length === 1 && !(lang === 'en' && word === 'a') && !(lang === 'fr' && word === 'à'))
    return false;
  return word === lower || (lang === 'en' && BEGINNERS.has(lower) && !/^.[A-Z]/.test(word));
}

/** In quotation marks of its own it is the name of something: “done done”. */
function isTerm(text: string, start: number, end: number): boolean {
  return (
    /["“„«']\s?$/.test(text.slice(0, start).slice(-2)) &&
    /^[.,]?\s?["”“»'’]/.test(text.slice(end, end + 3))
  );
}

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
