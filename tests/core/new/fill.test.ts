import { describe, expect, it, test } from 'vitest';
import { fill, freePath, placeOf } from '../../../src/core/new/fill.ts';
import { memoryIo } from '../../memory.ts';

test('front matter in the order of the table, then the scaffold', () => {
  const values = {
    lang: 'en',
    group: 'housing',
    series: 'May Brief',
    summary: 'Rents: why they rise',
    date: '2024-02-12',
    title: 'Rents',
    period: undefined,
  };
  expect(fill('## Sources\n', values)).toBe(
    [
      '---',
      'title: Rents',
      'date: 2024-02-12',
      'summary: "Rents: why they rise"',
      'group: housing',
      'lang: en',
      'series: May Brief',
      'status: draft',
      '---',
      '',
      '## Sources',
      '',
    ].join('\n'),
  );
});

describe('the place of a new brief', () => {
  const { files } = memoryIo({ 'drafts/a.md': '', 'odd.md/a.txt': '' });
  const meta = { title: 'Why Rents Rise', date: '2024-02-12' };
  const name = '2024-02-12-why-rents-rise.md';
  it.each([
    [undefined, undefined, `briefs/${name}`],
    ['', undefined, `briefs/${name}`],
    ['..', undefined, `../briefs/${name}`],
    ['', 'drafts', `drafts/${name}`],
    ['', './drafts/', `drafts/${name}`],
    ['', '.', name],
    ['', 'new/folder', `new/folder/${name}`],
    ['', 'rents.md', 'rents.md'],
    ['', 'new/../rents.MD', 'rents.MD'],
    ['', 'odd.md', `odd.md/${name}`],
  ])('workspace %j, out %j: %s', (folder, out, path) => {
    const workspace = folder === undefined ? undefined : { folder, groups: {} };
    expect(placeOf(files, workspace, meta, out)).toBe(path);
  });
});

test('beside a taken place is a free one', () => {
  const { files } = memoryIo({ 'a.md': '', 'a-2.md': '' });
  expect(freePath(files, 'a.md')).toBe('a-3.md');
});
