import { expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const TODAY = { today: '2026-03-02' };
const found = (date: string, status = '') =>
  find('date/future', file(matter({ date: `date: ${date}`, status })), TODAY);

it.each([
  ['2026-03-02', 0],
  ['2026-03-03', 1],
  ['2031-12-31', 1],
  ['2032-01-01', 0],
])('%s, on the 2nd of March 2026, is said %d times', (date, times) => {
  expect(found(date)).toHaveLength(times);
});

it.each([
  ['status: draft', 0],
  ['status: review', 0],
  ['status: published', 1],
  ['status: withdrawn', 1],
])('with %s it is said %d times', (status, times) => {
  expect(found('2026-03-03', status)).toHaveLength(times);
});

it('says nothing of a day that the calendar does not have', () => {
  expect(found('2026-02-30')).toEqual([]);
});

it('says both days', () => {
  const [finding] = found('2026-03-03');
  expect(finding?.on).toBe('2026-03-03');
  expect(finding?.message).toBe('`date` is 3 March 2026, later than today, 2 March 2026');
});
