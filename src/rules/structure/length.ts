import { isDraft } from '../../core/fields.ts';
import { bodyWords } from '../../core/prose/count.ts';
import type { Rule } from '../../core/rule.ts';
import { openingOf } from '../../core/sections.ts';
import { counted } from '../../core/wording/words.ts';

/** Seven paragraphs of 72 words, and one of three. */
const LONG = `${'Two million flats heat with gas. '.repeat(12).trim()}\n\n`
  .repeat(7)
  .concat('Source: [Eurostat, Energy](https://ec.europa.eu/eurostat).\n');

const rule: Rule<{ min: number; max: number }> = {
  id: 'structure/length',
  summary: 'a brief that is much shorter or longer than briefs are',
  why: 'those who decide read a few pages; a few lines leave them with nothing to decide on',
  source: 'RHIhub, Policy Brief toolkit: at most 3,000 words',
  severity: 'warning',
  strict: true,
  fixes: 'none',
  options: {
    min: { about: 'the least number of words; not asked of a draft', default: 500 },
    max: { about: 'the greatest number of words', default: 3000 },
  },
  good: { text: `## The problem\n\n${LONG}` },
  bad: { text: '## The problem\n\nTwo million flats heat with gas.\n' },
  *check(brief, _, { min, max }) {
    // The kind of a brief has bounds of its own.
    if (brief.meta.kind) return;
    const words = bodyWords(brief.tree);
    const short = words < min && !isDraft(brief.meta);
    if (!short && words <= max) return;
    yield {
      message: `the body has ${counted(words, 'word')}, expected ${min} to ${max}`,
      range: openingOf(brief),
      help: short
        ? 'say what the problem is, what the evidence shows and what follows from it'
        : 'cut what the main point can do without, or make two briefs of it',
    };
  },
};

export default rule;
