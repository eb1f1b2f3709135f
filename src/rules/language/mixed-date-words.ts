import { hasDateNames } from '../../core/dates/foreign.ts';
import { mixedDates } from '../../core/prose/mixed-dates.ts';
import { isNote, isQuoted, passagesOf } from '../../core/prose/passages.ts';
import { isInside, quotationsIn } from '../../core/prose/quotations.ts';
import type { Rule } from '../../core/rule.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';
import { quoted } from '../../core/wording/words.ts';

/** Below these headings stand sources, and they give dates in their own language. */
const SOURCES =
  /^(?:sources?|references|bibliography|(?:end)?notes|further reading|quellen|literatur|anmerkungen|références|bibliographie)\b/i;

const rule: Rule = {
  id: 'language/mixed-date-words',
  summary: 'a weekday or month in another language than the text',
  why: 'readers cannot read a date in another language, and see that it came from a template',
  source: 'Unicode CLDR: the names of months and weekdays in each language',
  severity: 'warning',
  fixes: 'none',
  good: { text: 'It began on Monday, 12 February 2024, and “Tagung, 2. Mai 2023” was its sign.\n' },
  bad: { text: 'Published: Montag, 12. Februar 2024.\n' },
  *check({ text: file, tree, frontMatter: { state } }, { lang }) {
    // Until the front matter can be read, the brief’s own language is not known.
    if (state === 'broken' || state === 'repairable') return;
    const base = lang.split('-')[0] ?? '';
    if (!hasDateNames(base)) return;
    const links = [...nodesOf(tree, 'link'), ...nodesOf(tree, 'linkReference')].map(rangeOf);
    for (const passage of passagesOf(tree)) {
      if (passage.node.type === 'heading' && SOURCES.test(passage.text)) return;
      // Notes give the dates of sources in the sources’ language.
      if (!/\d/.test(passage.text) || isQuoted(passage) || isNote(passage)) continue;
      for (const { start, end, own } of mixedDates(passage.text, base)) {
        const range = passage.rangeOf(start, end, file);
        if (isInside(links, range.start)) continue;
        if (isInside(quotationsIn(passage.text), start)) continue;
        yield {
          message: `date words of another language: ${typed(passage.text.slice(start, end))}`,
          range,
          help: `write ${quoted(own, 'and')} and the rest of the date as the text does`,
        };
      }
    }
  },
};

export default rule;
