import { describe, expect, it, test } from 'vitest';
import { freePath, placeOf, takenBy } from '../../../src/core/new/place.ts';
import { memoryIo } from '../../memory.ts';

describe('the place of a new brief', () => {
  const io = memoryIo({ 'drafts/a.md': '', 'odd.md/a.txt': '' });
  const meta = { title: 'Why Rents Rise', date: '2024-02-12' };
  const name = '2024-02-12-why-rents-rise.md';
  it.each([
    ['briefs', undefined, `briefs/${name}`],
    ['../briefs', undefined, `../briefs/${name}`],
    ['', 'drafts', `drafts/${name}`],
    ['', './drafts/', `drafts/${name}`],
    ['', '.', name],
    ['', 'new/folder', `new/folder/${name}`],
    ['', 'rents.md', 'rents.md'],
    ['', 'new/../rents.MD', 'rents.MD'],
    ['', 'odd.md', `odd.md/${name}`],
  ])('folder %j, out %j: %s', (home, out, path) => {
    expect(placeOf(io, home, meta, out)).toBe(path);
  });

  it.each([
    ['🎉', 'brief-'],
    ['🎉🎉', 'brief-'],
    ['?!', 'brief-'],
    ['Brief', 'brief'],
    ['x'.repeat(300), 'x'.repeat(80)],
    ['con', 'con-brief'],
    ['LPT1.', 'lpt1-brief'],
    ['-rf ../..', 'rf'],
    ['日米同盟', '日米同盟'],
    ['e\u0301tude', 'etude'],
  ])('the title %j: %s', (title, slug) => {
    const path = placeOf(io, 'briefs', { title, date: '2024-02-12' });
    expect(path.startsWith(`briefs/2024-02-12-${slug}`)).toBe(true);
    expect(path).toMatch(/^briefs\/2024-02-12-[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*\.md$/u);
    if (slug.startsWith('brief-')) expect(path).toMatch(/-brief-[\da-f]{6}\.md$/);
    else expect(path).toBe(`briefs/2024-02-12-${slug}.md`);
  });
});

test('beside a taken place is a free one', () => {
  const { files } = memoryIo({ 'a.md': '', 'a-2.md': '' });
  expect(freePath(files, 'a.md')).toBe('a-3.md');
});

test('what stands there already, on every disk', () => {
  const { files } = memoryIo({ 'briefs/Caf\u00e9.md': '' });
  expect(takenBy(files, 'briefs/Caf\u00e9.md')).toBe('briefs/Caf\u00e9.md');
  expect(takenBy(files, 'briefs/cafe\u0301.MD')).toBe('briefs/Caf\u00e9.md');
  expect(takenBy(files, 'briefs/cafe.md')).toBeUndefined();
  expect(takenBy(files, 'nowhere/cafe.md')).toBeUndefined();
});
