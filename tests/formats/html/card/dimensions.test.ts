import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { dimensionsOf } from '../../../../src/formats/html/card/dimensions.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const ascii = (text: string) => Buffer.from(text, 'latin1').toString('hex');

const png = bytes(`89504e470d0a1a0a 0000000d ${ascii('IHDR')} 00000320 00000258 08060000`);
// APP0 of 16 bytes, a filled gap, a table of 4 bytes, then SOF0 of 300 x 200.
const jpeg = bytes(
  `ffd8 ffe0 0010 ${'00'.repeat(14)} ffffffc4 0004 0000 ffc0 0011 08 00c8 012c 03 0000`,
);
const riff = (form: string, rest: string) =>
  bytes(`${ascii('RIFF')} 00000000 ${ascii('WEBP')} ${ascii(form)} 00000000 ${rest}`);
// 640 x 480 in each of the three forms of WebP.
const lossy = riff('VP8 ', '000000 9d012a 8002 e001');
const lossless = riff('VP8L', '2f 7fc27700');
const extended = riff('VP8X', '00000000 7f0200 df0100');

test.each([
  ['image/png', png, 800, 600],
  ['image/jpeg', jpeg, 300, 200],
  ['image/webp', lossy, 640, 480],
  ['image/webp', lossless, 640, 480],
  ['image/webp', extended, 640, 480],
])('%s', (type, data, width, height) => {
  expect(dimensionsOf(type, data)).toEqual({ width, height });
  // A view into a larger buffer, as files are read.
  const shifted = new Uint8Array([1, 2, 3, ...data]).subarray(3);
  expect(dimensionsOf(type, shifted)).toEqual({ width, height });
});

it('knows no other types, and no empty pictures', () => {
  expect(dimensionsOf('image/gif', png)).toBeUndefined();
  expect(dimensionsOf('image/png', bytes('00'.repeat(30)))).toBeUndefined();
});

it('takes any bytes', () => {
  const types = fc.constantFrom('image/png', 'image/jpeg', 'image/webp');
  const heads = fc.constantFrom(png, jpeg, lossy, lossless, extended);
  fc.assert(
    fc.property(
      types,
      heads,
      fc.nat(40),
      fc.uint8Array({ maxLength: 60 }),
      (type, head, cut, rest) => {
        const found = dimensionsOf(type, new Uint8Array([...head.subarray(0, cut), ...rest]));
        if (found) expect(Math.min(found.width, found.height)).toBeGreaterThan(0);
      },
    ),
  );
});
