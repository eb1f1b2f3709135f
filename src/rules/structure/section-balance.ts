import type { Brief } from '../../core/brief.ts';
import type { Finding } from '../../core/diagnostic.ts';
import { briefWith } from '../../core/example.ts';
import { hasGuidance } from '../../core/guidance.ts';
import { foundSections } from '../../core/kind-sections.ts';
import { wordsIn } from '../../core/prose/count.ts';
import type { Rule } from '../../core/rule.ts';
import { passagesIn, type Section, sectionsOf } from '../../core/sections.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';
import { counted } from '../../core/wording/words.ts';

/** Nobody weighs more against each other. */
const MOST_PARTS = 50;

const debate = (second: string) =>
  briefWith(
    { kind: 'issue-brief', status: 'draft' },
    `## The debate\n\n### For a toll\n\nFewer cars would enter the city.\n\n### Against it\n\n${second}\n`,
  );

const rule: Rule = {
  id: 'structure/section-balance',
  summary: 'a subsection much shorter than its neighbour, where a kind of brief gives each its due',
  why: 'readers take the side that gets less room for the one that the authors reject',
  source: 'POST, “How to write a policy briefing”: balanced and impartial',
  severity: 'info',
  strict: true,
  fixes: 'none',
  good: { text: debate('Those who live far out would pay.') },
  bad: { text: debate('It costs.') },
  *check(brief, context) {
    for (const [{ balance }, section] of foundSections(brief, context)) {
      if (balance !== undefined && !hasGuidance(brief, section))
        yield* compare(brief, section, balance);
    }
  },
};

export default rule;

/** The shortest subsection against the longest; one without a text is a finding of another rule. */
function* compare(brief: Brief, whole: Section, balance: number): Generator<Finding> {
  const inside = sectionsOf(brief.tree).filter(({ parent }) => parent === whole);
  const depth = inside.reduce((least, { heading }) => Math.min(least, heading.depth), 7);
  const highest = inside.filter(({ heading }) => heading.depth === depth);
  if (highest.length > MOST_PARTS) return;
  const parts = highest
    .map((section) => ({ section, words: wordsIn(passagesIn(brief, section)) }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => a.words - b.words);
  const [shortest, longest] = [parts[0], parts.at(-1)];
  if (!shortest || !longest || longest.words <= balance * shortest.words) return;
  const { heading, title } = shortest.section;
  yield {
    message: `${typed(title)} has ${counted(shortest.words, 'word')}, ${typed(longest.section.title)} has ${longest.words}, expected at most ${balance} times as many`,
    range: rangeOf(heading),
    help: 'give each about as much room',
    related: [{ message: 'the longest', range: rangeOf(longest.section.heading) }],
  };
}
