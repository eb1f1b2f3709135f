import { citesSource, claimsOf } from '../../core/evidence/claims.ts';
import { inDraft } from '../../core/evidence/drafts.ts';
import { mayBeVague, vagueSource } from '../../core/evidence/vague-sources.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'evidence/vague-attribution',
  summary: 'a claim that rests on unnamed studies, experts or critics',
  why: 'readers cannot look up a study without a name, nor weigh an expert whom nobody knows',
  source: 'Wikipedia:Manual of Style/Words to watch, “Unsupported attributions”',
  severity: 'warning',
  fixes: 'none',
  good: {
    text: [
      'Studies show that heat pumps halve emissions.[^1] Our experts agree.',
      '',
      '[^1]: Heat pumps in old buildings, Fraunhofer ISE, 2020.',
      '',
    ].join('\n'),
  },
  bad: { text: 'Studies show that heat pumps halve emissions.\n' },
  *check(brief, { lang }) {
    const language = lang.split('-')[0]?.toLowerCase() ?? '';
    if (!mayBeVague(brief.text, language)) return;
    for (const passage of claimsOf(brief)) {
      const match = vagueSource(passage.text, language);
      if (!match || citesSource(passage, brief)) continue;
      const [words] = match;
      yield {
        message: `${typed(words)} without a source`,
        range: passage.rangeOf(match.index, match.index + words.length, brief.text),
        help: 'name who found or said it, and link to it or add a footnote',
        ...inDraft(brief.meta, 'info'),
      };
    }
  },
};

export default rule;
