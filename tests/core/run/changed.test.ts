import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostic.ts';
import { isChanged } from '../../../src/core/run/changed.ts';

const at = (line: number) => ({ line, column: 1, offset: 0 });
const finding = (path: string, first: number, last: number, related: Diagnostic['related'] = []) =>
  ({ path, start: at(first), end: at(last), related }) as unknown as Diagnostic;
const changes = new Map([['a.md', [[3, 4]] as const]]);

test.each([
  ['above', finding('a.md', 1, 2), false],
  ['that ends on the first line', finding('a.md', 1, 3), true],
  ['that begins on the last line', finding('a.md', 4, 9), true],
  ['below', finding('a.md', 5, 5), false],
  ['in another file', finding('b.md', 3, 3), false],
  [
    'elsewhere that speaks of it',
    finding('b.md', 1, 1, [{ path: 'a.md', message: '', start: at(4), end: at(4) }]),
    true,
  ],
])('a finding %s', (_, one, expected) => {
  expect(isChanged(one, changes)).toBe(expected);
});
