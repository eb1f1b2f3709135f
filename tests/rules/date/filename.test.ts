import { expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (path: string, date = '2024-02-12') =>
  find('date/filename', { path, text: file(matter({ date: `date: ${date}` })) });

it.each([
  ['briefs/2024-02-12-a.md', 0],
  ['briefs/2024-02-05-a.md', 0],
  ['briefs/2024-02-19-a.md', 0],
  ['briefs/2024-02-04-a.md', 1],
  ['briefs/2024-02-20-a.md', 1],
  ['2023-02-12.md', 1],
  ['2023-02-30-a.md', 0],
  ['2023-02-121-a.md', 0],
  ['2023-01-01/a.md', 0],
  ['a-2023-01-01.md', 0],
])('%s of 2024-02-12: %d findings', (path, count) => {
  expect(found(path)).toHaveLength(count);
});

it('says both dates and how far they are apart', () => {
  const [finding] = found('briefs/2024-02-04-a.md');
  expect(finding?.on).toBe('2024-02-12');
  expect(finding?.message).toBe(
    '`date` is `2024-02-12`, 8 days after the `2024-02-04` of the file name',
  );
  expect(found('2024-02-20-a.md')[0]?.message).toContain('8 days before the `2024-02-20`');
});

it('says nothing while the date is none', () => {
  expect(found('2023-01-01-a.md', '2024-02-30')).toEqual([]);
});
