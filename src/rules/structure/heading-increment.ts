import type { Heading } from 'mdast';
import type { Edit } from '../../core/diagnostic.ts';
import type { Rule } from '../../core/rule.ts';
import { rangeOf } from '../../core/tree.ts';

const rule: Rule = {
  id: 'structure/heading-increment',
  summary: 'a heading more than one level below the heading before it',
  why: 'readers who listen to a page move by heading levels, and take a missing one for missing text',
  source: 'WCAG 2.2, success criterion 1.3.1, technique G141',
  severity: 'error',
  fixes: 'unsafe',
  good: { text: '## The problem\n\nTwo million flats heat with gas.\n\n### Costs\n\nThey rise.\n' },
  bad: { text: '## The problem\n\nTwo million flats heat with gas.\n\n#### Costs\n\nThey rise.\n' },
  *check({ tree, text }) {
    const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
    for (const [index, heading] of headings.entries()) {
      const before = headings[index - 1];
      // A first level further down is a slip for the second: `structure/single-h1` says so.
      const least = index > 1 ? 2 : 1;
      const deepest = Math.max(before?.depth ?? 1, least) + 1;
      if (heading.depth <= deepest) continue;
      const marks = '#'.repeat(deepest);
      yield {
        message: `unexpected heading level ${heading.depth} ${before ? `after ${before.depth}` : 'at the start'}, expected ${deepest}`,
        range: rangeOf(heading),
        help: `begin the heading with \`${marks}\``,
        ...(before && {
          related: [
            { message: `the heading before has level ${before.depth}`, range: rangeOf(before) },
          ],
        }),
        fix: {
          title: `begin the heading with \`${marks}\``,
          safe: false,
          edits: raise(headings.slice(index), heading.depth - deepest, text),
        },
      };
    }
  },
};

export default rule;

/** Takes a heading, and those that stand below or beside it, up by some levels. */
function raise([first, ...others]: readonly Heading[], levels: number, text: string): Edit[] {
  if (!first) return [];
  const end = others.findIndex(({ depth }) => depth < first.depth);
  return [first, ...others.slice(0, end < 0 ? undefined : end)].flatMap((heading) => {
    const { start } = rangeOf(heading);
    const marks = /^#+/.exec(text.slice(start, start + heading.depth))?.[0] ?? '';
    return marks.length > levels ? [{ start, end: start + levels, text: '' }] : [];
  });
}
