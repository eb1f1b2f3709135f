import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { makeFigures } from '../../../src/core/edition/figures.ts';
import { parseMarkdown } from '../../../src/core/markdown.ts';

/** What a node became: the class of its figure, else its type. */
function nameOf(node: RootContent): string {
  return node.type === 'box' ? String(node.data.hProperties.className) : node.type;
}

function made(markdown: string): readonly string[] {
  const tree = parseMarkdown(markdown);
  makeFigures(tree);
  return tree.children.map(nameOf);
}

const table = '| a | b |\n| - | - |\n| 1 | 2 |';
const image = '![Bars](bars.png "Fees")';
const quote = '> A fee.\n>\n> — Anne Moreau';

test.each([
  ['an image', image, ['image']],
  ['a quotation', quote, ['quote']],
  ['a table with a caption below', `${table}\n\nTable 1: Fees`, ['tabular']],
  ['an image', `Table 1: Fees\n\n${table}\n\n${image}`, ['tabular', 'image']],
  ['a quotation', `Table 1: Fees\n\n${table}\n\n${quote}`, ['tabular', 'quote']],
  [
    'a second table',
    `Table 1: Fees\n\n${table}\n\nTable 2: Ships\n\n${table}`,
    ['tabular', 'tabular'],
  ],
  ['words', `Table 1: Fees\n\n${table}\n\nWords.`, ['tabular', 'paragraph']],
])('finds %s behind what became a figure', (_, markdown, names) => {
  expect(made(markdown)).toEqual(names);
});
