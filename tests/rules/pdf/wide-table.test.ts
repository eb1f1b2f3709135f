import { expect, test } from 'vitest';
import { parse } from '../../../src/core/parse.ts';
import rule from '../../../src/rules/pdf/wide-table.ts';
import { findingsOf } from '../../formats/pdf/findings.ts';

const table = (columns: number, before = '') =>
  ['Numbers', '---', 'Numbers']
    .map((cell) => `${before}|${` ${cell} |`.repeat(columns)}`)
    .join('\n');

const messages = (text: string) =>
  findingsOf(parse(`${text}\n`, 'briefs/example.md'), [rule]).map(({ message }) => message);

test('a table that fits a page turned round is none', () => {
  expect(messages(table(14))).toEqual([]);
  expect(messages(table(30))).toEqual(['a table of 30 columns is too wide for a page']);
});

test('one in a quotation cannot have a page of its own', () => {
  expect(messages(table(6, '> '))).toEqual([]);
  expect(messages(table(14, '> '))).toEqual([
    'a table of 14 columns is too wide to stand in a list, a quotation or a note',
  ]);
});
