import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkHtml from 'remark-html';
import { unified } from 'unified';
import { describe, expect, it, test } from 'vitest';
import { takeCallouts } from '../../../src/core/edition/callouts.ts';
import { labelsIn } from '../../../src/core/edition/labels.ts';
import { lostTags, takeMarkup } from '../../../src/core/edition/markup.ts';
import { parseMarkdown } from '../../../src/core/markdown.ts';
import { parse } from '../../../src/core/parse.ts';
import { anchorsOf } from '../../../src/core/tree.ts';

const compiler = unified().use(remarkHtml, { sanitize: false }).freeze();

/** What a body becomes, as HTML on one line. */
function html(body: string): string {
  const tree: Root = parseMarkdown(body);
  takeMarkup(tree);
  return compiler.stringify(tree).replaceAll('\n', '');
}

describe('among words', () => {
  it.each([
    ['CO<sub>2</sub> and x<SUP>2</SUP>', '<p>CO<sub>2</sub> and x<sup>2</sup></p>'],
    [
      'x<sup>**a**<sub>*b*</sub></sup>',
      '<p>x<sup><strong>a</strong><sub><em>b</em></sub></sup></p>',
    ],
    [
      '**<sub>a</sub>** [b<sup>c</sup>](#d)',
      '<p><strong><sub>a</sub></strong> <a href="#d">b<sup>c</sup></a></p>',
    ],
    [
      '<abbr title="a &amp; b &lt; \\* c">WHO</abbr>',
      '<p><abbr title="a &#x26; b < \\* c">WHO</abbr></p>',
    ],
    ["<abbr class=x title='q' style=y onclick=z>WHO</abbr>", '<p><abbr title="q">WHO</abbr></p>'],
    ['<abbr\ntitle=WHO >a</abbr>', '<p><abbr title="WHO">a</abbr></p>'],
    ['<abbr title="">WHO</abbr>', '<p><abbr>WHO</abbr></p>'],
    [
      'said <span lang="de-AT" style=x>auf *gut* Deutsch</span>',
      '<p>said <span lang="de-AT">auf <em>gut</em> Deutsch</span></p>',
    ],
    [
      '<span>a</span> <span lang="?">b <span lang=fr>c</span></span>',
      '<p>a b <span lang="fr">c</span></p>',
    ],
    ['one<br>two<br/>three<BR />four</br>', '<p>one<br>two<br>three<br>four</p>'],
    ['# H<sub>2</sub>O', '<h1>H<sub>2</sub>O</h1>'],
    ['a<u>b</u><span style="x">c</span><iframe src="x">d</iframe>', '<p>abcd</p>'],
    ['a <!-- b --> c', '<p>a  c</p>'],
    ['a<script>alert(1)</script>b<style>p{}</style>c', '<p>abc</p>'],
    ['a<script><sub>b</sub></script>c', '<p>ac</p>'],
    ['a<script>b', '<p>ab</p>'],
    ['a<sub>b', '<p>ab</p>'],
    ['a</sub>b', '<p>ab</p>'],
    ['a<sub>b<sup>c</sub>d</sup>', '<p>a<sub>bc</sub>d</p>'],
    ['a<sub>b *c</sub> d*', '<p>ab <em>c d</em></p>'],
    ['a<sub></sub> <sup> </sup>b', '<p>a  b</p>'],
    ['a<sub>![b](c.png)</sub>', '<p>a<sub><img src="c.png" alt="b"></sub></p>'],
    ['a <details><summary>b</summary>c</details>', '<p>a bc</p>'],
    [
      '`<sub>` and\n\n    <sub>',
      '<p><code>&#x3C;sub></code> and</p><pre><code>&#x3C;sub></code></pre>',
    ],
  ])('%j', (body, expected) => {
    expect(html(body)).toBe(expected);
  });

  test('in a table', () => {
    expect(html('| a<br>b |\n| - |\n| CO<sub>2</sub> |')).toContain('<td>CO<sub>2</sub></td>');
  });
});

describe('around blocks', () => {
  const details = (words: string, name = 'a') =>
    `<details><summary>${name}</summary>${words}</details>`;
  it.each([
    [
      '<details>\n<summary>a</summary>\n\n**b**\n\n- c\n\n</details>',
      details('<p><strong>b</strong></p><ul><li>c</li></ul>'),
    ],
    ['<details>\n\n<summary>a</summary>\n\nb\n\n</details>', details('<p>b</p>')],
    ['<details><summary>a</summary>b</details>', details('<p>b</p>')],
    [
      '<details open onclick="x"><summary>a</summary></details>',
      '<details open><summary>a</summary></details>',
    ],
    [
      '<details><summary> *a* &amp; CO<sub>2</sub>\n</summary></details>',
      details('', '*a* &#x26; CO<sub>2</sub>'),
    ],
    [
      '<details><summary><b>a</b></summary><p>b</p><p>c <i>d</i></p></details>',
      details('<p>b</p><p>c d</p>'),
    ],
    ['<details>b<summary>a</summary>c</details>', details('<p>b</p><p>c</p>')],
    ['<details><summary>a</summary>b<script>c</script><!-- d -->e</details>', details('<p>be</p>')],
    ['<details><summary>a</summary>\n\n<p>b</p>\n\n</details>', details('<p>b</p>')],
    [
      '<details><summary>a</summary>\n\n<details><summary>b</summary>\n\nc\n\n</details>\n\nd\n\n</details>',
      details(`${details('<p>c</p>', 'b')}<p>d</p>`),
    ],
    ['<details><summary>a</summary>b</details>\nc', `${details('<p>b</p>')}<p>c</p>`],
    ['<details><summary>a</summary>b<br>c < d</details>', details('<p>b<br>c &#x3C; d</p>')],
    [
      '<details><summary>a</summary><table><tr><td>b<td>c</table></details>',
      details('<p>b</p><p>c</p>'),
    ],
    ['<div><details><summary>a</summary>b</details></div>', details('<p>b</p>')],
    [
      '> <details>\n> <summary>a</summary>\n>\n> b\n>\n> </details>',
      `<blockquote>${details('<p>b</p>')}</blockquote>`,
    ],
    ['<sub>\na\n</sub>', '<p><sub> a </sub></p>'],
    ['<!-- a --> b', '<p>b</p>'],
  ])('%j', (body, expected) => {
    expect(html(body)).toBe(expected);
  });

  it.each([
    ['<details>\n\na', '<p>a</p>'],
    ['a\n\n</details>', '<p>a</p>'],
    ['<details>\n\na\n\n</details>', '<p>a</p>'],
    ['<details><summary></summary>a</details>', '<p>a</p>'],
    ['<details><summary>&nbsp;</summary>a</details>', '<p>a</p>'],
    ['<details><summary>a\n\nb\n\n</summary></details>', '<p>a</p><p>b</p>'],
    ['<summary>a</summary>', '<p>a</p>'],
    [
      '<details><summary>a</summary><summary>b</summary></details>',
      '<details><summary>a</summary><p>b</p></details>',
    ],
    ['- <details><summary>a</summary>\n\nb\n\n</details>', '<ul><li>a</li></ul><p>b</p>'],
    [
      '<details><summary><details><summary>a</summary></details></summary>b</details>',
      '<details><summary>a</summary></details><p>b</p>',
    ],
  ])('keeps the words of what is not well made: %j', (body, expected) => {
    expect(html(body)).toBe(expected);
  });

  it.each([
    ['<table>\n<tr><td>a<br>b</td></tr>\n</table>'],
    ['<div>a</div>'],
    ['<figure><img src="a.png"><figcaption>b</figcaption></figure>'],
    ['<script>\nalert(1)\n\nalert(2)\n</script> a'],
    ['<style>\np {}\n</style>'],
    ['<!-- a\n\nb -->'],
    ['<?a b?>'],
    ['<!DOCTYPE html>'],
    ['<![CDATA[ a ]]>'],
    ['<br>'],
    ['*<b></b>* <sub>**<u></u>**</sub>'],
    ['<b></b> <br>\n<sub></sub>'],
  ])('leaves nothing of %j', (body) => {
    expect(html(body)).toBe('');
  });

  test('leaves Markdown between foreign tags', () => {
    expect(html('<div align="center">\n\n*a*\n\n</div>')).toBe('<p><em>a</em></p>');
  });
});

test('a heading keeps its id', () => {
  const tree = parseMarkdown('## CO<sub>2</sub> in <u>flats</u><br>today\n');
  const before = anchorsOf(structuredClone(tree));
  takeMarkup(tree);
  expect(anchorsOf(tree)).toEqual(before);
});

test('words know the place of the HTML that they stood in', () => {
  const tree = parseMarkdown('a\n\n<details><summary>b</summary>c</details>\n');
  takeMarkup(tree);
  const [, details] = tree.children;
  expect(details).toMatchObject({
    children: [
      { children: [{ value: 'b', position: { start: { line: 3 } } }] },
      { position: { start: { line: 3 } }, children: [{ value: 'c' }] },
    ],
  });
});

test('all of it in one brief', async () => {
  const path = new URL('../../fixtures/markup/brief.md', import.meta.url);
  const brief = parse(readFileSync(path, 'utf8'), 'brief.md');
  expect(lostTags(brief)).toEqual([]);
  takeMarkup(brief.tree);
  takeCallouts(brief.tree, labelsIn('en'));
  const page = compiler.stringify(brief.tree);
  await expect(page).toMatchFileSnapshot('../../fixtures/markup/brief.html');
});

test('a span without a language is one loss, and its closing tag none', () => {
  const lost = (text: string) =>
    lostTags(parse(text, 'a.md')).map(({ name, loss }) => [name, loss]);
  expect(lost('A <span lang="de">b</span>.')).toEqual([]);
  expect(lost('A <span class="x">b</span> and <span lang="not a tag">c</span>.')).toEqual([
    ['span', 'unknown'],
    ['span', 'unknown'],
  ]);
});
