import { briefWith } from '../../core/example.ts';
import { byAge, type Facts, placeOf, repeated } from '../../core/facts.ts';
import { sameText } from '../../core/links/same.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'workspace/duplicate-title',
  summary: 'a title that an older brief has already',
  why: 'in an index, a search or a citation nobody can tell the two briefs apart',
  source: 'WCAG 2.2, success criterion 2.4.2: titles that tell pages apart',
  severity: 'warning',
  fixes: 'none',
  good: {
    text: briefWith({ title: 'Heat pumps for flats, two years on' }),
    briefs: { 'briefs/older.md': briefWith({ date: '2024-03-02' }) },
  },
  bad: {
    text: briefWith(),
    briefs: { 'briefs/older.md': briefWith({ title: 'Heat Pumps for Flats', date: '2024-03-02' }) },
  },
  *survey({ briefs }) {
    for (const [brief, older] of repeated([...briefs].sort(byAge), titleOf)) {
      yield {
        path: brief.path,
        message: `${typed(older.path)} has the title ${typed(brief.meta.title ?? '')} already`,
        range: placeOf(brief, 'title'),
        help: 'say in the title what is new in this brief',
        related: [{ message: 'the older brief', path: older.path, range: placeOf(older, 'title') }],
      };
    }
  },
};

export default rule;

/** What makes two titles the same to a reader; in two languages they are not. */
function titleOf({ lang, meta: { title } }: Facts): string | undefined {
  return title ? `${lang}\n${sameText(title)}` : undefined;
}
