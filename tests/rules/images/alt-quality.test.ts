import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (alt: string, lang = 'en') =>
  find('images/alt-quality', `![${alt}](a.png)\n`, { lang });

describe('says nothing of the image', () => {
  it.each([
    ['sales.png', 'en', 'the name of a file'],
    ['Heat-pumps_2024.JPEG', 'en', 'the name of a file'],
    ['img/a.webp', 'en', 'the name of a file'],
    ['IMG_2041', 'en', 'the name of a file'],
    ['IMG_204', 'en', 'the name of a file'],
    ['a.png', 'en', 'the name of a file'],
    ['DSC00123', 'de', 'the name of a file'],
    ['image', 'en', 'fits every image'],
    ['Image 3', 'ja', 'fits every image'],
    ['Bild', 'de', 'fits every image'],
    ['Photos', 'fr', 'fits every image'],
    ['image of a heat pump', 'en', 'begins with `image of`'],
    ['An image of a heat pump', 'en-US', 'begins with `An image of`'],
    ['Picture of a heat pump', 'en', 'begins with `Picture of`'],
    ['Bild von einer Pumpe', 'de', 'begins with `Bild von`'],
    ['Ein Bild der Pumpe', 'de-CH', 'begins with `Ein Bild der`'],
    ['Image de la pompe', 'fr', 'begins with `Image de`'],
    ['Une image d’une pompe', 'fr', 'begins with `Une image d’`'],
  ])('%s (%s)', (alt, lang, message) => {
    expect(found(alt, lang).map((one) => one.message)).toEqual([expect.stringContaining(message)]);
  });
});

describe('says something', () => {
  it.each([
    ['', 'en'],
    ['Heat pump sales doubled, see sales.png', 'en'],
    ['The logo of node.js', 'en'],
    ['IMG', 'en'],
    ['.png', 'en'],
    ['DSC 12', 'en'],
    ['Images of women in the press, by year', 'en'],
    ['Self-image of students', 'en'],
    ['The public image of the party', 'en'],
    ['Photo of the bridge before the flood', 'en'],
    ['Figure skating', 'en'],
    ['image of a pump', 'de'],
    ['Bild von', 'de'],
    ['Bildung von Rücklagen', 'de'],
    ['Image der Partei', 'de'],
    ['Bild von Pumpen', 'en'],
    ['Imagerie de la ville', 'fr'],
    ['image of a pump', 'ja'],
  ])('%s (%s)', (alt, lang) => {
    expect(found(alt, lang)).toEqual([]);
  });
});

it.each([
  [250, 250, 0],
  [251, 250, 1],
  [20, 20, 0],
  [21, 20, 1],
])('%d characters of %d: %d', (length, max, count) => {
  const text = `![${'ä'.repeat(length)}](a.png)\n`;
  expect(find('images/alt-quality', text, {}, { max })).toHaveLength(count);
  expect(find('images/alt-quality', text.replaceAll('ä', '👩‍🚒'), {}, { max })).toHaveLength(count);
});

it('counts to 250 by itself', () => {
  expect([250, 251].map((length) => found('ä'.repeat(length)).length)).toEqual([0, 1]);
});

it('takes up to 200 characters before the extension for a name', () => {
  expect([200, 201].map((length) => found(`${'a'.repeat(length)}.png`).length)).toEqual([1, 0]);
});

it('looks at the picture of the front matter and at references', () => {
  const lines = ['image:', '  src: a.png', '  alt: sales.png'];
  const text = file([...matter(), ...lines], '![image][a]\n\n[a]: a.png\n');
  expect(find('images/alt-quality', text).map(({ on }) => on)).toEqual([
    'sales.png',
    '![image][a]',
  ]);
});
