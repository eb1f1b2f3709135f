import { briefWith } from '../../core/example.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import { characters } from '../../core/wording/characters.ts';
import { counted } from '../../core/wording/words.ts';

const LEAST = 40;
const MOST = 320;

const rule: Rule = {
  id: 'frontmatter/summary-length',
  summary: 'a summary of fewer than 40 or more than 320 characters, or of several paragraphs',
  why: 'the summary is what a reader sees in lists and search results: too short says nothing, too long is cut off',
  source: 'GOV.UK content design: a summary has up to 160 characters; the bound is twice that',
  severity: 'warning',
  fixes: 'none',
  good: {
    text: briefWith(),
  },
  bad: {
    text: briefWith({ summary: 'How flats can heat without gas' }),
  },
  *check({ text, frontMatter: { root }, meta }) {
    const value = nodeAt(root, ['summary']);
    const summary = meta.summary?.trim();
    if (!value || !summary) return;
    const source = text.slice(value.range.start, value.range.end).trimEnd();
    const range = { start: value.range.start, end: value.range.start + source.length };
    const length = characters(summary);
    if (/(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/.test(source) || /\n\s*\n/.test(summary)) {
      yield {
        message: '`summary` has several paragraphs, expected one',
        range,
        help: 'keep the one that says what the brief says, and move the others to the text',
      };
    } else if (length < LEAST) {
      yield {
        message: `\`summary\` has ${counted(length, 'character')}, expected at least ${LEAST}`,
        range,
        help: 'say in one or two sentences what the brief finds and what it recommends',
      };
    } else if (length > MOST) {
      yield {
        message: `\`summary\` has ${counted(length, 'character')}, expected at most ${MOST}`,
        range,
        help: 'keep the finding and the recommendation, and move the evidence to the text',
      };
    }
  },
};

export default rule;
