import { describe, expect, it } from 'vitest';
import { findAmong, type Lines } from './workspace.ts';

const found = (a: Lines, b: Lines, c: Lines = {}) =>
  findAmong('workspace/translation', { 'b/a.md': a, 'b/b.md': b, 'x/c.md': c }).map(
    ({ on, message }) => `${on}: ${message}`,
  );
const to = (file: string) => ({ translations: `translations:\n  de: ${file}` });
const of = (file: string) => ({ translationOf: `translationOf: ${file}` });

describe('briefs that name each other', () => {
  it.each<[name: string, a: Lines, b: Lines, c?: Lines]>([
    ['as a translation and its original', to('b.md'), of('a.md')],
    ['as translations of each other', to('b.md'), to('a.md')],
    ['in another folder', to('../x/c.md'), {}, of('../b/a.md')],
    ['with a dot', to('./b.md'), of('./a.md')],
    ['or a file that is no brief', to('missing.md'), of('missing.md')],
    ['or nobody', {}, {}],
    ['or themselves', to('a.md'), {}],
  ])('%s', (_, a, b, c) => {
    expect(found(a, b, c)).toEqual([]);
  });
});

it('speaks where one brief does not name the other in turn', () => {
  const message = 'does not name this brief in turn';
  expect(found(to('b.md'), {})).toEqual([`b.md: \`b/b.md\` ${message}`]);
  expect(found({}, of('a.md'))).toEqual([`a.md: \`b/a.md\` ${message}`]);
  expect(found(to('b.md'), of('../x/c.md'), to('../b/b.md'))).toEqual([
    `b.md: \`b/b.md\` ${message}`,
  ]);
  expect(found(to('b.md'), to('../x/c.md'))).toHaveLength(2);
});

it('speaks once of a date that differs, on the translation', () => {
  const late = { date: 'date: 2026-03-09' };
  const message =
    '2026-03-09: the date `2026-03-09` of the translation differs from `2026-03-02` in `b/a.md`';
  expect(found(to('b.md'), { ...of('a.md'), ...late })).toEqual([message]);
  expect(found(to('b.md'), { ...to('a.md'), ...late })).toEqual([message]);
  expect(found(to('b.md'), late)).toEqual([expect.stringContaining('in turn'), message]);
  expect(found({}, { ...of('a.md'), ...late })).toEqual([
    expect.stringContaining('in turn'),
    message,
  ]);
  expect(found(to('b.md'), { ...of('a.md'), date: '' })).toEqual([]);
});

it('speaks of a kind that differs', () => {
  const one = { ...to('b.md'), kind: 'kind: policy-brief' };
  const other = { ...of('a.md'), kind: 'kind: backgrounder' };
  expect(found(one, other)).toEqual([
    'backgrounder: the kind `backgrounder` of the translation differs from `policy-brief` in `b/a.md`',
  ]);
  expect(found(one, { ...other, kind: 'kind: policy-brief' })).toEqual([]);
  expect(found(one, { ...other, kind: '' })).toEqual([]);
});

it.each([
  ['translationOf', { translationOf: 'translationOf: b.md', lang: 'lang: de' }, 'translations'],
  ['translations', { translations: 'translations:\n  de: b.md' }, 'translationOf'],
])('a brief that only its %s links is to name it back', (_, lines, own) => {
  const [finding] = findAmong('workspace/translation', {
    'b/a.md': lines,
    'b/b.md': { title: '' },
  });
  expect(finding?.help).toBe(`name this brief in \`b/b.md\` under \`${own}\``);
  expect(finding?.related?.map(({ range }) => range)).toEqual([{ start: 0, end: 0 }]);
});

it('speaks of a brief under the key of another language', () => {
  expect(found(to('b.md'), { ...of('a.md'), lang: 'lang: fr' })).toEqual([
    'b.md: `b/b.md` is in `fr`, expected `de`',
  ]);
  expect(found(to('b.md'), { ...of('a.md'), lang: 'lang: de-AT' })).toEqual([]);
});
