import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/core/wording/nearest.ts';

test.each([
  ['lnit', ['new', 'lint', 'build'], 'lint'],
  ['Summary', ['summary', 'title'], 'summary'],
  ['auhtors', ['authors', 'author-notes'], 'authors'],
  ['xyz', ['new', 'lint'], undefined],
  ['nw', ['new'], 'new'],
  ['anything', [], undefined],
])('%s of %j is %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

test('as a help line', () => {
  expect(didYouMean('lnit', ['lint'])).toBe('did you mean `lint`?');
  expect(didYouMean('lnit', [])).toBeUndefined();
});
