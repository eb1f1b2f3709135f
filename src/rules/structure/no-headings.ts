import { bodyWords } from '../../core/prose/count.ts';
import type { Rule } from '../../core/rule.ts';
import { openingOf, repeatsTitle, sectionsOf } from '../../core/sections.ts';
import { nodesOf } from '../../core/tree.ts';

/** Seven paragraphs of 72 words, and one of three. */
const LONG = `${'Two million flats heat with gas. '.repeat(12).trim()}\n\n`
  .repeat(7)
  .concat('Source: [Eurostat, Energy](https://ec.europa.eu/eurostat).\n');

const rule: Rule<{ max: number }> = {
  id: 'structure/no-headings',
  summary: 'a long text without a heading',
  why: 'most readers scan the headings first, and leave a page that has none',
  source: 'GOV.UK content design: break up the text with headings',
  severity: 'warning',
  fixes: 'none',
  options: { max: { about: 'words that a text may have without a heading', default: 500 } },
  good: { text: `## The problem\n\n${LONG}` },
  bad: { text: LONG },
  *check(brief, _, { max }) {
    const { tree } = brief;
    if (sectionsOf(tree).some((section) => !repeatsTitle(section, brief))) return;
    // An import may have left a heading as HTML; another rule says what to write instead.
    if (nodesOf(tree, 'html').some(({ value }) => /<h[1-6]/i.test(value))) return;
    if (nodesOf(tree, 'heading').length > sectionsOf(tree).length) return;
    const words = bodyWords(tree);
    if (words <= max) return;
    yield {
      message: `no heading in ${words} words, expected one beyond ${max}`,
      range: openingOf(brief),
      help: 'begin each part with a heading that says what it is about, like `## The problem`',
    };
  },
};

export default rule;
