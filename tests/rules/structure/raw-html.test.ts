import { expect, it } from 'vitest';
import { find } from '../harness.ts';

it.each([
  ['CO<sub>2</sub>', ['<sub>', 0]],
  ['<table>\n<tr><td>a</td></tr>\n</table>', ['<table>', 0]],
  ['<b>a</b> and <i>b</i>', ['<b>', 1]],
  ['one<br>two<br/>three<BR />', undefined],
  ['<!-- a note -->\n\nText <!-- another -->', undefined],
  ['`<sub>` and\n\n    <sub>', undefined],
  ['1 < 2 and 3 > 2', undefined],
  ['<https://destatis.de>', undefined],
])('%j', (body, expected) => {
  const found = find('structure/raw-html', `${body}\n`);
  expect(found.map(({ on, related }) => [on, related?.length])).toEqual(expected ? [expected] : []);
});

it('counts the tags of a brief', () => {
  const messages = (body: string) =>
    find('structure/raw-html', `${body}\n`).map(({ message }) => message);
  expect(messages('<b>a</b>')).toEqual(['an HTML tag never reaches the page']);
  expect(messages('<b>a</b> <i>b</i>')).toEqual([
    '2 HTML tags never reach the page, this is the first',
  ]);
});
