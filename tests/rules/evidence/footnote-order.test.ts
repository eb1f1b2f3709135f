import { expect, it } from 'vitest';
import { find } from '../harness.ts';

const START = '---\na: b\n---\n';
const found = (body: string) => find('evidence/footnote-order', START + body);

it.each([
  ['A.[^2] B.[^1]\n\n[^1]: x\n\n[^2]: y\n', '[^2]', 'A.[^1] B.[^2]\n\n[^2]: x\n\n[^1]: y\n'],
  [
    'A.[^1] B.[^3] C.[^2] D.[^3]\n\n[^1]: x\n\n[^2]: y\n\n[^3]: z\n',
    '[^3]',
    'A.[^1] B.[^2] C.[^3] D.[^2]\n\n[^1]: x\n\n[^3]: y\n\n[^2]: z\n',
  ],
  // Names keep theirs, and so do gaps: nothing else could be meant by a number.
  [
    'A.[^9] B.[^lab] C.[^4]\n\n[^4]: x\n\n[^9]: y\n\n[^lab]: z\n',
    '[^9]',
    'A.[^4] B.[^lab] C.[^9]\n\n[^9]: x\n\n[^4]: y\n\n[^lab]: z\n',
  ],
  // An unused note and an undefined mark stay what they are.
  [
    'A.[^3] B.[^2] C.[^4]\n\n[^1]: x\n\n[^2]: y\n\n[^3]: z\n',
    '[^3]',
    'A.[^2] B.[^3] C.[^4]\n\n[^1]: x\n\n[^3]: y\n\n[^2]: z\n',
  ],
  // What a note refers to comes behind what the body refers to.
  [
    'A.[^1] B.[^3]\n\n[^1]: x[^2]\n\n[^2]: y\n\n[^3]: z\n',
    '[^3]',
    'A.[^1] B.[^2]\n\n[^1]: x[^3]\n\n[^3]: y\n\n[^2]: z\n',
  ],
  ['A.[^10] B.[^9]\n\n[^9]: x\n\n[^10]: y\n', '[^10]', 'A.[^9] B.[^10]\n\n[^10]: x\n\n[^9]: y\n'],
  // Both notes of a name take the new one.
  [
    'A.[^2] B.[^1]\n\n[^1]: x\n\n[^2]: y\n\n[^2]: z\n',
    '[^2]',
    'A.[^1] B.[^2]\n\n[^2]: x\n\n[^1]: y\n\n[^1]: z\n',
  ],
])('%j', (body, on, fixed) => {
  const [finding, ...others] = found(body);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ on, fixed: START + fixed, fix: { safe: true } });
  expect(found(fixed)).toEqual([]);
});

it.each([
  'A.[^1] B.[^2] C.[^1]\n\n[^2]: y\n\n[^1]: x\n',
  'A.[^2] B.[^4]\n\n[^2]: y\n\n[^4]: x\n',
  'A.[^b] B.[^a]\n\n[^a]: y\n\n[^b]: x\n',
  'A.[^2] B.[^1]\n\n[^2]: y\n',
  'A.[^01] B.[^1]\n\n[^1]: y\n\n[^01]: x\n',
  'A.[^1]\n\n[^1]: x[^2]\n\n[^2]: y\n',
])('is silent on %j', (body) => {
  expect(found(body)).toEqual([]);
});

it('counts up to nine digits: no page has as many notes', () => {
  const two = (label: string) => found(`A.[^${label}] B.[^1]\n\n[^1]: x\n\n[^${label}]: y\n`);
  expect(two('987654321')).toHaveLength(1);
  expect(two('9876543210')).toEqual([]);
});

it('says which number was expected', () => {
  const [finding] = found('A.[^1] B.[^3] C.[^2]\n\n[^1]: x\n\n[^2]: y\n\n[^3]: z\n');
  expect(finding?.message).toBe('unexpected footnote `[^3]`, expected `[^2]`');
});
