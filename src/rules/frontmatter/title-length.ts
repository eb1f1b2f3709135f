import { briefWith } from '../../core/example.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import { characters } from '../../core/wording/characters.ts';
import { counted } from '../../core/wording/words.ts';

const MOST = 100;

const rule: Rule = {
  id: 'frontmatter/title-length',
  summary: 'a title of more than 100 characters',
  why: 'a long title is cut off in search results and lists, and readers skip it',
  source: 'GOV.UK content design: titles under 65 characters; the bound leaves room for names',
  severity: 'warning',
  fixes: 'none',
  good: {
    text: briefWith(),
  },
  bad: {
    text: briefWith({
      title:
        'Why heat pumps for rented flats need three changes to tenancy law before the next heating season begins',
    }),
  },
  *check({ frontMatter: { root }, meta: { title = '' } }) {
    const value = nodeAt(root, ['title']);
    const length = characters(title);
    if (!value || length <= MOST) return;
    yield {
      message: `\`title\` has ${counted(length, 'character')}, expected at most ${MOST}`,
      range: value.range,
      help: 'keep the finding in the title, and move the rest to `subtitle` or `summary`',
    };
  },
};

export default rule;
