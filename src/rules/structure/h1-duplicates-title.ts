import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Edit } from '../../core/diagnostic.ts';
import { briefWith } from '../../core/example.ts';
import { type Line, linesOf } from '../../core/frontmatter/lines.ts';
import type { Rule } from '../../core/rule.ts';
import { rangeOf } from '../../core/tree.ts';
import { titleWords } from '../../core/wording/title.ts';

const rule: Rule = {
  id: 'structure/h1-duplicates-title',
  summary: 'a heading that repeats the title of the front matter',
  why: 'the page prints the title by itself, and readers meet it twice',
  source: 'GOV.UK content design: a page has one first-level heading, its title',
  severity: 'warning',
  fixes: 'safe',
  good: {
    text: briefWith({}, '## The problem\n\nTwo million flats heat with gas.\n'),
  },
  bad: {
    text: briefWith({}, '# Heat Pumps for Flats\n\nTwo million flats heat with gas.\n'),
  },
  *check({ text, tree, meta: { title } }) {
    const wanted = titleWords(title ?? '');
    if (wanted === '') return;
    let lines: readonly Line[] | undefined;
    for (const [index, heading] of tree.children.entries()) {
      if (heading.type !== 'heading' || heading.depth !== 1) continue;
      if (titleWords(textOf(heading)) !== wanted) continue;
      lines ??= linesOf(text);
      const edit = removal(heading, tree.children[index - 1], lines, text);
      yield {
        message: 'heading repeats the title of the front matter',
        range: rangeOf(heading),
        help: 'delete the heading',
        ...(edit && { fix: { title: 'delete the heading', safe: true, edits: [edit] } }),
      };
    }
  },
};

export default rule;

/** The edit that takes out a heading with its line and one blank line; undefined where more would change. */
function removal(
  heading: Heading,
  before: RootContent | undefined,
  lines: readonly Line[],
  text: string,
): Edit | undefined {
  if (!isWords(heading) || before?.type === 'list' || before?.type === 'footnoteDefinition') return;
  const { start, end } = rangeOf(heading);
  const first = lines.findIndex((line) => line.next > start);
  const last = lines.findIndex((line) => line.end >= end);
  const [above, below] = [lines[first - 1], lines[last + 1]];
  const from = lines[first]?.start ?? start;
  const to = lines[last]?.next ?? end;
  const blank = (line: typeof above) => line === undefined || line.text.trim() === '';
  // Between two lines of text, the heading parted paragraphs that would run into one.
  if (!blank(above) && above?.text.trim() !== '---' && !blank(below)) {
    return { start: from, end: to, text: text.slice(lines[last]?.end, to) };
  }
  const gone = below && blank(below) && blank(above) ? below.next : to;
  return { start: from, end: gone, text: '' };
}

/** Whether a heading holds nothing but words, so that no note or image is lost with it. */
function isWords({ children }: { children: readonly RootContent[] }): boolean {
  return children.every((node) =>
    'children' in node
      ? ['emphasis', 'strong', 'delete'].includes(node.type) && isWords(node)
      : ['text', 'inlineCode', 'break'].includes(node.type),
  );
}
