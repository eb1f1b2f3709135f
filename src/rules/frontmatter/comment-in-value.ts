import { briefWith } from '../../core/example.ts';
import { isEmpty } from '../../core/frontmatter/meta.ts';
import { proseKeys } from '../../core/frontmatter/prose.ts';
import { quoted } from '../../core/frontmatter/quote.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'frontmatter/comment-in-value',
  summary: 'a text without quotes that is cut off at ` #`',
  why: 'YAML drops the rest of the line as a comment, and readers see half of the text',
  source: 'YAML 1.2.2, section 6.6: ` #` begins a comment',
  severity: 'warning',
  fixes: 'unsafe',
  good: {
    text: briefWith({
      title: '"Energy brief #4: heat pumps for flats"',
      date: '2026-03-02 # the day of the hearing',
    }),
  },
  bad: {
    text: briefWith({ title: 'Energy brief #4' }),
  },
  *check({ text, frontMatter: { root } }) {
    for (const key of proseKeys) {
      const value = nodeAt(root, [key]);
      if (value?.type !== 'scalar' || !value.plain || isEmpty(value)) continue;
      const { start, end } = value.range;
      // A comment that is meant as one has a space behind its sign.
      const [cut, lost] = /^[ \t]+(#(?:[^\s#!]|[ \t]*\d)[^\r\n]*)/.exec(text.slice(end)) ?? [];
      if (!cut || !lost) continue;
      const written = text.slice(start, end) + cut.trimEnd();
      const fixed = quoted([written]).join('');
      const edits = [{ start, end: start + written.length, text: fixed }];
      yield {
        message: `\`${key}\` ends before ${typed(lost)}, which YAML takes for a comment`,
        range: { start: end + cut.length - lost.length, end: start + written.length },
        help: `write ${typed(`${key}: ${fixed}`, 160)}`,
        ...(!/[\r\n]/.test(written) && { fix: { title: 'quote the value', safe: false, edits } }),
      };
    }
  },
};

export default rule;
