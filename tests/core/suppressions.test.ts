import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyEdits } from '../../src/core/fix.ts';
import { lint } from '../../src/core/lint.ts';
import { parse } from '../../src/core/parse.ts';
import type { Rule } from '../../src/core/rule.ts';
import type { Ruling } from '../../src/core/ruling.ts';
import { suppressionsOf } from '../../src/core/suppressions.ts';
import unused from '../../src/rules/lint/unused-suppression.ts';
import { file, matter } from '../rules/harness.ts';

/** Rules that find a letter in the file, so that a test can see where which of them speaks. */
const letters = ['X', 'Y', 'Z'].map(
  (letter): Rule => ({
    id: `test/${letter.toLowerCase()}`,
    summary: `the letter ${letter}`,
    why: 'readers know it',
    source: 'the alphabet',
    severity: 'warning',
    fixes: 'none',
    good: { text: '' },
    bad: { text: letter },
    *check({ text }) {
      for (const { index } of text.matchAll(new RegExp(letter, 'g'))) {
        yield { message: letter, range: { start: index, end: index + 1 } };
      }
    },
  }),
);
const context = { today: '2026-11-22' };
const rules = [...letters, unused];

/** What lint still says: letters with their lines, and idle comments as `unused`. */
function left(text: string, ruling: Ruling = { rules }): string[] {
  return lint(parse(text, 'a.md'), { ...ruling, context }).map(
    ({ rule, message, start }) => `${rule === unused.id ? 'unused' : message} ${start.line}`,
  );
}

describe('a comment in the body', () => {
  it.each<[name: string, lines: readonly string[], left: readonly string[]]>([
    ['for the next block', ['<!-- brief-ignore test/x -->', '', 'X', 'X', '', 'X'], ['X 6']],
    ['right above it', ['<!-- brief-ignore test/x -->', 'X', '', 'X'], ['X 4']],
    ['not for the block above', ['X', '', '<!-- brief-ignore test/x -->', '', 'X'], ['X 1']],
    ['for one rule', ['<!-- brief-ignore test/x -->', '', 'X Y'], ['Y 3']],
    ['for several', ['<!-- brief-ignore test/x, test/y -->', '', 'X Y Z'], ['Z 3']],
    ['for several, without commas', ['<!-- brief-ignore test/x test/y -->', '', 'X Y Z'], ['Z 3']],
    ['over two lines', ['<!-- brief-ignore', 'test/x -->', '', 'X Y'], ['Y 4']],
    ['two comments', ['<!-- brief-ignore test/x -->', '<!-- brief-ignore test/y -->', 'X Y'], []],
    ['two in a line', ['<!-- brief-ignore test/x --><!-- brief-ignore test/y -->', 'X Y'], []],
    ['inline', ['X <!-- brief-ignore test/x -->', '', 'X'], ['X 3']],
    ['inline with a reason', ['X <!-- brief-ignore test/x -- said so -->', '', 'X'], ['X 3']],
    ['in a heading', ['## X <!-- brief-ignore test/x -->', '', 'X'], ['X 3']],
    ['in an item', ['- X <!-- brief-ignore test/x -->', '- X'], ['X 2']],
    ['for a list', ['<!-- brief-ignore test/x -->', '', '- X', '- X', '', 'X'], ['X 6']],
    ['in a quotation', ['> <!-- brief-ignore test/x -->', '>', '> X', '>', '> X'], ['X 5']],
    [
      'in a cell, for the table',
      ['| a | b |', '| - | - |', '| X | <!-- brief-ignore test/x --> |'],
      [],
    ],
    ['for HTML below it', ['<!-- brief-ignore test/x -->', '', '<p>X</p>', '', 'X'], ['X 5']],
    ['for HTML in its line', ['<!-- brief-ignore test/x --><p>X</p>', '', 'X'], ['X 3']],
    ['past a note to oneself', ['<!-- brief-ignore test/x -->', '<!-- Y -->', 'X'], ['Y 2']],
    ['for the file', ['X', '', '<!-- brief-ignore-file test/x -->', '', 'X Y'], ['Y 5']],
    ['in code it is none', ['`<!-- brief-ignore test/x -->`', '', 'X'], ['X 3']],
    ['no rule named', ['<!-- brief-ignore -->', '', 'X'], ['X 3']],
    ['a group is no rule', ['<!-- brief-ignore test -->', '', 'X'], ['X 3']],
    ['an unknown word', ['<!-- brief-ignored test/x -->', '', 'X'], ['X 3']],
    ['an end hides nothing', ['<!-- brief-ignore-end test/x -->', '', 'X'], ['unused 1', 'X 3']],
    ['without an end', ['<!-- brief-ignore test/x', '', 'X'], ['X 3']],
  ])('%s', (_, lines, expected) => {
    const text = `${lines.join('\n')}\n`;
    expect(left(text)).toEqual(expected);
    expect(left(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(left(text.replaceAll('\n', '\r'))).toEqual(expected);
    expect(left(file(matter(), text)).map((one) => one.split(' ')[0])).toEqual(
      expected.map((one) => one.split(' ')[0]),
    );
  });
});

describe('from a start to an end', () => {
  const start = '<!-- brief-ignore-start test/x -->';
  it.each<[name: string, lines: readonly string[], left: readonly string[]]>([
    [
      'what lies between',
      ['X', '', start, '', 'X', '', '- X', '', '<!-- brief-ignore-end test/x -->', '', 'X'],
      ['X 1', 'X 11'],
    ],
    [
      'an end without a name ends all',
      [start, '', 'X', '', '<!-- brief-ignore-end -->', '', 'X'],
      ['X 7'],
    ],
    [
      'an end of another rule ends nothing',
      [start, '', 'X', '', '<!-- brief-ignore-end test/y -->', '', 'X'],
      ['unused 5'],
    ],
    ['without an end, to the last line', [start, '', 'X', '', 'X Y'], ['Y 5']],
    [
      'an end above ends nothing',
      ['<!-- brief-ignore-end test/x -->', '', start, '', 'X'],
      ['unused 1'],
    ],
    [
      'twice',
      [start, '', 'X', '', '<!-- brief-ignore-end -->', '', 'X', '', start, '', 'X'],
      ['X 7'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(left(`${lines.join('\n')}\n`)).toEqual(expected);
  });
});

describe('a comment in the front matter', () => {
  it.each<[name: string, lines: readonly string[], left: readonly string[]]>([
    ['behind a value', ['title: X # brief-ignore test/x', 'place: X'], ['X 3']],
    ['alone, for the next key', ['# brief-ignore test/x', 'title: X', 'place: X'], ['X 4']],
    [
      'alone, for a list',
      ['# brief-ignore test/x', 'tags:', '  - X', '  - X', 'place: X'],
      ['X 6'],
    ],
    [
      'for a list at the margin',
      ['# brief-ignore test/x', 'tags:', '- X', '- X', 'place: X'],
      ['X 6'],
    ],
    [
      'for one key of several',
      ['image:', '  # brief-ignore test/x', '  src: X', '  alt: X'],
      ['X 5'],
    ],
    [
      'over another comment',
      ['# brief-ignore test/x', '# Y', 'title: X', 'place: X'],
      ['Y 3', 'X 5'],
    ],
    ['two comments', ['# brief-ignore test/x', '# brief-ignore test/y', 'title: X Y'], []],
    ['for the last key', ['title: X', '# brief-ignore test/x', 'place: X'], ['X 2']],
    ['not for the body', ['# brief-ignore test/x', 'title: X', '---', '', 'X'], ['X 6']],
    [
      'for the file',
      ['title: X', '# brief-ignore-file test/x', 'place: X', '---', '', 'X Y'],
      ['Y 7'],
    ],
    ['with a reason', ['title: X # brief-ignore test/x -- as agreed'], []],
    ['inside of a text it is none', ['title: "X # brief-ignore test/x"'], ['X 2']],
    ['nor in a text of several lines', ['summary: |', '  # brief-ignore test/x', '  X'], ['X 4']],
    [
      'in front matter that cannot be read',
      ['title: "X" b # brief-ignore test/x', 'place: X'],
      ['X 3'],
    ],
  ])('%s', (_, lines, expected) => {
    const text = ['---', ...lines, ...(lines.includes('---') ? [''] : ['---', ''])].join('\n');
    expect(left(text)).toEqual(expected);
    expect(left(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(left(text.replaceAll('\n', '\r'))).toEqual(expected);
  });

  it('speaks of the fence, where a key is missing', () => {
    const text = '---\ntitle: a\n# brief-ignore test/x\n---\n\nX\n';
    const [suppression] = suppressionsOf(parse(text, 'a.md'));
    const { start = 0, end = 0 } = suppression?.covers ?? {};
    expect(text.slice(start, end)).toBe('# brief-ignore test/x\n---');
  });
});

test.each([
  ['<!-- brief-ignore a/b -- as agreed -->', 'as agreed'],
  ['<!-- brief-ignore a/b --as agreed -- twice-->', 'as agreed -- twice'],
  ['<!-- brief-ignore a/b — as agreed -->', 'as agreed'],
  ['<!-- brief-ignore a/b -- -->', undefined],
  ['<!-- brief-ignore a/b -->', undefined],
  ['<!--brief-ignore a/b-->', undefined],
])('%s says why: %s', (text, reason) => {
  const [one] = suppressionsOf(parse(text, 'a.md'));
  expect([one?.word, one?.rules.map(({ id }) => id), one?.reason]).toEqual([
    'ignore',
    ['a/b'],
    reason,
  ]);
});

test('rules are found where they stand, also one that is called like the word', () => {
  const text = '<!-- brief-ignore-file  brief-ignore-file,a/b -->\n';
  const [one] = suppressionsOf(parse(text, 'a.md'));
  expect(one?.rules.map(({ range }) => [range.start, text.slice(range.start, range.end)])).toEqual([
    [24, 'brief-ignore-file'],
    [42, 'a/b'],
  ]);
});

describe('what hides nothing', () => {
  it.each([
    ['<!-- brief-ignore test/x -->\n\nA\n', '`test/x` finds nothing here to hide'],
    [
      '<!-- brief-ignore test/x, test/y -->\n\nA\n',
      '`test/x` and `test/y` find nothing here to hide',
    ],
    ['<!-- brief-ignore test/x, test/y -->\n\nY\n', '`test/x` finds nothing here to hide'],
    [
      '<!-- brief-ignore-end test/x -->\n\nA\n',
      'an end without a start: no `brief-ignore-start` above it names this rule',
    ],
  ])('%j says so', (text, message) => {
    const found = lint(parse(text, 'a.md'), { rules, context });
    expect(found.map((one) => one.message)).toEqual([message]);
  });

  it.each<[name: string, text: string, left: readonly string[], fixed: string | undefined]>([
    ['goes with its line', '<!-- brief-ignore test/x -->\n\nA\n', ['unused 1'], 'A\n'],
    ['between blocks', 'A\n\n<!-- brief-ignore test/x -->\n\nB\n', ['unused 3'], 'A\n\nB\n'],
    ['below a line', 'A\n<!-- brief-ignore test/x -->\n\nB\n', ['unused 2'], 'A\n\nB\n'],
    ['above a line', 'A\n\n<!-- brief-ignore test/x -->\nB\n', ['unused 3'], 'A\n\nB\n'],
    ['keeps blocks apart', 'A\n<!-- brief-ignore test/x -->\nB\n', ['unused 2'], 'A\n\nB\n'],
    ['at the end', 'A\n\n<!-- brief-ignore test/x -->', ['unused 3'], 'A\n\n'],
    ['in a line', 'A <!-- brief-ignore test/x --> B\n', ['unused 1'], 'A B\n'],
    [
      'in an indented line',
      'A\n    <!-- brief-ignore test/x --># B\n',
      ['unused 2'],
      'A\n    # B\n',
    ],
    ['in a quotation', '> <!-- brief-ignore test/x -->\n> A\n', ['unused 1'], '>\n> A\n'],
    [
      'one of two',
      '<!-- brief-ignore test/x, test/y -- why -->\n\nY\n',
      ['unused 1'],
      '<!-- brief-ignore test/y -- why -->\n\nY\n',
    ],
    [
      'the second',
      '<!-- brief-ignore test/y test/x -->\n\nY\n',
      ['unused 1'],
      '<!-- brief-ignore test/y -->\n\nY\n',
    ],
    ['both', '<!-- brief-ignore test/y, test/x -->\n\nA\n', ['unused 1'], 'A\n'],
    [
      'a start with its end',
      '<!-- brief-ignore-start test/x -->\n\nA\n\n<!-- brief-ignore-end -->\n\nB\n',
      ['unused 1'],
      'A\n\nB\n',
    ],
    [
      'in the front matter',
      '---\n# brief-ignore test/x\ntitle: a\n---\n',
      ['unused 2'],
      '---\ntitle: a\n---\n',
    ],
    [
      'behind a value',
      '---\ntitle: a # brief-ignore test/x\n---\n',
      ['unused 2'],
      '---\ntitle: a\n---\n',
    ],
    [
      'stays where HTML begins with it',
      '<!-- brief-ignore test/x --><p>A</p>\n',
      ['unused 1'],
      undefined,
    ],
    ['what did not run', '<!-- brief-ignore other/rule -->\n\nA\n', [], undefined],
  ])('%s', (_, text, expected, fixed) => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const whole = text.replaceAll('\n', ending);
      expect(left(whole)).toEqual(expected);
      const [found] = lint(parse(whole, 'a.md'), { rules, context }).filter(
        ({ rule }) => rule === unused.id,
      );
      expect(found?.fix ? applyEdits(whole, found.fix.edits) : undefined).toBe(
        fixed?.replaceAll('\n', ending),
      );
    }
  });

  it('leaves an end that another start needs', () => {
    const text =
      '<!-- brief-ignore-start test/x -->\n<!-- brief-ignore-start test/y -->\n\nY\n\n<!-- brief-ignore-end -->\n';
    const [found, ...others] = lint(parse(text, 'a.md'), { rules, context });
    expect(others).toEqual([]);
    expect(found?.fix && applyEdits(text, found.fix.edits)).toBe(
      text.slice(text.indexOf('\n') + 1),
    );
  });

  const text = '<!-- brief-ignore test/x -->\n\nA\n';
  const [x, ...others] = rules as [Rule, ...Rule[]];

  it.each<[name: string, ruling: Ruling]>([
    ['is off', { rules, levels: { 'test/x': 'off' } }],
    ['asks the web', { rules: [{ ...x, online: true }, ...others] }],
    ['looks at other briefs', { rules: [{ ...x, survey: () => [] }, ...others] }],
  ])('says nothing of a rule that %s', (_, ruling) => {
    expect(left(text, ruling)).toEqual([]);
  });

  it('says nothing of front matter that cannot be read', () => {
    const date = { ...x, id: 'date/x', check: () => [] };
    const body = '<!-- brief-ignore date/x -->\n\nA\n';
    const ruling = { rules: [date, unused] };
    expect(left(`---\ntitle: a\n---\n${body}`, ruling)).toEqual(['unused 4']);
    expect(left(`---\ntitle: "a" b\n---\n${body}`, ruling)).toEqual([]);
  });
});

test('comments that nobody closes are read in linear time', () => {
  const text = `${'<!-- brief-ignore '.repeat(60_000)}${' '.repeat(200_000)}`;
  expect(suppressionsOf(parse(text, 'a.md'))).toEqual([]);
});

test('what hides nothing can go, and nothing else is said or hidden then', () => {
  const piece = fc.constantFrom(
    ...[
      '<!-- brief-ignore test/x -->',
      '<!-- brief-ignore test/x, test/y -- why -->',
      '\n',
      '\n\n',
    ],
    ...[
      '<!-- brief-ignore-start test/x -->',
      '<!-- brief-ignore-end -->',
      'X',
      'Y',
      ' ',
      'A',
      '- ',
    ],
    ...[
      '<!-- brief-ignore-end test/x -->',
      '<!-- brief-ignore-file test/y -->',
      '> ',
      '## ',
      '\n\n',
    ],
  );
  const body = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(body, (text) => {
      const found = lint(parse(text, 'a.md'), { rules, context });
      const isIdle = ({ rule }: { readonly rule: string }) => rule === unused.id;
      for (const { fix } of found.filter(isIdle)) {
        if (!fix) continue;
        const after = applyEdits(text, fix.edits);
        const left = lint(parse(after, 'a.md'), { rules, context });
        const said = (all: typeof found) =>
          all.filter((one) => !isIdle(one)).map(({ message }) => message);
        expect(left.filter(isIdle).length).toBeLessThan(found.filter(isIdle).length);
        expect(said(left)).toEqual(said(found));
      }
    }),
    { numRuns: 2000 },
  );
});
