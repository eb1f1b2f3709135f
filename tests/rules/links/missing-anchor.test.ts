import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const other = (body: string) => file(matter({ title: 'title: Tenancy law' }), body);
const briefs = {
  'briefs/law.md': other('## Who pays?\n\n## Größe\n\nA.\n'),
  'papers/no headings.md': other('A.\n'),
};
const found = (body: string) => find('links/missing-anchor', { text: `${body}\n`, briefs });

describe('a heading that is there', () => {
  it.each([
    '[a](#costs)\n\n## Costs',
    '[a](#costs-1)\n\n## Costs\n\n## Costs',
    '[a](#a--b)\n\n## A & B',
    '[a](#a-b)\n\n## A <b>b</b>',
    '[a](#h%C3%B6he)\n\n## Höhe',
    '[a](#höhe)\n\n## Höhe',
    '[a](#section)\n\n## ???',
    '[a][c]\n\n## Costs\n\n[c]: #costs',
    '[a](law.md#who-pays)',
    '[a](./law.md#größe)',
    '[a](../briefs/law.md#who-pays)',
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('what is no heading', () => {
  it.each([
    '[a](#)',
    '[a](#top)',
    '[a](#fn1)',
    '[a](#fn:1)',
    '[a](#fnref-1)',
    '[a](#user-content-fn-1)',
    '[a](#note-2)',
    '[a](#figure-3)',
    '[a](#table-1)',
    '[a](#:~:text=rents)',
    '[a](law.md#:~:text=rents)',
    '[a](law.md)',
    '[a](other.md#costs)',
    '[a](law.pdf#page=2)',
    '[a](law.md?plain=1#costs)',
    '[a](/law.md#costs)',
    '[a](https://www.destatis.de/law.md#costs)',
    '![a](law.md#costs)',
    '[a]({{site.url}}#costs)',
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });

  it('is nothing that the front matter names', () => {
    const text = file([...matter(), 'translationOf: "law.md#costs"']);
    expect(find('links/missing-anchor', { text, briefs })).toEqual([]);
  });
});

describe('a heading that is not there', () => {
  it.each([
    ['[a](#cost)\n\n## Costs', '#cost', '[a](#costs)\n\n## Costs'],
    ['[a](#Costs)\n\n## Costs', '#Costs', '[a](#costs)\n\n## Costs'],
    ['[a](#cost "b")\n\n## Costs', '#cost', '[a](#costs "b")\n\n## Costs'],
    ['[a][c]\n\n## Costs\n\n[c]: #cost', '#cost', '[a][c]\n\n## Costs\n\n[c]: #costs'],
    ['[a](law.md#who-pay)', 'law.md#who-pay', '[a](law.md#who-pays)'],
    ['[a](law.md#grösse)', 'law.md#grösse', '[a](law.md#größe)'],
  ])('%s', (body, on, fixed) => {
    const [finding, ...others] = found(body);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(on);
    expect(finding?.fix?.safe).toBe(false);
    expect(finding?.fixed?.endsWith(`---\n\n${fixed}\n`)).toBe(true);
  });

  it.each([
    ['[a](#recommendations)\n\n## Costs', 'write the words of the heading'],
    ['[a](#fnord)\n\n## Costs', 'write the words of the heading'],
    ['[a](#tables)\n\n## Costs', 'write the words of the heading'],
    ['[a](#topics)\n\n## Costs', 'write the words of the heading'],
    ['[a](<../papers/no headings.md#costs>)', 'link to the brief as a whole'],
    ['[a](../papers/no%20headings.md#costs)', 'link to the brief as a whole'],
    ['[a](#cos\\*t)\n\n## Costs', 'write `#costs`'],
  ])('%s', (body, help) => {
    const [finding] = found(body);
    expect(finding?.help).toContain(help);
    expect(finding?.fix).toBeUndefined();
  });

  it('is looked for in the other briefs too', () => {
    const example = { text: 'A.\n', briefs: { 'briefs/law.md': other('[a](example.md#b)\n') } };
    const [finding] = find('links/missing-anchor', example);
    expect(finding?.message).toBe('no heading in `briefs/example.md` has the id `b`');
    expect(finding?.on).toBe('example.md#b');
  });
});
