import type { Brief } from '../../core/brief.ts';
import type { Finding } from '../../core/diagnostic.ts';
import { unsourcedBlocks } from '../../core/evidence/block-quotations.ts';
import { cites, citesSource, claimsOf } from '../../core/evidence/claims.ts';
import { neighboursOf } from '../../core/evidence/neighbours.ts';
import { quotationsIn } from '../../core/evidence/quotations.ts';
import { isSpeech, knowsSpeech } from '../../core/evidence/speech.ts';
import { isDraft } from '../../core/fields.ts';
import type { Kind } from '../../core/kind.ts';
import { countWords } from '../../core/prose/count.ts';
import { QUOTATION_MARK } from '../../core/prose/quotations.ts';
import type { Rule } from '../../core/rule.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

/** Tags of a site generator: what is quoted in them is nobody's words. */
const TEMPLATE = /\{[{%]/;
/** How many more quotations of a paragraph are shown. */
const SHOWN = 4;

const help = 'name the source behind it: a link, a footnote like `[^1]`, or `(Name, 2024)`';

const rule: Rule<{ words: number }> = {
  id: 'evidence/unsourced-quotation',
  summary: 'a quotation without a source',
  why: 'readers cannot check whether the words were said, by whom and on which occasion',
  source: 'Chicago Manual of Style, 13.7: a quotation names its source',
  severity: 'info',
  fixes: 'none',
  options: {
    words: { about: 'the length from which a quotation needs a source, in words', default: 8 },
  },
  good: {
    text: [
      'The minister said: “We will pay for a third of each heat pump from next year on.”[^1]',
      '',
      'She calls it a “fair share” of the costs.',
      '',
      '[^1]: Speech to the Bundestag, 12 February 2024.',
      '',
    ].join('\n'),
  },
  bad: {
    text: 'The minister said: “We will pay for a third of each heat pump from next year on.”\n',
  },
  check(brief, { lang, kind }, { words }) {
    const language = lang.split('-')[0]?.toLowerCase() ?? '';
    if (!knowsSpeech(language)) return [];
    const isDue = needsSources(kind) && !isDraft(brief.meta);
    const severity = isDue ? { severity: 'warning' as const } : {};
    const severe = inParagraphs(brief, language, words);
    return [
      ...Array.from(severe, (finding) => ({ ...finding, ...severity })),
      ...inBlocks(brief, language, words),
    ];
  },
};

export default rule;

/** Where nobody has said what kind of brief it is, it may be an interview, which is its own source. */
function needsSources(kind: Kind | undefined): boolean {
  return kind?.sections.some(({ id }) => id === 'sources') ?? false;
}

function* inParagraphs(brief: Brief, language: string, least: number): Generator<Finding> {
  if (!QUOTATION_MARK.test(brief.text)) return;
  for (const passage of claimsOf(brief)) {
    const { text } = passage;
    if (!QUOTATION_MARK.test(text) || TEMPLATE.test(text)) continue;
    const [first, ...others] = quotationsIn(text, language).filter(
      (one) => countWords(one.words) >= least && isSpeech(one, text, language),
    );
    if (!first || citesSource(passage, brief)) continue;
    // What opens with a quotation goes on with what the paragraph before has introduced.
    const opens = text.slice(0, first.start).trim() === '';
    if (opens && cites(neighboursOf(passage.node, brief.tree).before, brief.tree)) continue;
    yield {
      message: `quotation ${typed(first.words)} without a source`,
      range: passage.rangeOf(first.start, first.end, brief.text),
      help,
      related: others.slice(0, SHOWN).map(({ start, end }) => ({
        message: 'another quotation',
        range: passage.rangeOf(start, end, brief.text),
      })),
    };
  }
}

function* inBlocks(brief: Brief, language: string, least: number): Generator<Finding> {
  for (const { node, words } of unsourcedBlocks(brief, language)) {
    if (countWords(words) < least) continue;
    yield {
      message: `block quotation ${typed(words)} without a source`,
      range: rangeOf(node),
      help: 'end it with a line like `— Name, occasion, date`, or link to its source',
    };
  }
}
