import type { RootContent } from 'mdast';
import type { Brief } from '../../core/brief.ts';
import type { Rule } from '../../core/rule.ts';
import { repeatsTitle, sectionsOf } from '../../core/sections.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

/** What the page leaves out; guidance of the scaffold is a text that is still to come. */
const COMMENTS = /<!--(?!\s*brief:)[\s\S]*?-->/g;

const rule: Rule = {
  id: 'structure/empty-section',
  summary: 'a heading with nothing below it',
  why: 'readers who follow the heading find nothing, and take the brief for unfinished',
  source: 'WCAG 2.2, success criterion 1.3.1, technique H42: a heading begins a section',
  severity: 'warning',
  fixes: 'none',
  good: { text: '## The problem\n\n### Costs\n\nThey rise.\n' },
  bad: { text: '## The problem\n\n## Costs\n\nThey rise.\n' },
  *check(brief) {
    const sections = sectionsOf(brief.tree);
    for (const section of sections) {
      if (!section.content.every(isNothing)) continue;
      if (repeatsTitle(section, brief)) continue;
      if (section === sections.at(-1) && isFilledByThePage(brief)) continue;
      yield {
        message: section.title
          ? `nothing stands below the heading ${typed(section.title)}`
          : 'empty heading with nothing below it',
        range: rangeOf(section.heading),
        help: 'write the section, or delete its heading',
      };
    }
  },
};

export default rule;

function isNothing(node: RootContent): boolean {
  if (node.type === 'html') return node.value.replace(COMMENTS, '').trim() === '';
  return node.type === 'definition';
}

/** Notes stand on the page below the last heading, wherever their text stands in the file. */
function isFilledByThePage({ tree, meta }: Brief): boolean {
  return nodesOf(tree, 'footnoteDefinition').length > 0 || meta.references !== undefined;
}
