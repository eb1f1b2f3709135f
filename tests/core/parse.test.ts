import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterEach, describe, expect, it, test } from 'vitest';
import { nodeAt } from '../../src/core/node.ts';
import { parse } from '../../src/core/parse.ts';

const source = [
  '---',
  'title: "Rent: a plan"',
  'date: 2024-02-12',
  'authors:',
  '  - Ada Lovelace',
  '  - name: Emmy Noether',
  '    email: emmy@goettingen.de',
  '---',
  '',
  'Rents rise[^1].',
  '',
  '## Costs',
  '',
  '[^1]: Statistics office.',
].join('\n');

const endings = { LF: '\n', CRLF: '\r\n', CR: '\r' };
const styles = Object.entries(endings).flatMap(([name, ending]) =>
  ['', '\uFEFF'].flatMap((bom) =>
    ['', ending].map((last) => [
      `${name}${bom && ' with a byte order mark'}${last ? '' : ' without a final newline'}`,
      bom + source.replaceAll('\n', ending) + last,
    ]),
  ),
) as [string, string][];

describe('positions are those of the file', () => {
  it.each(styles)('%s', (_, text) => {
    const { frontMatter, meta, tree, problems } = parse(text, 'a.md');
    expect(problems).toEqual([]);
    expect(meta.title).toBe('Rent: a plan');
    expect(meta.date).toBe('2024-02-12');
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(frontMatter.root.entries.map(({ range }) => cut(range))).toEqual([
      'title',
      'date',
      'authors',
    ]);
    expect(cut(nodeAt(frontMatter.root, ['title'])?.range ?? frontMatter.close)).toBe(
      '"Rent: a plan"',
    );
    expect(cut(nodeAt(frontMatter.root, ['authors', 1, 'email'])?.range ?? frontMatter.close)).toBe(
      'emmy@goettingen.de',
    );
    expect(cut(frontMatter.close)).toBe('---');
    const found: string[] = [];
    visit(tree, 'text', (node) => {
      found.push(
        cut({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }),
      );
    });
    expect(found).toEqual(['Rents rise', '.', 'Costs', 'Statistics office.']);
    const lines: number[] = [];
    visit(
      tree,
      'heading',
      (node) => void lines.push(node.position?.start.line ?? 0, node.position?.start.column ?? 0),
    );
    expect(lines).toEqual([12, 1]);
  });

  test('a byte order mark before Markdown moves offsets and the first column only', () => {
    const { tree } = parse('\uFEFF- one\n  - two\n', 'a.md');
    const points: unknown[] = [];
    visit(
      tree,
      'text',
      ({ position }) =>
        void points.push([position?.start.line, position?.start.column, position?.start.offset]),
    );
    expect(points).toEqual([
      [1, 4, 3],
      [2, 5, 11],
    ]);
  });
});

describe('values stay what their author wrote', () => {
  const value = (line: string) => parse(`---\n${line}\n---\n`, 'a.md').meta;
  test('numbers, versions and dates are strings', () => {
    expect(value('number: 007')).toEqual({ number: '007' });
    expect(value('version: 1.10')).toEqual({ version: '1.10' });
    expect(value('date: 2024-02-29')).toEqual({ date: '2024-02-29' });
    expect(value('place: NO')).toEqual({ place: 'NO' });
    expect(value('title: >\n  Rent\n  caps\n')).toEqual({ title: 'Rent caps' });
    expect(value(`funding: |\n  Us${'\n'.repeat(30_000)}`)).toEqual({ funding: 'Us' });
  });
  test('an impossible date is a problem and never rolls over', () => {
    const { meta, problems } = parse('---\ndate: 2023-02-29\n---\n', 'a.md');
    expect(meta).toEqual({});
    expect(problems.map(({ rule, range }) => [rule, range])).toEqual([
      ['date/invalid', { start: 10, end: 20 }],
    ]);
  });
  test('empty values are no values', () => {
    expect(parse('---\ntitle:\nsummary: ""\ngroup: ~\n---\n', 'a.md').meta).toEqual({});
  });
  test('the same broken text is a problem each time', () => {
    const broken = '---\ntitle: a: b\n---\n';
    expect(parse(broken, 'a.md').problems).toHaveLength(1);
    expect(parse(broken, 'a.md').problems).toHaveLength(1);
  });
});

describe('hostile files', () => {
  afterEach(() => {
    expect(Reflect.get(globalThis, 'owned')).toBeUndefined();
    Reflect.deleteProperty(globalThis, 'owned');
  });

  it.each([
    '---js',
    '--- js',
    '---javascript',
    '---JS',
    '---coffee',
    '---json',
    '---constructor',
    '---__proto__',
  ])('%s is refused and nothing runs', (fence) => {
    const { problems, meta } = parse(`${fence}\nglobalThis.owned = 1\n---\n\nText\n`, 'a.md');
    expect(problems.map(({ rule }) => rule)).toEqual(['frontmatter/yaml-syntax']);
    expect(problems[0]?.message).toContain('expected YAML');
    expect(meta).toEqual({});
  });

  it.each([
    ['an alias', 'a: &a [x]\nb: *a'],
    ['a tag', 'a: !!js/function "x"'],
    ['a prototype key', '__proto__:\n  polluted: yes'],
    ['a nested prototype key', 'event:\n  constructor: x'],
    ['a list', '- a\n- b'],
    [
      'a bomb',
      `a: &a [x]\n${Array.from({ length: 9 }, (_, n) => `k${n}: &k${n} [*a, *a, *a]`).join('\n')}`,
    ],
    ['brackets just deep enough to exhaust the stack', `title: ${'['.repeat(9_000)}`],
    ['hyphens just deep enough', `title:\n  ${'- '.repeat(9_000)}x`],
    ['ten thousand brackets', `a: ${'['.repeat(10_000)}`],
    ['thirty levels', `${Array.from({ length: 30 }, (_, n) => `${' '.repeat(n)}k:`).join('\n')} x`],
    ['ten thousand keys', Array.from({ length: 10_000 }, (_, n) => `key${n}: x`).join('\n')],
  ])('%s in front matter is one problem', (_, yaml) => {
    const { problems, meta, frontMatter } = parse(`---\n${yaml}\n---\n`, 'a.md');
    expect(problems.map(({ rule }) => rule)).toEqual(['frontmatter/yaml-syntax']);
    expect(meta).toEqual({});
    expect(frontMatter.root.entries).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('a line that ends the front matter elsewhere is named', () => {
    const { problems } = parse('---\ntitle: a\nsummary: |\n  x\n---more\ngroup: b\n---\n', 'a.md');
    expect(problems[0]?.message).toBe(
      'unexpected line `---more` in the front matter: a line that begins with `---` ends it',
    );
  });

  test('nesting too deep to read is a problem, and the front matter is read all the same', () => {
    const { problems, meta, tree } = parse(`---\ntitle: a\n---\n\n${'> '.repeat(5000)}x\n`, 'a.md');
    expect(problems.map(({ rule, range }) => [rule, range.start])).toEqual([
      ['structure/too-deep', 18],
    ]);
    expect(meta.title).toBe('a');
    expect(tree.children).toEqual([]);
  });

  test('no text makes it throw, and every place lies in the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '---',
        '---\n',
        '\n',
        '\r',
        '\r\n',
        '\t',
        ' ',
        ': ',
        'title:',
        'title: ',
        'date: ',
        '- ',
        '-',
        '"',
        "'",
        '|',
        '>',
        '&a',
        '*a',
        '!x',
        '{',
        '}',
        '[',
        ']',
        '#',
        ' #',
        '\\',
        '\uFEFF',
        '—-',
        'authors:\n  - ',
        '[^1]: ',
        '![](',
        '<!--',
        '```\n',
        '| a |\n|-|\n',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, fenced) => {
        const text = fenced ? `---\n${pieces.join('')}\n---\n` : pieces.join('');
        const { problems, tree } = parse(text, 'a.md');
        for (const { range, fix, related = [] } of problems) {
          for (const { start, end } of [
            range,
            ...(fix?.edits ?? []),
            ...related.map((one) => one.range),
          ]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
        expect(typeof textOf(tree)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  test('what a safe fix says it repairs, it repairs', () => {
    const value = fc.oneof(
      fc.constantFrom(
        'a: b',
        '"a',
        "'b",
        '"a"b"',
        "'it's'",
        '**x**',
        '[x](y)',
        '- a',
        'x # y',
        '@a',
        'plain',
        '"ok"',
        '{{ a }}',
      ),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' ')),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('title', 'summary', 'deck', 'group', 'tags'),
            value,
            fc.constantFrom(': ', ':', ' : '),
          ),
          { maxLength: 6 },
        ),
        (rows) => {
          const text = `---\n${rows.map(([key, one, colon]) => `${key}${colon}${one}`).join('\n')}\n---\n\nBody\n`;
          const [problem] = parse(text, 'a.md').problems;
          if (!problem?.fix?.safe || problem.rule === 'frontmatter/type') return;
          const fixed = problem.fix.edits.reduceRight(
            (done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end),
            text,
          );
          expect(['read', 'broken'].includes(parse(fixed, 'a.md').frontMatter.state)).toBe(true);
          const rest = parse(fixed, 'a.md').problems.filter(({ rule }) => rule === problem.rule);
          expect(rest.filter(({ rule }) => rule !== 'frontmatter/duplicate-key')).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
