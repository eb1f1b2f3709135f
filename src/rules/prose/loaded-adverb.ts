import { ownTerms, termsPattern } from '../../core/prose/terms.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

/** What says “believe me”. */
const ANYWHERE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'obviously|undoubtedly|undeniably|unquestionably|indisputably|self-evidently',
    'needless to say|without (?:a|any) doubt|it goes without saying that|beyond (?:any )?doubt',
  ],
  de: [
    'offensichtlich|zweifellos|zweifelsohne|unbestreitbar|unzweifelhaft|fraglos|bekanntlich',
    'selbstverständlich|ohne (?:jeden )?zweifel|zweifelsfrei|wie jeder weiß',
  ],
  fr: [
    'évidemment|indubitablement|incontestablement|indéniablement|bien sûr|de toute évidence',
    'sans aucun doute|sans nul doute|bien entendu|il va de soi que|il va sans dire que',
  ],
};
/** What says it only of a whole sentence: “clearly marked” and “natürlich vorkommend” are facts. */
const ALONE: Readonly<Record<string, string>> = {
  en: 'of course|clearly|naturally|certainly|plainly|evidently|surely',
  de: 'natürlich|eindeutig|sicherlich|klar',
  fr: 'naturellement|clairement|certainement|manifestement',
};
/** What turns it round: “not obviously”, “less obviously”. */
const TURNED =
  /(?:n['’]t|\b(?:not?|less|more|most|so|as|how|nicht|kein|weniger|so|wie|pas|moins|plus|aussi))\s+$/i;
/** A sentence begins behind this. */
const BEGINNING = /(?:^|[.!?:;…]["”“»)]*\s+)$/;

const patterns = new Map<string, RegExp>();

const rule: Rule = {
  id: 'prose/loaded-adverb',
  summary: 'a word that asserts instead of arguing, like “obviously”',
  why: 'readers who doubt a claim feel talked down to, and the others want to see the evidence',
  source: 'POST, “How to write a policy briefing”: impartial, without emotive language',
  severity: 'info',
  strict: true,
  fixes: 'none',
  good: { text: 'The signs are clearly visible. “Obviously”, said the minister, rents rise.\n' },
  bad: { text: 'Obviously, rents rise.\n' },
  *check({ text: file, tree }, { lang }) {
    const base = lang.split('-')[0] ?? '';
    const pattern = patterns.get(base) ?? patternOf(base);
    if (!pattern) return;
    patterns.set(base, pattern);
    for (const { passage, match, index, end } of ownTerms(tree, pattern)) {
      const { text } = passage;
      const before = text.slice(Math.max(0, index - 30), index);
      if (TURNED.test(before)) continue;
      if (match.groups?.alone && !standsAlone(before, text.slice(end, end + 2))) continue;
      yield {
        message: `loaded word ${typed(match[0])}`,
        range: passage.rangeOf(index, end, file),
        help: 'delete it, or give the evidence',
      };
    }
  },
};

export default rule;

function patternOf(lang: string): RegExp | undefined {
  const anywhere = ANYWHERE[lang];
  return anywhere && termsPattern([...anywhere, `(?<alone>${ALONE[lang]})`]);
}

/** At the beginning of a sentence with a comma behind, or between two commas. */
function standsAlone(before: string, behind: string): boolean {
  return behind.startsWith(',') && (BEGINNING.test(before) || /,\s+$/.test(before));
}
