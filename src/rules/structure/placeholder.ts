import { visit } from 'unist-util-visit';
import type { Finding } from '../../core/diagnostic.ts';
import { isDraft } from '../../core/fields.ts';
import { proseKeys } from '../../core/frontmatter/prose.ts';
import { guidanceOf } from '../../core/guidance.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

/** Unmistakable marks of unfinished text; the TODO Group, Spanish “todo” and a quoted “TBD” are none. */
const MARK = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_“„«‘"'])(?:TODO|FIXME|TBD)(?![\p{L}\p{N}_])`,
    String.raw`(?<!\p{L})[Ll]orem ipsum(?!\p{L})`,
    // “[Insert the figure]”, “[your name]”, “[Titel einfügen]”, “[AUTHOR NAME]”
    String.raw`\[(?:[Ii]nsert|[Yy]our|[Ii]hre?|[Vv]otre)\s[^\][\r\n]{1,60}\]`,
    String.raw`\[(?:\p{L}+\s)?(?:name|title|date|text|figure|source|link|image|table|summary|number) here\]`,
    String.raw`\[(?:[^\][\r\n]{1,60}\s)?(?:einfügen|eintragen|ergänzen|à compléter|à ajouter|à insérer)\]`,
    String.raw`\[(?:AUTHOR |GROUP )?(?:NAME|TITLE|DATE|ORGANI[SZ]ATION|CITY|PLACE|SOURCE|LINK|URL)\]`,
    'Click (?:or tap )?here to enter (?:text|a date)',
  ].join('|'),
  'gu',
);
/** A text without any of these holds no mark; the marks themselves are costly to compile. */
const HINT =
  /TODO|FIXME|TBD|orem ipsum|here to enter|<!--\s*brief:|\[[^\][^\r\n][^\][\r\n]*\](?![([:])/;
/** What must follow a bare TODO: a colon, a bracket, or the end of its paragraph. */
const BEHIND_TODO = /^[*_~]*(?:[:(\]]|[*_~#"'\s]*[.!]?[*_~#"'\s]*$)/;
/** What holds running text. */
const BLOCKS: readonly string[] = ['paragraph', 'heading', 'tableCell'];

const rule: Rule = {
  id: 'structure/placeholder',
  summary: 'a placeholder, or guidance of the scaffold, that was left in',
  why: 'readers take a brief with a hole in it for unfinished, and its findings for unchecked',
  source: 'the scaffolds of `brief new`',
  severity: 'error',
  fixes: 'none',
  good: { text: 'Costs fell by a fifth. The TODO Group met in Madrid, “con todo”.\n' },
  bad: { text: 'Costs fell by a fifth. TODO: add the source.\n' },
  check({ text, tree, frontMatter: { root }, meta }) {
    // Nearly every brief is finished: one search is cheaper than a walk through its tree.
    if (!HINT.test(text)) return [];
    const marks: Range[] = [];
    const searchMarks = ({ start, end }: Range, block: Range) => {
      for (const { index, 0: mark } of text.slice(start, end).matchAll(MARK)) {
        const range = { start: start + index, end: start + index + mark.length };
        if (mark !== 'TODO' || BEHIND_TODO.test(text.slice(range.end, block.end)))
          marks.push(range);
      }
    };
    for (const key of proseKeys) {
      const value = nodeAt(root, [key]);
      if (value?.type !== 'scalar') continue;
      const { start, end } = value.range;
      const inner = value.plain ? value.range : { start: start + 1, end };
      searchMarks(inner, inner);
    }
    visit(tree, (node) => {
      if (!BLOCKS.includes(node.type)) return;
      visit(node, 'text', (words) => searchMarks(rangeOf(words), rangeOf(node)));
    });
    const severity = isDraft(meta) ? { severity: 'warning' as const } : {};
    return [
      ...marks.map((range) => ({
        message: `placeholder ${typed(text.slice(range.start, range.end))} was left in`,
        range,
        help: 'write what belongs here, or delete it',
        ...severity,
      })),
      ...together(guidanceOf({ text, tree })).map((finding) => ({ ...finding, ...severity })),
    ];
  },
};

export default rule;

/** A scaffold has guidance below each heading: that is one finding, with a place for each. */
function together([first, ...others]: readonly Range[]): Finding[] {
  if (!first) return [];
  const count = others.length + 1;
  return [
    {
      message:
        count > 1
          ? `${count} notes of guidance were left in, this is the first`
          : 'a note of guidance was left in',
      range: first,
      help: 'write what it asks for, then delete the comment',
      related: others.map((range) => ({ message: 'another note of guidance', range })),
    },
  ];
}
