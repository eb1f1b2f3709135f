import { expect, it } from 'vitest';
import { parse } from '../../../src/core/parse.ts';
import { anchorsOf } from '../../../src/core/tree.ts';
import { briefOf, render } from './render.ts';

it.each([
  '## Costs\n\n## Costs\n\n### A & B',
  '## A <b>b</b>',
  '## A<br>b',
  '## ![A map](map.png){decorative} of it',
  '## [Costs][c] and `code`\n\n[c]: a.md',
  '## Costs[^1]\n\nA.\n\n[^1]: A note.',
  'Costs\n=====\n\nOf *homes*\n--------',
  '> ## In a quotation\n\n- ## In a list',
  '## Höhe der Kosten – 2024?\n\n## 東京',
  '## ???\n\n## !',
  '## top\n\n## Notes\n\n## Text\n\nA.[^1]\n\n[^1]: B.',
  '[^1]: ## In a note\n\n## Costs[^1]',
])('the headings of %j have the ids that lint expects', async (body) => {
  const page = await render(briefOf(`${body}\n`, { title: 'A', date: '2026-03-02' }));
  const expected = anchorsOf(parse(`${body}\n`, 'a.md').tree);
  const ids = new Set(Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.filter((id) => !ids.has(id))).toEqual([]);
});
