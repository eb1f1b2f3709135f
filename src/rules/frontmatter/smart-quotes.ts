import { briefWith } from '../../core/example.ts';
import { proseKeys } from '../../core/frontmatter/prose.ts';
import { asValue } from '../../core/frontmatter/value.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

/** A value between two typographic quotation marks that has no further one inside; `can’t` has none. */
const WRAPPED =
  /^(?:[“„”]([^“„”]+)[“”]|«\s*([^«»]+?)\s*»|»([^«»]+)«|‹([^‹›]+)›|[‘‚]((?:[^‘‚’]|(?<=\p{L})’(?=\p{L}))+)[’‘])$/u;
/** Hardly a value begins like this, and the whole pattern is costly to compile. */
const OPENING = /^[“„”«»‹‘‚]/;

const rule: Rule = {
  id: 'frontmatter/smart-quotes',
  summary: 'a value between typographic quotation marks',
  why: 'YAML keeps these marks, and readers see them around every title and in every list',
  source: 'YAML 1.2.2, section 7.3: values are quoted with `"` or `\'`',
  severity: 'warning',
  fixes: 'safe',
  good: {
    text: briefWith({ title: 'What “heat pump ready” means for flats' }),
  },
  bad: {
    text: briefWith({ title: '“Heat pumps for flats”' }),
  },
  *check({ text, frontMatter: { root } }) {
    for (const key of proseKeys) {
      const value = nodeAt(root, [key]);
      if (value?.type !== 'scalar') continue;
      const source = text.slice(value.range.start, value.range.end);
      if (!OPENING.test(source) || /[\r\n]/.test(source)) continue;
      const inner = WRAPPED.exec(source)?.slice(1).find(Boolean);
      if (!inner) continue;
      const fixed = asValue(inner);
      const title = `write ${typed(`${key}: ${fixed}`, 160)}`;
      yield {
        message: `unexpected typographic quotation marks around \`${key}\``,
        range: value.range,
        help: title,
        fix: { title, safe: true, edits: [{ ...value.range, text: fixed }] },
      };
    }
  },
};

export default rule;
