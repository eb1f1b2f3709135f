import type { Rule } from '../../core/rule.ts';
import { repeatsTitle, type Section, sectionsOf } from '../../core/sections.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'structure/duplicate-heading',
  summary: 'two headings of the same text side by side',
  why: 'readers of a list of headings cannot tell the two apart, nor can a link that names one',
  source: 'WCAG 2.2, success criterion 2.4.6: headings describe topic or purpose',
  severity: 'warning',
  fixes: 'none',
  good: {
    text: '## Tenants\n\n### Costs\n\nThey rise.\n\n## Owners\n\n### Costs\n\nThey fall.\n',
  },
  bad: { text: '## Costs\n\nThey rise for tenants.\n\n## Costs\n\nThey fall for owners.\n' },
  *check(brief) {
    const seen = new Map<Section | undefined, Map<string, Section>>();
    for (const section of sectionsOf(brief.tree)) {
      const { heading, title, parent } = section;
      const siblings = seen.get(parent) ?? new Map<string, Section>();
      seen.set(parent, siblings);
      const name = `${heading.depth} ${title.toLowerCase()}`;
      const first = siblings.get(name);
      // What repeats the title has a rule of its own.
      if (title === '' || (heading.depth === 1 && repeatsTitle(section, brief))) continue;
      if (!first) {
        siblings.set(name, section);
        continue;
      }
      yield {
        message: `heading ${typed(title)} repeats the one above`,
        range: rangeOf(heading),
        help: 'say in the heading what sets its section apart, or join the two sections',
        related: [{ message: 'the first heading of this text', range: rangeOf(first.heading) }],
      };
    }
  },
};

export default rule;
