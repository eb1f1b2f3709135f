import { byAge, type Facts } from '../../core/facts.ts';
import { sameText } from '../../core/links/same.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const front = (title: string, date: string) =>
  `---\ntitle: ${title}\ndate: ${date}\nsummary: Three changes to tenancy law would let two million flats heat without gas.\ngroup: energy\n---\n\nTwo million flats heat with gas.\n`;

const rule: Rule = {
  id: 'workspace/duplicate-title',
  summary: 'a title that an older brief has already',
  why: 'in an index, a search or a citation nobody can tell the two briefs apart',
  source: 'WCAG 2.2, success criterion 2.4.2: titles that tell pages apart',
  severity: 'warning',
  fixes: 'none',
  good: {
    text: front('Heat pumps for flats, two years on', '2026-03-02'),
    briefs: { 'briefs/older.md': front('Heat pumps for flats', '2024-03-02') },
  },
  bad: {
    text: front('Heat pumps for flats', '2026-03-02'),
    briefs: { 'briefs/older.md': front('Heat Pumps for Flats', '2024-03-02') },
  },
  *survey({ briefs }) {
    const first = new Map<string, Facts>();
    for (const brief of [...briefs].sort(byAge)) {
      const { title } = brief.meta;
      if (!title) continue;
      const key = `${brief.lang}\n${sameText(title)}`;
      const older = first.get(key);
      if (!older) {
        first.set(key, brief);
        continue;
      }
      yield {
        path: brief.path,
        message: `${typed(older.path)} has the title ${typed(title)} already`,
        range: brief.places.title ?? { start: 0, end: 0 },
        help: 'say in the title what is new in this brief',
        related: [
          {
            message: 'the older brief',
            path: older.path,
            range: older.places.title ?? { start: 0, end: 0 },
          },
        ],
      };
    }
  },
};

export default rule;
