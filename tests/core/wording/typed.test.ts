import { expect, it } from 'vitest';
import { typed } from '../../../src/core/wording/typed.ts';

it.each([
  ['Heat', '`Heat`'],
  [' two\r\n lines\t', '`two lines`'],
  ['a\u0000\u001B[2Jb', '`a [2Jb`'],
  ['say `no`', "`say 'no'`"],
  ['a'.repeat(72), `\`${'a'.repeat(72)}\``],
  ['a'.repeat(73), `\`${'a'.repeat(72)}…\``],
  ['👩'.repeat(72), `\`${'👩'.repeat(72)}\``],
  ['👩'.repeat(73), `\`${'👩'.repeat(72)}…\``],
])('%j is shown as %s', (text, shown) => {
  expect(typed(text)).toBe(shown);
});
