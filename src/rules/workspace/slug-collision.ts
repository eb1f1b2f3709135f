import { briefWith } from '../../core/example.ts';
import { placeOf, repeated } from '../../core/facts.ts';
import { pageName } from '../../core/links/page-name.ts';
import { sameName } from '../../core/links/same.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'workspace/slug-collision',
  summary: 'two briefs that would become the same page',
  why: 'one page would replace the other, and readers of the one would find the other',
  source: 'how pages get their names: the `slug`, else the name of the file without its date',
  severity: 'error',
  fixes: 'none',
  good: {
    text: briefWith({ slug: 'heat-pumps' }),
    briefs: { 'briefs/law.md': briefWith({ title: 'Tenancy law', slug: 'tenancy-law' }) },
  },
  bad: {
    text: briefWith({ slug: 'heat-pumps' }),
    briefs: {
      'briefs/2024-05-06-heat-pumps.md': briefWith({ title: 'Tenancy law', slug: 'heat-pumps' }),
    },
  },
  *survey({ briefs }) {
    if (briefs.length < 2) return;
    for (const [brief, other] of repeated(briefs, (one) => sameName(pageName(one)))) {
      yield {
        path: brief.path,
        message: `${typed(other.path)} becomes the page ${typed(pageName(brief))} too`,
        range: placeOf(brief, 'slug'),
        help: 'give one of the two a `slug: …` of its own',
        related: [{ message: 'the other brief', path: other.path, range: placeOf(other, 'slug') }],
      };
    }
  },
};

export default rule;
