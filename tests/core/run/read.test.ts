import { expect, test } from 'vitest';
import { decode, LARGEST } from '../../../src/core/run/read.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

test('UTF-8 comes back as it is, byte order mark and line endings included', () => {
  const text = '\uFEFF---\r\ntitle: Größe 🙂\r---\n';
  expect(decode(bytes(text), 'a.md')).toBe(text);
});

test.each([
  ['Latin-1', bytes('one\ntwo\nGr', [0xfc], 'n\n'), 3],
  ['an encoded surrogate', bytes('one\r\n', [0xed, 0xa0, 0x80], '\n'), 2],
  ['lone carriage returns before it', bytes('one\rtwo\rthree', [0xff]), 3],
  ['a character that is cut off', bytes('one\n', [0xe2, 0x82]), 2],
  ['UTF-16', bytes([0xff, 0xfe], 'o\0'), 1],
])('%s is refused with the line of the first wrong byte', (_, data, line) => {
  expect(() => decode(data, 'a.md')).toThrow(
    `cannot read \`a.md\`: line ${line} is not UTF-8 text`,
  );
});

test('a file over the limit is refused with its size', () => {
  expect(decode(new Uint8Array(LARGEST).fill(0x20), 'a.md')).toHaveLength(LARGEST);
  expect(() => decode(new Uint8Array(5_000_000), 'a.md')).toThrow(
    'cannot read `a.md`: it has 4.8 MiB, expected at most 2 MiB',
  );
  expect(() => decode(new Uint8Array(LARGEST + 1), 'a.md')).toThrow('it has 2.1 MiB');
});
