import { expect, it, test } from 'vitest';
import type { Workspace } from '../../../src/core/workspace.ts';
import { briefOf, render } from '../../formats/html/render.ts';

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
const address = `data:image/svg+xml;base64,${btoa(new TextDecoder().decode(svg))}`;

/** The head of a page of a workspace whose files are logos. */
async function headOf(workspace: Partial<Workspace>, paths: readonly string[] = ['img/logo.svg']) {
  const page = await render(briefOf('Text.'), {
    workspace: { folder: '', groups: {}, ...workspace },
    asset: (path) => (paths.includes(path) ? svg : undefined),
  });
  return /<p class="masthead">.*<\/p>/.exec(page)?.[0];
}

const logo = (src: string, alt: string) => ({ theme: { logo: { src, alt } } });

test('a name', async () => {
  expect(await headOf({ name: 'Forum <3' })).toBe('<p class="masthead">Forum &#x3C;3</p>');
});

test('a logo', async () => {
  const image = `<img src="${address}" alt="A &#x22;lion&#x22;" class="logo">`;
  expect(await headOf(logo('img/logo.svg', 'A "lion"'))).toBe(`<p class="masthead">${image}</p>`);
});

test('a logo beside a name says what the name does not', async () => {
  const both = (alt: string) => headOf({ name: 'Forum', ...logo('img/logo.svg', alt) });
  const image = (alt: string) => `<img src="${address}" alt="${alt}" class="logo">`;
  expect(await both('Forum')).toBe(`<p class="masthead">${image('')}Forum</p>`);
  expect(await both('A lion')).toBe(`<p class="masthead">${image('A lion')}Forum</p>`);
});

it('finds the logo from the folder of brief.yml, by its very name', async () => {
  const workspace = { folder: 'papers', ...logo('a%20b?.svg', 'A') };
  expect(await headOf(workspace, ['papers/a%20b?.svg'])).toContain(address);
});

test.each(['../logo.svg', '/logo.svg', 'https://example.org/logo.svg', 'none.svg'])(
  'without a logo at %s the name stands alone',
  async (src) => {
    const paths = ['../logo.svg', '/logo.svg', 'https://example.org/logo.svg'];
    const head = await headOf({ name: 'Forum', ...logo(src, 'Forum') }, paths);
    expect(head).toBe('<p class="masthead">Forum</p>');
  },
);

it('is not there without either', async () => expect(await headOf({})).toBeUndefined());
