import { expect, test } from 'vitest';
import { columnsOf, fitted, padded } from '../../../src/core/wording/width.ts';

test('wide signs take two columns, and what is put on them none', () => {
  expect(['rents', '日本', '👍🏽', '🇩🇪', 'e\u0301', ''].map(columnsOf)).toEqual([5, 4, 2, 2, 1, 0]);
});

test('a text is cut between characters, with an ellipsis', () => {
  expect(fitted('Why rents rise', 14)).toBe('Why rents rise');
  expect(fitted('Why rents rise', 10)).toBe('Why rents…');
  expect(fitted('日本の同盟', 6)).toBe('日本…');
  expect(fitted('𠮷𠮷', 3)).toBe('𠮷…');
  expect(fitted('e\u0301e\u0301', 1)).toBe('…');
  expect(fitted('rents', 0)).toBe('');
});

test('a text is filled up on either side', () => {
  expect([padded('日', 4), padded('7', 3, 'right'), padded('long', 2)]).toEqual([
    '日  ',
    '  7',
    'long',
  ]);
});
