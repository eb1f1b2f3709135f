import { expect, test } from 'vitest';
import { articleOf } from '../../../src/core/edition/article.ts';
import type { Block } from '../../../src/formats/pdf/data.ts';
import { documentOf } from '../../../src/formats/pdf/document.ts';
import { briefOf, settingFor } from '../html/render.ts';
import { renderPdf } from './render.ts';

/** What the PDF of a body is made of. */
async function textOf(body: string): Promise<readonly Block[]> {
  const brief = briefOf(body, { title: 'T' });
  const setting = settingFor(brief);
  return documentOf(await articleOf(brief, setting), setting).data.text;
}

test('two notes side by side have a comma between them', async () => {
  const [first] = await textOf('A[^1][^2] b[^1].\n\n[^1]: One.\n[^2]: Two.');
  const inline = first?.t === 'p' ? first.c : [];
  expect(inline.map((node) => (node.t === 'note' ? node.n : JSON.stringify(node)))).toEqual([
    '{"t":"text","v":"A"}',
    1,
    '{"t":"sup","c":[{"t":"text","v":",\u202F"}]}',
    2,
    '{"t":"text","v":" b"}',
    1,
    '{"t":"text","v":"."}',
  ]);
});

test('notes come in the order in which a reader meets them, captions before their tables', async () => {
  const table = '| a[^2] |\n| - |\n| b |\n\nTable 1: One[^1]\n\n[^1]: One.\n[^2]: Two.';
  const numbers = [...JSON.stringify(await textOf(table)).matchAll(/"t":"note","n":(\d)/g)];
  expect(numbers.map(([, number]) => number)).toEqual(['1', '2']);
});

const bars = '![Bars](../tests/fixtures/pages/images/bars.svg)';

test.each([
  [`${bars} ${bars}`, ['image', 'image']],
  [`[${bars}](https://example.org)`, ['a']],
  [`[${bars}](#costs)\n\n## Costs\n\nText.`, ['a']],
])(
  'pictures that no words stand beside are as large as they were made: %s',
  async (body, kinds) => {
    const [first] = await textOf(body);
    expect(first).toMatchObject({ t: 'p', class: 'image', c: kinds.map((t) => ({ t })) });
    await expect(renderPdf(briefOf(body, { title: 'T' }))).resolves.toBeInstanceOf(Uint8Array);
  },
);

test.each([`Words ${bars}`, `[${bars} words](https://example.org)`])(
  'one in a line of words is as high as the line: %s',
  async (body) => {
    const [first] = await textOf(body);
    expect(first).toMatchObject({ t: 'p' });
    expect(first).not.toHaveProperty('class');
  },
);
