import { expect, test } from 'vitest';
import { visible } from '../../../src/core/wording/visible.ts';

test('text that is only text stays as it is', () => {
  const text = 'Grüße, 日米同盟, مرحبا, 🙂 – “quoted” a::b # ## [x] 100 %';
  expect(visible(text)).toBe(text);
});

test.each([
  ['a terminal escape', '\u001B]0;PWNED\u0007\u001B[2J', '\\u{1b}]0;PWNED\\u{7}\\u{1b}[2J'],
  ['a C1 escape', '\u009B31m', '\\u{9b}31m'],
  ['delete and null', '\u007F\0', '\\u{7f}\\u{0}'],
  ['a line break', 'a\r\nb\u2028c', 'a\\u{d}\\u{a}b\\u{2028}c'],
  ['zero-width characters', 'a\u200B\uFEFFb', 'a\\u{200b}\\u{feff}b'],
  ['bidirectional controls', '\u202Eevil\u2066\u061C', '\\u{202e}evil\\u{2066}\\u{61c}'],
  ['a workflow command', '::error::x', '\\u{3a}:error::x'],
  ['an indented workflow command', '  ::stop-commands::x', '  \\u{3a}:stop-commands::x'],
  ['the old form, anywhere', 'x ##[error]y', 'x #\\u{23}[error]y'],
  ['that of Azure', 'x ##vso[task.setvariable]y', 'x #\\u{23}vso[task.setvariable]y'],
])('%s is shown instead of obeyed', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});
