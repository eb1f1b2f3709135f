import { describe, expect, it, test } from 'vitest';
import { applyEdits } from '../../../src/core/fix.ts';
import { file, find, matter } from '../harness.ts';

describe('structure/single-h1', () => {
  const found = (body: string) => find('structure/single-h1', file(matter(), body));
  const fixed = (body: string) => found(body)[0]?.fixed?.slice(file(matter(), '').length);

  it('is one finding, with a place for each of the others', () => {
    expect(found('## A\n\na\n\n# B\n\nb\n\n# C\n\nc\n')).toMatchObject([
      {
        on: '# B',
        message: '`B` is a heading of the first level, expected the second',
        related: [{}],
      },
    ]);
  });

  it.each([
    ['# A\n\n## B\n\n###### C\n', undefined],
    ['# A\n\n## B\n\n##### C\n', '## A\n\n### B\n\n###### C\n'],
    ['## A\n\na\n\n# B #\n\n## C\n', '## A\n\na\n\n## B #\n\n### C\n'],
    ['A\n===\n\nB\n-\n', 'A\n---\n\n### B\n'],
    ['A\nb\n= \n\nB\n', 'A\nb\n-\n\nB\n'],
    ['# A\n\nB\nb\n---\n', undefined],
    ['# A\n\nC #\n---\n', undefined],
    [
      '# Heat pumps for flats\n\n## A\n\n# B\n\n## C\n',
      '# Heat pumps for flats\n\n## A\n\n## B\n\n### C\n',
    ],
  ])('%j becomes %j', (body, result) => {
    expect(fixed(body)).toBe(result);
    expect(found(body)).toHaveLength(1);
  });

  it('leaves alone what repeats the title, or stands in a quotation', () => {
    expect(found('# Heat Pumps for Flats\n\na\n')).toEqual([]);
    expect(found('> # A\n\n## B\n')).toEqual([]);
    expect(found('a\n')).toEqual([]);
  });

  it('says how to write it, and what goes with it', () => {
    const help = (body: string) => found(body)[0]?.help;
    expect(help('a\n\n# A\n\na\n')).toBe('begin it with `##`');
    expect(help('a\n\n# A\n\n## B\n')).toBe(
      'begin it with `##`, and take each heading from here on one level down',
    );
    expect(help('# A\n\n# B\n')).toContain('and take each heading');
    expect(help('<!-- a -->\n\n# A\n\n## B\n')).toBe(
      'delete it where it says what the title says, else begin it with `##`',
    );
  });

  it('a fix changes the marks of the headings and nothing else', () => {
    const text = file(matter(), '# A  \r\n\r\ntext #\r\n\r\n## B\r\n');
    const [finding] = find('structure/single-h1', text);
    expect(applyEdits(text, finding?.fix?.edits ?? [])).toBe(
      text.replace('# A', '## A').replace('## B', '### B'),
    );
  });
});

describe('structure/duplicate-heading', () => {
  const found = (body: string) =>
    find('structure/duplicate-heading', file(matter(), body)).map(({ line, related }) => [
      line,
      related?.length,
    ]);

  it('is the same text below the same heading', () => {
    expect(found('## Costs\n\na\n\n## *costs*\n\nb\n')).toEqual([[12, 1]]);
    expect(found('## A\n\n### Costs\n\na\n\n### Costs\n\nb\n')).toEqual([[14, 1]]);
    expect(found('## A\n\na\n\n## B\n\nb\n\n## A\n\na\n\n## A\n\nc\n')).toEqual([
      [16, 1],
      [20, 1],
    ]);
  });

  it('is also a heading of the first level, or one below it that repeats the title', () => {
    expect(found('# Costs\n\na\n\n# Costs\n\nb\n')).toEqual([[12, 1]]);
    const title = '## Heat pumps for flats\n\na\n\n';
    expect(found(title.repeat(2))).toEqual([[12, 1]]);
  });

  it.each([
    '## A\n\n### Costs\n\na\n\n## B\n\n### Costs\n\nb\n',
    '## Costs\n\n### Costs\n\na\n',
    '## Costs 2023\n\na\n\n## Costs 2024\n\nb\n',
    '##\n\n##\n\na\n',
    '> ## Costs\n\n## Costs\n\na\n',
    '# Heat pumps for flats\n\n# Heat pumps for flats\n\na\n',
    '### Costs\n\na\n\n## Costs\n\nb\n',
  ])('not %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('structure/empty-section', () => {
  const found = (body: string, lines = matter()) =>
    find('structure/empty-section', file(lines, body)).map(({ on }) => on);

  it.each([
    ['## A\n\n## B\n\nb\n', ['## A']],
    ['### A\n\n## B\n\nb\n', ['### A']],
    ['## A\n\na\n\n## B\n', ['## B']],
    ['## A\n\n### B\n', ['### B']],
    ['## A\n\n<!-- later -->\n\n## B\n\nb\n', ['## A']],
    ['## A\n\n[a]: https://example.org\n\n## B\n\nb\n', ['## A']],
    ['## A\n\n## B\n', ['## A', '## B']],
    ['##\n\n## B\n\nb\n', ['##']],
  ])('%j', (body, on) => {
    expect(found(body)).toEqual(on);
  });

  it.each([
    '## A\n\n### B\n\nb\n',
    '## A\n\n<!-- brief: who pays? -->\n\n## B\n\nb\n',
    '## A\n\n<iframe></iframe>\n\n## B\n\nb\n',
    '## A\n\n![A chart](a.png)\n',
    '## A\n\n---\n',
    '## A\n\n[^1]: A source.\n',
    'A note.[^1]\n\n[^1]: A source.\n\n## Notes\n',
    '# Heat pumps for flats\n\n## A\n\na\n',
    '# Heat pumps for flats\n',
  ])('not %j', (body) => {
    expect(found(body)).toEqual([]);
  });

  test('the page fills the last section with the references of the front matter', () => {
    const lines = matter({ references: 'references: sources.bib' });
    expect(found('## A\n\n## Sources\n', lines)).toEqual(['## A']);
    expect(found('## A\n\n## Sources\n')).toEqual(['## A', '## Sources']);
  });

  test('a heading without words is called empty', () => {
    expect(find('structure/empty-section', '##\n')[0]?.message).toBe(
      'empty heading with nothing below it',
    );
  });
});
