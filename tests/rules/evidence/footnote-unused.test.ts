import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const ID = 'evidence/footnote-unused';
/** The findings in a body below the least front matter, so that fixed texts are short. */
const found = (body: string) =>
  find(ID, `---\na: b\n---\n${body}`).map((one) => ({
    ...one,
    fixed: one.fixed?.slice('---\na: b\n---\n'.length),
  }));

describe('a note that nobody reaches', () => {
  it.each([
    ['A.\n\n[^1]: B.\n', '[^1]:', 'A.\n\n'],
    ['A.\n\n[^1]: B.', '[^1]:', 'A.\n\n'],
    ['A.\n\n[^1]: B.\n\nC.\n', '[^1]:', 'A.\n\nC.\n'],
    ['A.\r\n\r\n[^1]: B.\r\n\r\nC.\r\n', '[^1]:', 'A.\r\n\r\nC.\r\n'],
    ['A.\r\r[^1]: B.\r\rC.\r', '[^1]:', 'A.\r\rC.\r'],
    ['A.\n\n[^1]: B.\n\n    D.\n\nC.\n', '[^1]:', 'A.\n\nC.\n'],
    ['A.\n[^1]: B.\n\nC.\n', '[^1]:', 'A.\n\nC.\n'],
    ['A.[^2]\n\n[^1]: B.\n[^2]: C.\n', '[^1]:', 'A.[^2]\n\n[^2]: C.\n'],
    ['A.[^1]\n\n[^1]: B.\n[^2]: C.\n', '[^2]:', 'A.[^1]\n\n[^1]: B.\n'],
    ['> [^1]: B.\n', '[^1]:', '> \n'],
    ['A.\n\n[^1]: see[^1]\n', '[^1]:', 'A.\n\n'],
  ])('%j', (body, on, fixed) => {
    expect(found(body).map((one) => [one.on, one.fixed, one.fix?.safe])).toEqual([
      [on, fixed, false],
    ]);
  });

  it('is also one that only such a note leads to', () => {
    expect(found('A.\n\n[^1]: see[^2]\n\n[^2]: B.\n').map(({ on }) => on)).toEqual([
      '[^1]:',
      '[^2]:',
    ]);
  });

  it('is also the second of a name', () => {
    const [finding, ...others] = found('A.[^1]\n\n[^1]: B.\n\n[^1]: C.\n');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ line: 8, fixed: 'A.[^1]\n\n[^1]: B.\n\n' });
    expect(finding?.message).toContain('second time');
    expect(finding?.help).toBe('give it a name of its own, or delete it');
    expect(finding?.related).toHaveLength(1);
  });

  it('is said with what can be done', () => {
    expect(found('A.\n\n[^1]: B.\n')[0]?.help).toBe(
      'put `[^1]` behind the words that it proves, or delete the note',
    );
  });

  it('stays where it holds another note', () => {
    const body = 'A.[^2]\n\n[^1]: B.\n\n    [^2]: C.\n';
    expect(found(body).map(({ on, fix }) => [on, fix])).toEqual([['[^1]:', undefined]]);
  });
});

it('names a note that says nothing', () => {
  const [finding, ...others] = found('A.[^1]\n\n[^1]:\n');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ on: '[^1]:', message: 'note `[^1]` is empty' });
  expect(finding?.fix).toBeUndefined();
});

it.each([
  'A.[^1]\n\n[^1]: B.\n',
  'A.[^A]\n\n[^a]: B.\n',
  'A.[^1]\n\n[^1]: see[^2]\n\n[^2]: B.\n',
  '[^1]: B.\n\nA.[^1]\n',
  'A.[^1]\n\n[^1]:\n    B.\n',
  'A.\n\n    [^1]: B.\n',
  '[1]: https://gov.uk\n',
])('is silent on %j', (body) => {
  expect(found(body)).toEqual([]);
});

it.each([
  ['status: draft', 'info'],
  ['status: published', undefined],
])('with %s has the severity %s', (status, severity) => {
  const text = file(matter({ status }), 'A.[^1]\n\n[^1]:\n\n[^2]: B.\n');
  expect(find(ID, text).map((one) => one.severity)).toEqual([severity, severity]);
});
