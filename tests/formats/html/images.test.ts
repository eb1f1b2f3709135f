import { describe, expect, it, test } from 'vitest';
import { pathInside } from '../../../src/core/edition/address.ts';
import { mediaType } from '../../../src/core/edition/asset.ts';
import { briefOf, render } from './render.ts';
import { valuesOf } from './tags.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const png = bytes('\x89PNG\r\n\x1A\n\0\0\0\rIHDR');

describe('an address', () => {
  test.each([
    ['', 'briefs/a.md', 'img/a.png', 'briefs/img/a.png'],
    ['', 'briefs/a.md', '../img/a.png', 'img/a.png'],
    ['', 'briefs/a.md', './my%20chart.png?v=2#top', 'briefs/my chart.png'],
    ['ws', 'ws/briefs/a.md', '../a.png', 'ws/a.png'],
    ['..', 'a.md', '../img/a.png', '../img/a.png'],
    ['../ws', '../ws/a.md', 'a.png', '../ws/a.png'],
    ['/srv/ws', '/srv/ws/b/a.md', '../a.png', '/srv/ws/a.png'],
  ])('in %j, file %j: %j is %j', (root, file, address, path) => {
    expect(pathInside(root, file, address)).toBe(path);
  });

  test.each([
    ['', 'briefs/a.md', '../../a.png'],
    ['', 'briefs/a.md', '%2e%2e/%2e%2e/a.png'],
    ['', 'a.md', '/etc/passwd'],
    ['', 'a.md', '//host/a.png'],
    ['', 'a.md', 'file:///etc/passwd'],
    ['', 'a.md', 'https://example.org/a.png'],
    ['', 'a.md', 'data:image/png;base64,AA'],
    ['', 'a.md', 'C:/a.png'],
    ['', 'a.md', 'c%3A/a.png'],
    ['', 'a.md', '..\\a.png'],
    ['', 'a.md', 'a%00.png'],
    ['', 'a.md', '%E0%A4%A'],
    ['', 'a.md', ''],
    ['', 'a.md', '#fragment'],
    ['ws', 'ws/a.md', '../ws2/a.png'],
    ['ws', 'ws/a.md', '../a.png'],
    ['..', 'a.md', '../../a.png'],
    ['/srv/ws', '/srv/ws/a.md', '../a.png'],
  ])('in %j, file %j: %j is refused', (root, file, address) => {
    expect(pathInside(root, file, address)).toBeUndefined();
  });
});

test.each([
  ['image/png', '\x89PNG\r\n\x1A\n'],
  ['image/jpeg', '\xFF\xD8\xFF\xE0'],
  ['image/gif', 'GIF89a'],
  ['image/webp', 'RIFF\x01\x02\n\x04WEBPVP8 '],
  ['image/avif', '\0\0\0\x1Cftypavif\0\0\0\0'],
  ['image/avif', '\0\0\0\x1Cftypmif1\0\0\0\0mif1avif'],
  ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['image/svg+xml', '\xEF\xBB\xBF<?xml version="1.0"?>\n<!-- made --><!DOCTYPE svg>\n<svg>'],
  [undefined, 'not a picture'],
  [undefined, '<!doctype html><title>x</title><svg>'],
  [undefined, ''],
])('%s is known by its first bytes', (type, start) => {
  expect(mediaType(bytes(start))).toBe(type);
});

describe('an image', () => {
  it('is embedded whole', async () => {
    const big = new Uint8Array(100_000).map((_, at) => at % 251);
    big.set(png);
    const page = await render(briefOf('![Alt](a.png)'), {
      asset: (path) => (path === 'briefs/a.png' ? big : undefined),
    });
    const src = `data:image/png;base64,${Buffer.from(big).toString('base64')}`;
    expect(valuesOf(page, 'src')).toEqual([src]);
    expect(page).toMatch(/<figure class="image"><img src="[^"]*" alt="Alt"><\/figure>/);
  });

  it('has its title for caption where it stands alone, and else for tooltip', async () => {
    const asset = () => png;
    const alone = await render(briefOf('![A](a.png "Caption & more")'), { asset });
    expect(alone).toContain('<figcaption>Caption &#x26; more</figcaption></figure>');
    expect(alone).not.toContain('title="');
    const within = await render(briefOf('Text ![A][a].\n\n[a]: a.png "Tip"'), { asset });
    expect(within).toMatch(/<p>Text <img [^>]*title="Tip"[^>]*>\./);
    const below = await render(briefOf('![A](a.png)\n\nFigure 2: *Below*.'), { asset });
    expect(below).toContain('<figcaption>Figure 2: <em>Below</em>.</figcaption></figure>');
  });

  it('keeps the word to itself that says that it is decorative', async () => {
    const page = await render(briefOf('![](a.png){decorative}\n\nA ![](a.png){decorative} line.'), {
      asset: () => png,
    });
    expect(page).toContain('<figure class="image"><img');
    expect(page).toMatch(/<p>A <img [^>]*alt=""[^>]*> line\.<\/p>/);
    expect(page).not.toContain('decorative');
  });

  test.each([
    ['outside', '![Words](../../a.png)', '[Image: Words]'],
    ['from elsewhere', '![Words](https://example.org/a.png)', '[Image: Words]'],
    ['with no alt text', '![](/a.png "Title")', '[Image: Title]'],
    ['with no words', '![](/a.png)', '[Image]'],
  ])('%s is left out, its words are not', async (_, body, words) => {
    const asked: string[] = [];
    const page = await render(briefOf(body), {
      asset: (path) => {
        asked.push(path);
        return png;
      },
    });
    expect(page).toContain(`<p><span class="left-out">${words}</span></p>`);
    expect(page).not.toContain('<img');
    expect(asked).toEqual([]);
  });

  it('is left out where the file is missing or something else', async () => {
    for (const file of [undefined, bytes('#!/bin/sh')]) {
      const page = await render(briefOf('![Words](a.png)'), { asset: () => file });
      expect(page).toContain('[Image: Words]');
    }
  });

  it('of a group lies beside brief.yml', async () => {
    const asked: string[] = [];
    await render(briefOf('Text.', { group: 'g' }, 'ws/briefs/a.md'), {
      workspace: { folder: 'ws', groups: { g: { name: 'G', about: '![L](logo.png)' } } },
      asset: (path) => {
        asked.push(path);
        return png;
      },
    });
    expect(asked).toEqual(['ws/logo.png']);
  });
});
