import { expect, it, test } from 'vitest';
import { find } from '../harness.ts';

it.each([
  ['<table>\n<tr><td>a</td></tr>\n</table>', ['<table>', 0]],
  ['<b>a</b> and <i class="c">b</i>', ['<b>', 1]],
  ['<iframe src="https://a.org/?b=c"></iframe>', ['<iframe src="https://a.org/?b=c">', 0]],
  ['a <script>alert(1)</script>', ['<script>', 0]],
  ['> <div>\n> <sub>a', ['<div>', 0]],
  ['> <details>\n> <summary>a</summary>\n> <b\n> id="c">d</b></details>', ['<b\n> id="c">', 0]],
  ['- <details>\r\n  <summary>a</summary>\r\n  <b>d</b></details>', ['<b>', 0]],
  ['<details><summary>a</summary>\n\n<p>b</p><p>c</p>\n\n</details>', ['<p>', 1]],
  ['<details><summary>a</summary>\n\n*b <i>c</i>*\n\n<u>\n\n</details>', ['<i>', 1]],
  ['CO<sub>2', ['<sub>', 0]],
  ['CO</sub>2', ['</sub>', 0]],
  ['a <details open>', ['<details open>', 0]],
  ['CO<sub>2</sub>, x<sup>2</sup>, <abbr title="a">b</abbr>', undefined],
  ['CO<sub class="a" onclick="b">2</sub>', undefined],
  ['<details>\n<summary>a</summary>\n\nb\n\n</details>', undefined],
  ['one<br>two<br/>three<BR />', undefined],
  ['<!-- a note -->\n\nText <!-- another -->', undefined],
  ['`<b>` and\n\n    <b>\n\n```\n<b>\n```', undefined],
  ['1 < 2 and 3 > 2', undefined],
  ['<https://destatis.de>', undefined],
])('%j', (body, expected) => {
  const found = find('structure/raw-html', `${body}\n`);
  expect(found.map(({ on, related }) => [on, related?.length])).toEqual(expected ? [expected] : []);
});

it.each([
  ['<b>a</b>', '`<b>` never reaches the page', 'write it in Markdown, or delete it'],
  [
    '<b>a</b> <i>b</i>',
    '2 HTML tags never reach the page, this is the first: `<b>`',
    'write it in Markdown, or delete it',
  ],
  [
    'CO<SUB>2',
    'an unclosed `<sub>` never reaches the page',
    'write `</sub>` behind its words in the same paragraph, or delete it',
  ],
  [
    'CO2</sub>',
    'an unopened `</sub>` never reaches the page',
    'write `<sub>` before its words in the same paragraph, or delete it',
  ],
  [
    '<details><summary>a</summary>\n\nb',
    'an unclosed `<details>` never reaches the page',
    'write `</details>` on a line of its own behind its text, or delete it',
  ],
  [
    'b\n\n</details>',
    'an unopened `</details>` never reaches the page',
    'write `<details>` on a line of its own before its text, or delete it',
  ],
  [
    '<details>\n\nb\n\n</details>',
    'a `<details>` without a `<summary>` never reaches the page',
    'write `<summary>`, its name and `</summary>` below it',
  ],
  [
    '<summary>a</summary>',
    'a `<summary>` that names no `<details>` never reaches the page',
    'put it at the start of its own `<details>`, or delete it',
  ],
  [
    'a <details>',
    '`<details>` inside of a paragraph never reaches the page',
    'begin a line with it, below an empty line',
  ],
  [
    `${'<sub>'.repeat(9)}a${'</sub>'.repeat(9)}`,
    'a `<sub>` inside of too many others never reaches the page',
    'write it with fewer levels',
  ],
])('%j: %s', (body, message, help) => {
  expect(find('structure/raw-html', `${body}\n`)).toMatchObject([{ message, help }]);
});

test('names the others', () => {
  const [found] = find('structure/raw-html', '*<b>a</b>*\n\nCO<sub>2\n\n<table></table>\n');
  expect(found?.related?.map(({ message }) => message)).toEqual([
    'an unclosed `<sub>`',
    '`<table>`',
  ]);
});
