import { type LoneMark, loneMarks } from '../../core/prose/pairs.ts';
import { passagesOf } from '../../core/prose/passages.ts';
import type { Rule } from '../../core/rule.ts';

/** Without any of these, or an entity that stands for one, there is nothing to look for. */
const MARK = /[()[\]„“”«»&]/;

const rule: Rule = {
  id: 'language/unbalanced-quotes',
  summary: 'a quotation mark or a bracket without its other half',
  why: 'readers cannot tell where a quotation ends, and whose words they are reading',
  source:
    'CommonMark 0.31.2 takes them for text; Unicode 17, section 6.2 lists how languages pair them',
  severity: 'warning',
  fixes: 'none',
  good: { text: 'The minister said: “Rents will fall.\n\n“And soon (this year).”\n' },
  bad: { text: 'The minister said: “Rents will fall soon (this year).\n' },
  check({ text: file, tree }, { lang }) {
    if (!MARK.test(file)) return [];
    return loneMarks(passagesOf(tree), lang.split('-')[0] ?? '').map((lone) => {
      const { passage, index, other, straight } = lone;
      const range = passage.rangeOf(index, index + 1, file);
      if (straight === undefined) {
        return {
          message: messageOf(lone),
          range,
          help: `write the missing ${shown(other)}, or delete this one`,
        };
      }
      return {
        message: lone.opens
          ? `quotation opens with \`${lone.mark}\` and closes with a straight \`"\``
          : `quotation opens with a straight \`"\` and closes with \`${lone.mark}\``,
        range: passage.rangeOf(straight, straight + 1, file),
        help: `write ${shown(other)} instead`,
        related: [{ message: 'the other half is here', range }],
      };
    });
  },
};

export default rule;

function messageOf({ mark, opens }: LoneMark): string {
  const what = '()[]'.includes(mark) ? 'bracket' : 'quotation mark';
  return `${what} \`${mark}\` ${opens ? 'is not closed' : 'was not opened'}`;
}

function shown(marks: string): string {
  return [...marks].map((mark) => `\`${mark}\``).join(' or ');
}
