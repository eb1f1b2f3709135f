import { asTerm, ownTerms, termsPattern } from '../../core/prose/terms.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

/** Phrases and the plain words that say the same in the same place of a sentence. */
const PLAIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'in order to': 'to',
    'so as to': 'to',
    utilize: 'use',
    utilise: 'use',
    utilizes: 'uses',
    utilises: 'uses',
    utilized: 'used',
    utilised: 'used',
    utilizing: 'using',
    utilising: 'using',
    'due to the fact that': 'because',
    'owing to the fact that': 'because',
    'in view of the fact that': 'because',
    'in light of the fact that': 'because',
    'for the reason that': 'because',
    'despite the fact that': 'although',
    'in spite of the fact that': 'although',
    'in the event that': 'if',
    'until such time as': 'until',
    'at this point in time': 'now',
    'at the present time': 'now',
    'at that point in time': 'then',
    'in the near future': 'soon',
    'on a regular basis': 'regularly',
    'on a daily basis': 'daily',
    'on a weekly basis': 'weekly',
    'on a monthly basis': 'monthly',
    'a large number of': 'many',
    'the vast majority of': 'most',
    'in close proximity to': 'near',
    'with the exception of': 'except for',
    'with regard to': 'about',
    'during the course of': 'during',
    'prior to': 'before',
    'each and every': 'every',
    'first and foremost': 'first',
  },
  de: {
    'zum jetzigen zeitpunkt': 'jetzt',
    'zum gegenwärtigen zeitpunkt': 'jetzt',
    'zu einem späteren zeitpunkt': 'später',
    'bis zum heutigen tag': 'bis heute',
    'aufgrund der tatsache, dass': 'weil',
    'auf grund der tatsache, dass': 'weil',
    'angesichts der tatsache, dass': 'weil',
    'trotz der tatsache, dass': 'obwohl',
    'unter zuhilfenahme von': 'mit',
    'in keinster weise': 'nicht',
    'in regelmäßigen abständen': 'regelmäßig',
  },
  fr: {
    "à l'heure actuelle": 'actuellement',
    "au jour d'aujourd'hui": "aujourd'hui",
    'dans un avenir proche': 'bientôt',
    'dans le but de': 'pour',
    'en raison du fait que': 'parce que',
    'compte tenu du fait que': 'parce que',
    'de manière régulière': 'régulièrement',
    'de façon régulière': 'régulièrement',
  },
};
const patterns = new Map<string, RegExp>();

const rule: Rule = {
  id: 'prose/wordy',
  summary: 'a phrase for which there is a plain word',
  why: 'readers get to the point sooner, and those who read a foreign language get there at all',
  source: 'plainlanguage.gov, “Use simple words and phrases”',
  severity: 'info',
  strict: true,
  fixes: 'unsafe',
  good: { text: 'Owners use the subsidy to insulate. “In order to heat”, one of them said.\n' },
  bad: { text: 'Owners insulate in order to save gas.\n' },
  *check({ text: file, tree }, { lang }) {
    const base = lang.split('-')[0] ?? '';
    const plain = PLAIN[base];
    if (!plain) return;
    const pattern = patterns.get(base) ?? termsPattern(Object.keys(plain));
    patterns.set(base, pattern);
    for (const { passage, match, index, end } of ownTerms(tree, pattern)) {
      const [phrase] = match;
      const word = plain[asTerm(phrase)];
      if (!word) continue;
      const better = /^\p{Lu}/u.test(phrase) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
      const range = passage.rangeOf(index, end, file);
      const title = `write ${typed(better)}`;
      yield {
        message: `wordy phrase ${typed(phrase)}`,
        range,
        help: title,
        // Marks inside the phrase would be lost with it.
        ...(passage.isWhole(index, end) && {
          fix: { title, safe: false, edits: [{ ...range, text: better }] },
        }),
      };
    }
  },
};

export default rule;
