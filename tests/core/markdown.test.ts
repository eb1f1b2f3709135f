import * as commonmark from 'commonmark-spec';
import fc from 'fast-check';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { remark } from 'remark';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/core/markdown.ts';

/** What is parsed with every extension, whether or not the text has any use for it. */
const whole = remark()
  .data('micromarkExtensions', [gfmTable(), gfmFootnote(), gfmStrikethrough(), gfmTaskListItem()])
  .data('fromMarkdownExtensions', [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ])
  .freeze();

test('an extension that a text does not need changes nothing: CommonMark', () => {
  expect(commonmark.tests.length).toBeGreaterThan(600);
  for (const { markdown } of commonmark.tests) {
    expect(parseMarkdown(markdown)).toEqual(whole.parse(markdown));
  }
});

test.each([
  ['a table with one column', 'a\n:-\n1\n', 'table'],
  ['a table without outer bars', 'a|b\n-|-\n', 'table'],
  ['a table in a quotation', '> a\n> -:\n', 'table'],
  ['a note', 'a[^1]\n\n[^1]: b\n', 'footnoteDefinition'],
  ['a deletion', '~a~\n', 'delete'],
])('%s is read', (_, text, type) => {
  expect(JSON.stringify(parseMarkdown(text))).toContain(`"type":"${type}"`);
  expect(parseMarkdown(text)).toEqual(whole.parse(text));
});

test.each(['- [ ] a\n', '- [x] a\n', '- [X] a\n', '- [\t] a\n', '- [\n] a\n'])(
  'a task %j is read',
  (text) => {
    expect(parseMarkdown(text)).toEqual(whole.parse(text));
  },
);

test('an extension that a text does not need changes nothing: any text', () => {
  const piece = fc.constantFrom(
    ...['a', ' ', '\n', '\n\n', '|', ':', '-', '~', '~~', '[', ']', '^', '[^a]', '[ ]', '[x]'],
    ...['- ', '> ', '    ', '`', '*', '\\', '\t', '(', ')', '<', '#', '1. '],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      expect(parseMarkdown(text)).toEqual(whole.parse(text));
    }),
    { numRuns: 500 },
  );
});
