import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkHtml from 'remark-html';
import { unified } from 'unified';
import { describe, expect, it, test } from 'vitest';
import { scan } from '../../../src/core/edition/markup/scan.ts';
import { lostTags, takeMarkup } from '../../../src/core/edition/markup.ts';
import { parse } from '../../../src/core/parse.ts';

const pieces = [
  ...['<sub>', '</sub>', '<sup>', '</sup>', '<abbr title="a">', "<abbr title='", '</abbr>', '<br>'],
  ...['<details>', '<details open>', '</details>', '<summary>', '</summary>', '<SUB>', '</SUP >'],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '<b>',
    '</b>',
    '<p>',
    '<table>',
    '<!--',
    '-->',
    '<?',
    '<!',
  ],
  ...[
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    '&amp;',
    '&#0;',
    '*',
    '**',
    '`',
    '[',
    '](',
    '> ',
    '- ',
    '| a |\n| - |\n',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\n> ',
    '\n  ',
    '\t',
    ' ',
    'a',
    'b c',
    '\\',
    '[!NOTE]',
    '[^1]',
    '\n\n[^1]: ',
  ],
];
const markdown = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary' })),
    {
      maxLength: 60,
    },
  )
  .map((all) => all.join(''));

function* nodesIn(tree: Root): Generator<Nodes> {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if ('children' in node) open.push(...node.children);
  }
}

describe('any text', () => {
  const runs = { numRuns: 300 };

  test('is left without HTML, and without empty paragraphs', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { tree } = parse(text, 'a.md');
        takeMarkup(tree);
        for (const node of nodesIn(tree)) {
          expect(node.type).not.toBe('html');
          if (node.type === 'paragraph') expect(node.children).not.toEqual([]);
        }
      }),
      runs,
    );
  });

  test('becomes what stays as it is', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { tree } = parse(text, 'a.md');
        takeMarkup(tree);
        const once = structuredClone(tree);
        takeMarkup(tree);
        expect(tree).toEqual(once);
      }),
      runs,
    );
  });

  test('has lost tags where there are tags', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const brief = parse(text, 'a.md');
        for (const { name, range } of lostTags(brief)) {
          const tag = brief.text.slice(range.start, range.end).toLowerCase();
          expect(tag.startsWith(`<${name}`) || tag.startsWith(`</${name}`)).toBe(true);
          expect(tag.endsWith('>')).toBe(true);
        }
      }),
      runs,
    );
  });

  test('is taken apart in order and without overlap', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        let last = 0;
        for (const token of scan(text)) {
          if (token.type === 'words') continue;
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(text[token.start]).toBe('<');
          last = token.end;
        }
      }),
      runs,
    );
  });
});

describe('ten thousand', () => {
  const MANY = 10_000;
  const summary = '<summary>a</summary>';
  it.each([
    ['unclosed tags in a row', '<sub>a'.repeat(MANY), 0],
    ['closing tags in a row', 'a</sub>'.repeat(MANY), 0],
    ['pairs in a row', '<sub>a</sub>'.repeat(MANY), MANY],
    ['tags inside of each other', `${'<sub>'.repeat(MANY)}a${'</sub>'.repeat(MANY)}`, 8],
    ['crossed tags', `${'<sub>a<sup>'.repeat(MANY)}b${'</sub></sup>'.repeat(MANY)}`, 8],
    ['breaks in an element of their own', `<details><sub>${'<br>'.repeat(20 * MANY)}</sub>`, 0],
    ['scripts', 'a<script>b'.repeat(MANY), 0],
    ['unclosed details', '<details>\n\n'.repeat(MANY), 0],
    ['details in one block', `<details>${summary}b</details>`.repeat(MANY), 2 * MANY],
    ['details', `<details>${summary}\n\nb\n\n</details>\n\n`.repeat(MANY), 2 * MANY],
    [
      'details inside of each other',
      `${`<details>${summary}`.repeat(MANY)}\n\n${'</details>'.repeat(MANY)}`,
      16,
    ],
    ['beginnings of tags', `<details>\n${'<a b="'.repeat(MANY)}`, 0],
    ['beginnings of comments', `<details>${'<!'.repeat(MANY)}`, 0],
    ['beginnings of ends', `<details><script>${'</script'.repeat(MANY)}`, 0],
    ['foreign tags in a quotation', `> <details>${summary}${'\n> <u>b</u>'.repeat(MANY)}`, 0],
  ])('%s make no trouble', (_, text, boxes) => {
    const brief = parse(text, 'a.md');
    expect(brief.problems.map(({ rule }) => rule)).toEqual(['frontmatter/missing']);
    expect(lostTags(brief).length).toBeLessThanOrEqual(2 * MANY + 1);
    takeMarkup(brief.tree);
    expect([...nodesIn(brief.tree)].filter(({ type }) => type === 'box')).toHaveLength(boxes);
  });
});

test('the deepest tree there is can be compiled', () => {
  const depth = 60;
  const open = '<details><summary>a</summary>'.repeat(8);
  const levels = Array.from({ length: depth }, (_, level) => {
    const marks = '> '.repeat(level + 1);
    return `${marks}${open}\n${marks}\n`;
  });
  const ends = Array.from({ length: depth }, (_, level) => {
    const marks = '> '.repeat(depth - level);
    return `${marks}\n${marks}${'</details>'.repeat(8)}\n`;
  });
  const { tree, problems } = parse(`${levels.join('')}${ends.join('')}`, 'a.md');
  expect(problems.map(({ rule }) => rule)).toEqual(['frontmatter/missing']);
  takeMarkup(tree);
  const page = unified().use(remarkHtml, { sanitize: false }).freeze().stringify(tree);
  expect(page.split('<details>').length).toBeGreaterThan(8);
});
