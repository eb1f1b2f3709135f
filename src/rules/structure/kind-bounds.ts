import type { Brief } from '../../core/brief.ts';
import type { Finding } from '../../core/diagnostic.ts';
import { briefWith } from '../../core/example.ts';
import { isDraft } from '../../core/fields.ts';
import type { Bounds, Kind, KindSection } from '../../core/kind.ts';
import { entriesOf, hasBibliography, questionsOf, wordsOfBody } from '../../core/kind-counts.ts';
import { type Matched, matchSections } from '../../core/kind-sections.ts';
import { nodeAt } from '../../core/node.ts';
import { wordsIn } from '../../core/prose/count.ts';
import type { Passage } from '../../core/prose/passages.ts';
import { sentencesOf } from '../../core/prose/sentences.ts';
import type { Rule } from '../../core/rule.ts';
import { openingOf, passagesIn, type Section } from '../../core/sections.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';
import { counted } from '../../core/wording/words.ts';

const rule: Rule = {
  id: 'structure/kind-bounds',
  summary: 'more or less of something than a kind of brief has room for',
  why: 'readers give a brief the few minutes that its kind promises, and stop reading after that',
  source: 'IDRC, FAO and UK Parliament guides to policy briefs: how long each part is',
  severity: 'warning',
  fixes: 'none',
  good: {
    text: briefWith(
      { kind: 'monthly-brief', status: 'draft' },
      '## In brief\n\nParliament let owners share the cost. Tenants pay less from May. We welcome it.\n',
    ),
  },
  bad: {
    text: briefWith(
      { kind: 'monthly-brief', status: 'draft' },
      '## In brief\n\nParliament let owners share the cost. Tenants pay less from May. We welcome it. It comes late.\n',
    ),
  },
  *check(brief, { kind, lang }) {
    const matched = kind && matchSections(brief, kind, lang);
    if (!matched) return;
    yield* ofWhole(brief, kind, matched);
    for (const [wanted, section] of matched.found) {
      // A section without a text is a finding of another rule.
      const passages = passagesIn(brief, section);
      if (passages.length > 0) yield* ofSection(brief, wanted, section, passages, matched.lang);
    }
  },
};

export default rule;

function* ofWhole(brief: Brief, kind: Kind, matched: Matched): Generator<Finding> {
  const range = nodeAt(brief.frontMatter.root, ['kind'])?.range ?? openingOf(brief);
  const words = wordsOfBody(brief, matched);
  if (isOutside(words, kind.words, brief)) {
    yield {
      message: `the body has ${counted(words, 'word')} without its sources, expected ${between(kind.words)} in a brief of the kind \`${kind.id}\``,
      range,
      help:
        words > (kind.words.max ?? words)
          ? 'cut what the main point can do without, or choose another `kind`'
          : 'say more, or choose another `kind`',
    };
  }
  const questions = questionsOf(brief);
  if (kind.questions && isOutside(questions, kind.questions, brief)) {
    yield {
      message: `questions in ${counted(questions, 'heading')}, expected ${between(kind.questions)} in a brief of the kind \`${kind.id}\``,
      range,
      help: 'put the headings as the questions that a newcomer asks',
    };
  }
}

function* ofSection(
  brief: Brief,
  wanted: KindSection,
  section: Section,
  passages: readonly Passage[],
  lang: string,
): Generator<Finding> {
  const finding = (amount: string, bounds: Bounds, help: string): Finding => ({
    message: `${typed(section.title)} has ${amount}, expected ${between(bounds)}`,
    range: rangeOf(section.heading),
    help,
  });
  const { items, sentences, words } = wanted;
  if (items && !hasBibliography(brief, wanted)) {
    const ways = entriesOf(brief, wanted, section);
    const most = Math.max(0, ...ways);
    // Written in several ways, it is enough that one of them fits.
    const fits = ways.some((way) => way >= (items.min ?? way) && way <= (items.max ?? way));
    if (!fits && isOutside(most, items, brief)) {
      const help = most > (items.max ?? most) ? 'keep the weightiest' : 'write a list';
      yield finding(most === 1 ? '1 entry' : `${most} entries`, items, help);
    }
  }
  if (words) {
    const amount = wordsIn(passages);
    const help = amount > (words.max ?? amount) ? 'shorten it' : 'write whole sentences';
    if (isOutside(amount, words, brief)) yield finding(counted(amount, 'word'), words, help);
  }
  if (sentences) {
    const prose = passages.filter(({ node }) => node.type === 'paragraph');
    const amount = prose.reduce((sum, { text }) => sum + sentencesOf(text, lang).length, 0);
    const help = amount > (sentences.max ?? amount) ? 'shorten it' : 'write whole sentences';
    if (isOutside(amount, sentences, brief)) {
      yield finding(counted(amount, 'sentence'), sentences, help);
    }
  }
}

/** Whether an amount is too much, or, in a brief that is no draft, too little. */
function isOutside(amount: number, { min, max }: Bounds, { meta }: Brief): boolean {
  return amount > (max ?? amount) || (amount < (min ?? amount) && !isDraft(meta));
}

function between({ min, max }: Bounds): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}
