import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { editionOf } from '../../../src/core/edition/edition.ts';
import type { Meta } from '../../../src/core/fields.ts';
import type { Setting } from '../../../src/core/format.ts';
import { shareImage } from '../../../src/formats/html/share-image.ts';
import { briefOf, workspace } from './render.ts';

const png = Uint8Array.from(Buffer.from('89504e470d0a1a0a0000000d494844520000032000000258', 'hex'));
const drawn = new Uint8Array([1]);
const files: Readonly<Record<string, Uint8Array>> = {
  'briefs/a.png': png,
  'briefs/broken.png': png.subarray(0, 18),
  'briefs/b.svg': new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  'briefs/huge.png': new Uint8Array([...png, ...new Uint8Array(5_000_000)]),
  '../c.png': png,
};

/** Chooses the picture of a brief, and says what was drawn for it. */
async function choose(
  meta: Meta,
  url: string | undefined = 'https://briefs.example.org',
  more: typeof files = {},
) {
  const svgs: string[] = [];
  const brief = briefOf('', { title: 'Rents', group: 'working-group', ...meta });
  const setting = {
    workspace: { ...workspace, url },
    lang: 'en',
    kind: undefined,
    name: 'rents',
    template: (path) =>
      readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8'),
    asset: (path) => ({ ...files, ...more })[path],
    draw: async (svg) => {
      svgs.push(svg);
      return drawn;
    },
  } as Setting;
  const image = await shareImage(brief, editionOf(brief, setting), setting);
  return { image, svgs };
}

const card = {
  ending: '-card.png',
  name: 'rents-card.png',
  type: 'image/png',
  width: 1200,
  height: 630,
  alt: 'Rents – Policy Writing Working Group',
  data: drawn,
};

it('is a card that is drawn', async () => {
  const { image, svgs } = await choose({});
  expect(image).toEqual(card);
  expect(svgs).toEqual([expect.stringContaining('>Rents</text>')]);
});

it('is the picture of the brief, where it has one', async () => {
  const { image, svgs } = await choose({ image: { src: 'a.png', alt: 'A street' } });
  expect(image).toEqual({
    ending: '-card.png',
    name: 'rents-card.png',
    type: 'image/png',
    width: 800,
    height: 600,
    alt: 'A street',
    data: png,
  });
  expect(svgs).toEqual([]);
});

it('says its type to who shares it', async () => {
  const jpeg = Uint8Array.from(Buffer.from('ffd8ffc0000b080258032001011100', 'hex'));
  const found = await choose({ image: { src: 'a.jpg', alt: 'A street' } }, undefined, {
    'briefs/a.jpg': jpeg,
  });
  expect(found.image).toMatchObject({ type: 'image/jpeg', ending: '-card.jpg', width: 800 });
});

test.each(['none.png', 'broken.png', 'b.svg', 'huge.png', '../../c.png'])(
  '%s cannot be shared: a card takes its place',
  async (src) => {
    expect((await choose({ image: { src, alt: 'A' } })).image).toEqual(card);
  },
);

it('is not made where nobody could name it, or nothing can set its title', async () => {
  const { url: _, ...nowhere } = { ...workspace, url: 'x' };
  const setting = { workspace: nowhere, lang: 'en' } as Setting;
  const brief = briefOf('', { title: 'Rents' });
  expect(await shareImage(brief, editionOf(brief, setting), setting)).toBeUndefined();
  expect((await choose({ title: '家賃' })).image).toBeUndefined();
});
