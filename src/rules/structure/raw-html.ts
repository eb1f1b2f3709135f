import { type LostTag, lostTags } from '../../core/edition/markup.ts';
import type { Rule } from '../../core/rule.ts';
import { nodesOf } from '../../core/tree.ts';

const rule: Rule = {
  id: 'structure/raw-html',
  summary: 'HTML in the text that reaches neither the page nor the PDF',
  why: 'readers miss what is left out without a word: a table, a video, a colour that meant something',
  source: 'what page and PDF understand: CommonMark, tables, footnotes, and a few tags of HTML',
  severity: 'warning',
  fixes: 'none',
  good: {
    text: [
      'The gas is CO<sub>2</sub>, says the <abbr title="World Health Organization">WHO</abbr>.',
      '<details>\n<summary>How we measured</summary>',
      'In **twelve** flats. <!-- checked by Ada -->',
      '</details>\n',
    ].join('\n\n'),
  },
  bad: { text: 'The gas is <font color="red">methane</font>.\n' },
  check({ text, tree }) {
    // Nearly every brief has none: one search is cheaper than a walk through its tree.
    if (!text.includes('<') || nodesOf(tree, 'html').length === 0) return [];
    const [first, ...others] = lostTags({ tree, text });
    if (!first) return [];
    const { what, help } = said(first);
    const all = others.length + 1;
    return [
      {
        message:
          others.length > 0
            ? `${all} HTML tags never reach the page, this is the first: ${what}`
            : `${what} never reaches the page`,
        range: first.range,
        help,
        related: others.map((tag) => ({ message: said(tag).what, range: tag.range })),
      },
    ];
  },
};

/** What is wrong with a tag, and the way out. */
function said({ name, loss }: LostTag): { readonly what: string; readonly help: string } {
  switch (loss) {
    case 'unknown':
      return { what: `\`<${name}>\``, help: 'write it in Markdown, or delete it' };
    case 'misplaced':
      return {
        what: `\`<${name}>\` inside of a paragraph`,
        help: 'begin a line with it, below an empty line',
      };
    case 'unclosed':
      return {
        what: `an unclosed \`<${name}>\``,
        help: `write \`</${name}>\` ${placed(name, 'behind')}, or delete it`,
      };
    case 'unopened':
      return {
        what: `an unopened \`</${name}>\``,
        help: `write \`<${name}>\` ${placed(name, 'before')}, or delete it`,
      };
    case 'unnamed':
      return {
        what: `a \`<${name}>\` without a \`<summary>\``,
        help: 'write `<summary>`, its name and `</summary>` below it',
      };
    case 'naming nothing':
      return {
        what: `a \`<${name}>\` that names no \`<details>\``,
        help: 'put it at the start of its own `<details>`, or delete it',
      };
    case 'too deep':
      return {
        what: `a \`<${name}>\` inside of too many others`,
        help: 'write it with fewer levels',
      };
  }
}

function placed(name: string, where: string): string {
  return name === 'details'
    ? `on a line of its own ${where} its text`
    : `${where} its words in the same paragraph`;
}

export default rule;
