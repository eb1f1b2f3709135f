import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/core/io.ts';
import type { Engine } from '../../../src/core/typeset.ts';
import { briefOf } from '../html/render.ts';
import { renderPdf } from './render.ts';

const meta = { title: 'A title', date: '2026-03-02', summary: 'S.', group: 'working-group' };
const encode = (text: string) => new TextEncoder().encode(text);
const drawing = (inside: string, size = 'width="40" height="20"') =>
  encode(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`);
const sound = drawing('<circle r="9"/>');

const images: Readonly<Record<string, Uint8Array>> = {
  'briefs/sound.svg': sound,
  'briefs/script.svg': drawing('<script>alert(1)</script><circle r="9" onclick="x()"/>'),
  'briefs/style.svg': drawing('<style>@import url(http://example.org/x)</style><circle r="9"/>'),
  'briefs/use.svg': drawing('<use href="http://example.org/x.svg#a"/><circle r="9"/>'),
  'briefs/frame.svg': drawing('<foreignObject><iframe src="http://example.org"/></foreignObject>'),
  'briefs/cut.png': bytes('89504e470d0a1a0a0000000d49484452'),
  'briefs/empty.png': bytes('89504e470d0a1a0a0000000d4948445200000000000000000802000000'),
  'briefs/remote.svg': drawing('<image href="http://example.org/a.png" width="9" height="9"/>'),
  'briefs/file.svg': drawing('<image href="file:///etc/passwd" width="9" height="9"/>'),
  'briefs/up.svg': drawing('<image href="../../etc/passwd.png" width="9" height="9"/>'),
  'briefs/open.svg': encode('<svg xmlns="http://www.w3.org/2000/svg"><g>'),
  'briefs/flat.svg': drawing('<circle r="9"/>', 'width="0" height="0"'),
  'briefs/words.svg': drawing('<text y="15">\u65E5\u672C</text>'),
  'briefs/entities.svg': drawing('<text y="15">&#26085;&#x672C; A</text>'),
};

const setting = { asset: (path: string) => images[path] };

async function setWith(name: string, engine: Engine): Promise<Uint8Array> {
  const body = `Text.\n\n![Sound](sound.svg)\n\nMore ![an image](${name}) text.\n`;
  return renderPdf(briefOf(body, meta), setting, engine);
}

describe.each(['native', 'wasm'] as const)('%s', (engine) => {
  test.each(['script', 'style', 'use', 'frame'])(
    'draws no more than a picture: %s.svg',
    async (name) => {
      const pdf = new TextDecoder('latin1').decode(await setWith(`${name}.svg`, engine));
      expect(pdf).not.toMatch(/\/JavaScript|\/EmbeddedFile|\/Launch/);
    },
  );

  test.each([
    ['cut.png', 'cannot be read'],
    ['empty.png', 'cannot be read|has no size'],
    ['remote.svg', 'draws on another file, `http://example.org/a.png`'],
    ['file.svg', 'draws on another file, `file:///etc/passwd`'],
    ['up.svg', 'draws on another file, `../../etc/passwd.png`'],
    ['open.svg', 'cannot be read'],
    ['flat.svg', 'has no size'],
    ['words.svg', 'no font of the PDF has `\u65E5`'],
    ['entities.svg', 'no font of the PDF has `\u65E5`'],
  ])('refuses %s at its place', async (name, reason) => {
    const refusal: unknown = await setWith(name, engine).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    const { message, help } = refusal as Refusal;
    expect(message).toMatch(/^briefs\/example\.md:5:\d+: /);
    expect(message).toContain(name);
    expect(message).toMatch(new RegExp(reason.replace(/[.`/]/g, '\\$&')));
    expect(help).toMatch(/^(?:save|give|open)/);
  });
});

test('an image of the group is refused at the settings', async () => {
  const workspace = {
    folder: '',
    groups: {},
    theme: { logo: { src: 'briefs/cut.png', alt: 'Logo' } },
  };
  const refusal = renderPdf(briefOf('Text.\n', meta), { ...setting, workspace });
  await expect(refusal).rejects.toThrow(/^brief\.yml: the image `briefs\/cut\.png` cannot be read/);
});

function bytes(hexadecimal: string): Uint8Array {
  return Uint8Array.from(hexadecimal.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
