import { countWords } from '../../core/prose/count.ts';
import { passagesOf } from '../../core/prose/passages.ts';
import type { Rule } from '../../core/rule.ts';
import { rangeOf } from '../../core/tree.ts';

const sentence = 'Two million flats are heated with gas, and most of their tenants pay for it. ';

const rule: Rule<{ max: number }> = {
  id: 'prose/paragraph-length',
  summary: 'a paragraph that is too long',
  why: 'readers skip a wall of text: a paragraph that holds one thought is read to its end',
  source: 'plainlanguage.gov, “Write short paragraphs”: at most 150 words, never more than 250',
  severity: 'warning',
  fixes: 'none',
  options: { max: { about: 'the most words that a paragraph may have', default: 150 } },
  good: { text: `${sentence.repeat(10)}\n` },
  bad: { text: `${sentence.repeat(11)}\n` },
  *check({ tree }, _context, { max }) {
    // A word has a letter and a space: most paragraphs are too short to be counted.
    const long = tree.children.filter((node) => {
      const { start, end } = rangeOf(node);
      return node.type === 'paragraph' && end - start > 2 * max;
    });
    if (long.length === 0) return;
    for (const { node, within, text } of passagesOf(tree)) {
      if (node.type !== 'paragraph' || within.length > 0 || !long.includes(node)) continue;
      const words = countWords(text);
      if (words <= max) continue;
      yield {
        message: `unexpected length of a paragraph: ${words} words, expected at most ${max}`,
        range: rangeOf(node),
        help: 'begin a new paragraph where a new thought begins',
      };
    }
  },
};

export default rule;
