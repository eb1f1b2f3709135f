import { expect, test } from 'vitest';
import { find } from '../harness.ts';

const shows = (address: string, where?: 'inside' | 'outside') =>
  find('images/outside', `![Words](${address})\n`, { find: () => where }).map(
    ({ on, message }) => `${on}: ${message}`,
  );

test.each([
  '../../a.png',
  '../images/../../a.png',
  '/etc/passwd',
  '%2e%2e/../a.png',
  'C:/a.png',
  'a%00.png',
])('%s is outside of the workspace', (address) => {
  expect(shows(address)).toEqual([`${address}: \`${address}\` lies outside of the workspace`]);
});

test.each(['a.png', '../a.png', './images/a%20b.png', 'https://a.example/b.png', 'file:///a.png'])(
  '%s is inside, or for another rule',
  (address) => {
    expect(shows(address, 'inside')).toEqual([]);
  },
);

test('a link that leads out is told of, and one that leads to nothing is not', () => {
  expect(shows('a.png', 'outside')).toEqual([
    'a.png: a link leads from `a.png` out of the workspace',
  ]);
  expect(shows('a.png')).toEqual([]);
});

test('the picture of the front matter counts, and a link to a page does not', () => {
  const found = find('images/outside', {
    text: '---\ntitle: A\nimage:\n  src: ../../a.png\n  alt: A\ntranslationOf: ../../b.md\n---\n\n[a](../../c.png)\n',
  });
  expect(found.map(({ on }) => on)).toEqual(['../../a.png']);
});
