import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { contrast } from '../../../src/core/theme/color.ts';
import { designData, designOf, type Palette } from '../../../src/core/theme/design.ts';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

const texts = ['ink', 'muted', 'accent', 'note', 'tip', 'important', 'warning', 'caution'] as const;

test.each(['light', 'dark'] as const)(
  'all text of the %s scheme has 7:1 on its grounds',
  (scheme) => {
    const palette: Palette = designOf()[scheme];
    for (const name of texts) {
      for (const ground of [palette.paper, palette.fill]) {
        expect([name, contrast(palette[name], ground) >= 7]).toEqual([name, true]);
      }
    }
    expect(contrast(palette.notice, palette.noticeFill)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.ink, palette.mark)).toBeGreaterThanOrEqual(7);
  },
);

it('derives an accent for dark screens from any accent', () => {
  fc.assert(
    fc.property(color, (accent) => {
      const { light, dark } = designOf({ accent });
      expect([light.accent, light.note]).toEqual([accent, accent]);
      expect(contrast(dark.accent, dark.paper)).toBeGreaterThanOrEqual(7);
      expect(contrast(dark.accent, dark.fill)).toBeGreaterThanOrEqual(7);
    }),
  );
});

it('gives the PDF template plain JSON: light colours on white, sizes in points', () => {
  const data = designData({ accent: '#7a2048', font: 'sans', paper: 'letter' });
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  expect(data).toMatchObject({
    paper: 'us-letter',
    font: 'sans',
    fonts: { text: 'Source Sans 3', sans: 'Source Sans 3', mono: 'Source Code Pro' },
    colors: { paper: '#ffffff', ink: '#1f1d1a', accent: '#7a2048', note: '#7a2048' },
    scale: { text: 10.5, small: 8.4, title: 22 },
  });
  expect(designData()).toMatchObject({ paper: 'a4', fonts: { text: 'Source Serif 4' } });
});

it('leaves the text of both papers 134 millimetres wide', () => {
  const widths = { a4: 210, letter: 215.9 };
  for (const [paper, width] of Object.entries(widths)) {
    const { left, right } = designOf({ paper: paper as 'a4' | 'letter' }).sheet.margin;
    expect(width - left - right).toBeCloseTo(134, 0);
  }
});
