import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contrast, darkened, lightened, readColor } from '../../../src/core/theme/color.ts';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

const hueOf = (text: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(text.slice(at, at + 2), 16),
  );
  return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
};

test.each([
  ['#17486b', '#17486b'],
  ['#FfA', '#ffffaa'],
  ['17486b', undefined],
  ['#17486b80', undefined],
  ['#xyz', undefined],
  ['', undefined],
])('reads %j', (text, read) => expect(readColor(text)).toBe(read));

// The first two are those of WCAG's definition, the others of its examples of failures.
test.each([
  ['#000000', '#ffffff', 21],
  ['#808080', '#808080', 1],
  ['#767676', '#ffffff', 4.54],
  ['#ffffff', '#0000ff', 8.59],
  ['#ff0000', '#ffffff', 4],
])('the contrast of %s and %s', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

describe('any colour', () => {
  it('is lightened and darkened until it has enough contrast, and no further than it must', () => {
    fc.assert(
      fc.property(color, fc.double({ min: 3, max: 12, noNaN: true }), (start, least) => {
        const [light, dark] = [
          lightened(start, '#212327', least),
          darkened(start, '#f4f1ea', least),
        ];
        expect(contrast(light, '#212327')).toBeGreaterThanOrEqual(least);
        expect(contrast(dark, '#f4f1ea')).toBeGreaterThanOrEqual(least);
        if (contrast(start, '#212327') >= least) expect(light).toBe(start);
        if (contrast(start, '#f4f1ea') >= least) expect(dark).toBe(start);
        else expect(contrast(dark, '#f4f1ea')).toBeLessThan(least + 0.6);
      }),
    );
  });

  it('keeps its hue, as far as so dark or light a colour has one', () => {
    for (const start of ['#6ab0de', '#e0a030', '#c03070', '#40c060', '#7040f0']) {
      const turned = Math.abs(hueOf(darkened(start, '#f4f1ea', 4.5)) - hueOf(start));
      expect(Math.min(turned, 360 - turned)).toBeLessThan(2);
      const lit = Math.abs(hueOf(lightened(start, '#212327', 7)) - hueOf(start));
      expect(Math.min(lit, 360 - lit)).toBeLessThan(2);
    }
  });
});
