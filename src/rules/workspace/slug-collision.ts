import type { Facts } from '../../core/facts.ts';
import { pageName } from '../../core/links/page-name.ts';
import { sameName } from '../../core/links/same.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const front = (title: string, slug: string) =>
  `---\ntitle: ${title}\ndate: 2026-03-02\nsummary: Three changes to tenancy law would let two million flats heat without gas.\ngroup: energy\nslug: ${slug}\n---\n\nTwo million flats heat with gas.\n`;

const rule: Rule = {
  id: 'workspace/slug-collision',
  summary: 'two briefs that would become the same page',
  why: 'one page would replace the other, and readers of the one would find the other',
  source: 'how pages get their names: the `slug`, else the name of the file without its date',
  severity: 'error',
  fixes: 'none',
  good: {
    text: front('Heat pumps for flats', 'heat-pumps'),
    briefs: { 'briefs/law.md': front('Tenancy law', 'tenancy-law') },
  },
  bad: {
    text: front('Heat pumps for flats', 'heat-pumps'),
    briefs: { 'briefs/2024-05-06-heat-pumps.md': front('Tenancy law', 'heat-pumps') },
  },
  *survey({ briefs }) {
    if (briefs.length < 2) return;
    const taken = new Map<string, Facts>();
    for (const brief of briefs) {
      const name = pageName(brief);
      const key = sameName(name);
      const other = taken.get(key);
      if (!other) {
        taken.set(key, brief);
        continue;
      }
      yield {
        path: brief.path,
        message: `${typed(other.path)} becomes the page ${typed(name)} too`,
        range: brief.places.slug ?? { start: 0, end: 0 },
        help: 'give one of the two a `slug: …` of its own',
        related: [
          {
            message: 'the other brief',
            path: other.path,
            range: other.places.slug ?? { start: 0, end: 0 },
          },
        ],
      };
    }
  },
};

export default rule;
