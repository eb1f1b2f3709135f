import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { file, find, matter } from '../harness.ts';

const words = (count: number) => `${'word '.repeat(count).trim()}\n`;

describe('structure/no-headings', () => {
  const found = (body: string, options = {}) =>
    find('structure/no-headings', file(matter(), body), {}, options);

  it('is more than 500 words, or as many as the workspace says', () => {
    expect(found(words(500))).toEqual([]);
    expect(found(words(501))).toMatchObject([
      { message: 'no heading in 501 words, expected one beyond 500', line: 8 },
    ]);
    expect(found(words(10), { max: 9 })).toHaveLength(1);
    expect(found(words(9), { max: 9 })).toEqual([]);
  });

  it.each([
    ['a heading', `## A\n\n${words(501)}`, 0],
    ['a heading at the end', `${words(501)}\n## A\n`, 0],
    ['one in HTML', `<h2>A</h2>\n\n${words(501)}`, 0],
    ['one in a quotation', `> ## A\n\n${words(501)}`, 0],
    ['one underlined', `A\n---\n\n${words(501)}`, 0],
    ['other HTML', `<hr>\n\n${words(501)}`, 1],
    ['the title alone', `# Heat pumps for flats\n\n${words(501)}`, 1],
    ['bold lines', `**A**\n\n${words(501)}`, 1],
  ])('%s', (_, body, count) => {
    expect(found(body)).toHaveLength(count);
  });

  test('the founding brief', () => {
    const text = readFileSync('tests/fixtures/founding/as-found.md', 'utf8');
    const mended = text.replace(/^title: (.*)$/m, 'title: "$1"');
    expect(find('structure/no-headings', mended)).toMatchObject([{ on: 'top of page' }]);
  });
});

describe('structure/length', () => {
  const found = (body: string, lines = matter(), options = {}) =>
    find('structure/length', file(lines, body), {}, options).map(({ message }) => message);

  it('is 500 to 3,000 words, or what the workspace says', () => {
    expect(found(words(499))).toEqual(['the body has 499 words, expected 500 to 3000']);
    expect(found(words(500))).toEqual([]);
    expect(found(words(3000))).toEqual([]);
    expect(found(words(3001))).toEqual(['the body has 3001 words, expected 500 to 3000']);
    expect(found(words(5), matter(), { min: 6, max: 7 })).toHaveLength(1);
    expect(found(words(8), matter(), { min: 6, max: 7 })).toHaveLength(1);
  });

  it('asks of a draft only not to be too long', () => {
    const draft = matter({ status: 'status: draft' });
    expect(found(words(1), draft)).toEqual([]);
    expect(found(words(3001), draft)).toHaveLength(1);
  });

  it('leaves briefs of a kind to the bounds of the kind', () => {
    expect(found(words(1), matter({ kind: 'kind: policy-memo' }))).toEqual([]);
  });
});
