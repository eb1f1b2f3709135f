import type { Brief } from '../../core/brief.ts';
import type { Edit } from '../../core/diagnostic.ts';
import type { Rule } from '../../core/rule.ts';
import { repeatsTitle, type Section, sectionsOf } from '../../core/sections.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

const DEMOTE = 'take each heading from here on one level down';

const rule: Rule = {
  id: 'structure/single-h1',
  summary: 'a heading on the level of the title',
  why: 'readers who move by headings take the first level for the title of a page, and find several',
  source: 'GOV.UK content design: a page has one first-level heading, its title',
  severity: 'warning',
  fixes: 'unsafe',
  good: { text: '## The problem\n\nTwo million flats heat with gas.\n\n### Costs\n\nThey rise.\n' },
  bad: { text: '# The problem\n\nTwo million flats heat with gas.\n\n## Costs\n\nThey rise.\n' },
  *check(brief) {
    // Without a title to compare with, it may be the title.
    if (!['read', 'none'].includes(brief.frontMatter.state)) return;
    const sections = sectionsOf(brief.tree).filter((section) => !isTitle(section, brief));
    const from = sections.findIndex(({ heading }) => heading.depth === 1);
    const [first, ...others] = sections.slice(from).filter(({ heading }) => heading.depth === 1);
    if (from < 0 || !first) return;
    const edits = sections.slice(from).map((section) => demotion(section, brief));
    yield {
      message: `${typed(first.title)} is a heading of the first level, expected the second`,
      range: rangeOf(first.heading),
      help: repair(sections.length - from, isOpening(first, others, brief)),
      related: others.map(({ heading }) => ({
        message: 'another heading of the first level',
        range: rangeOf(heading),
      })),
      ...(edits.every((edit) => edit !== undefined) && {
        fix: { title: DEMOTE, safe: false, edits: edits.flat() },
      }),
    };
  },
};

export default rule;

function isTitle(section: Section, brief: Brief): boolean {
  return section.heading.depth === 1 && repeatsTitle(section, brief);
}

function repair(headings: number, opening: boolean): string {
  if (opening) return 'delete it where it says what the title says, else begin it with `##`';
  return headings > 1 ? `begin it with \`##\`, and ${DEMOTE}` : 'begin it with `##`';
}

/** Whether it stands where pages without front matter have their title. */
function isOpening({ heading }: Section, others: readonly Section[], { tree }: Brief): boolean {
  const first = tree.children.find(({ type }) => type !== 'html');
  return others.length === 0 && first === heading;
}

/** The edits that take a heading one level down; undefined where that cannot be written. */
function demotion({ heading, title }: Section, { text }: Brief): readonly Edit[] | undefined {
  const { start, end } = rangeOf(heading);
  if (heading.depth === 6) return undefined;
  if (text[start] === '#') return [{ start, end: start, text: '#' }];
  // Underlined: with `=` it is the first level, with `-` the second, and a third there is not.
  const [underline = ''] = /[=-]+[ \t]*$/.exec(text.slice(start, end)) ?? [];
  if (heading.depth === 1) {
    const line = end - underline.length;
    return [{ start: line, end, text: '-'.repeat(underline.trimEnd().length) }];
  }
  const words = text.slice(start, end - underline.length).trimEnd();
  if (/[\r\n]/.test(words) || title.endsWith('#')) return undefined;
  return [
    { start, end: start, text: '### ' },
    { start: start + words.length, end, text: '' },
  ];
}
