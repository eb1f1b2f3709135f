import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/core/parse.ts';
import { passagesOf } from '../../../src/core/prose/passages.ts';

/** Where a piece of running text stands in a file, with and without the file’s help. */
function places(file: string, piece: string) {
  const passage = passagesOf(parse(file, 'a.md').tree).find(({ text }) => text.includes(piece));
  if (!passage) throw new Error(`no ${piece}`);
  const start = passage.text.indexOf(piece);
  const cut = (text?: string) => {
    const range = passage.rangeOf(start, start + piece.length, text);
    return file.slice(range.start, range.end);
  };
  return { rough: cut(), exact: cut(file) };
}

describe('a place in the file', () => {
  it.each([
    ['Rents *rise* now.', 'rise now', 'rise* now'],
    ['A &amp; B pay rent.', 'pay', 'pay'],
    ['A &amp; B pay rent.', '& B', '&amp; B'],
    ['A & B &hellip; pay.', '… pay', '&hellip; pay'],
    ['1\\. \\*Rent\\* rises.', '*Rent*', '\\*Rent\\*'],
    ['1\\. Rent rises.', 'Rent', 'Rent'],
    ['C:\\temp \\_ rent', 'temp', 'temp'],
    ['&#x1F600; rent', 'rent', 'rent'],
    ['&#x1F600; rent', '\u{1F600}', '&#x1F600;'],
    ['> Rents\n> rise.', 'rise', 'rise'],
    ['> Rents\n> rise.', 'Rents\nrise', 'Rents\n> rise'],
    ['- Rents\n  rise \n  now.', 'now', 'now'],
    ['A &unknown; \\* rent', 'rent', 'rent'],
  ])('%j: %j', (file, piece, exact) => {
    expect(places(file, piece).exact).toBe(exact);
  });

  it('is the whole text beside escapes where the file is not at hand', () => {
    expect(places('A &amp; B pay *rent*.', 'pay').rough).toBe('A &amp; B pay ');
    expect(places('A B pay *rent*.', 'pay').rough).toBe('pay');
  });
});

it('knows what has marks inside', () => {
  const [passage] = passagesOf(parse('The *old* pump', 'a.md').tree);
  expect(passage?.text).toBe('The old pump');
  expect(passage?.isWhole(4, 7)).toBe(true);
  expect(passage?.isWhole(0, 4)).toBe(true);
  expect(passage?.isWhole(0, 7)).toBe(false);
  expect(passage?.isWhole(4, 8)).toBe(false);
});
