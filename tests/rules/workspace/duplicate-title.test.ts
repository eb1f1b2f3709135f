import { expect, it } from 'vitest';
import { findAmong, type Lines } from './workspace.ts';

const found = (a: Lines, b: Lines, c: Lines = { title: 'title: Another one' }) =>
  findAmong('workspace/duplicate-title', { 'b/a.md': a, 'b/b.md': b, 'b/c.md': c });

const older = { title: 'title: Rents in Höfen', date: 'date: 2024-01-01' };

it.each([
  ['title: Rents in Höfen'],
  ['title: rents in höfen'],
  ['title: "Rents  in Höfen "'],
  [`title: ${'Rents in Höfen'.normalize('NFD')}`],
])('%s is the same title', (title) => {
  const [finding, ...others] = found({ title }, older);
  expect(others).toEqual([]);
  expect(finding?.on).toBe(title.slice('title: '.length));
  expect(finding?.message).toContain('`b/b.md` has the title');
  expect(finding?.related).toEqual([
    { message: 'the older brief', path: 'b/b.md', range: { start: 11, end: 25 } },
  ]);
});

it.each([
  ['title: Rents in Hofen'],
  ['title: Rents in Höfen 2'],
  ['title: RentsinHöfen'],
  ['title:'],
])('%s is another title', (title) => {
  expect(found({ title }, older)).toEqual([]);
});

it('is the same in another language where it is a name', () => {
  expect(found({ ...older, lang: 'lang: de' }, older)).toEqual([]);
  expect(found({ ...older, lang: 'lang: de' }, { ...older, lang: 'lang: de' })).toHaveLength(1);
});

it('is found on each brief but the oldest, the first path where they are of one day', () => {
  const places = (all: ReturnType<typeof found>) => all.map(({ message }) => message.slice(0, 8));
  expect(places(found({ ...older, date: '' }, older, older))).toEqual(['`b/b.md`', '`b/b.md`']);
  expect(places(found(older, older))).toEqual(['`b/a.md`']);
});
