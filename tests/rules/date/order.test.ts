import { describe, expect, it, test } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (more: Record<string, string>) =>
  find('date/order', file(matter({ date: 'date: 2024-02-12', ...more })));
const event = (start: string, end?: string) => ({
  event: `event:\n  name: Talks\n  start: ${start}${end ? `\n  end: ${end}` : ''}`,
});

describe('days that may be the same, and may not be the other way round', () => {
  it.each([
    ['asOf', (day: string) => ({ asOf: `asOf: ${day}` }), '2024-02-12', '2024-02-13'],
    [
      'decisionBy',
      (day: string) => ({ decisionBy: `decisionBy: ${day}` }),
      '2024-02-12',
      '2024-02-11',
    ],
    [
      'nextReport',
      (day: string) => ({ nextReport: `nextReport: ${day}` }),
      '2024-02-12',
      '2024-02-11',
    ],
    [
      'event.start',
      (day: string) => ({ kind: 'kind: event-report', ...event(day) }),
      '2024-02-12',
      '2024-02-13',
    ],
    ['event.end', (day: string) => event('2024-02-01', day), '2024-02-01', '2024-01-31'],
  ])('%s', (key, lines, good, bad) => {
    expect(found(lines(good))).toEqual([]);
    const [finding, ...others] = found(lines(bad));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      on: bad,
      related: [{ message: expect.stringMatching(/is here$/) }],
    });
    expect(finding?.message).toContain(`\`${key}\` is `);
    expect(finding?.severity).toBeUndefined();
  });
});

test('an event that is announced begins after the date', () => {
  expect(found(event('2024-03-01', '2024-03-02'))).toEqual([]);
  expect(found({ kind: 'kind: policy-brief', ...event('2024-03-01') })).toEqual([]);
});

test('says which day is compared with which', () => {
  expect(found({ asOf: 'asOf: 2024-10-02' })).toMatchObject([
    {
      message: '`asOf` is 2 October 2024, expected no later than `date`, 12 February 2024',
      related: [{ message: '`date` is here' }],
    },
  ]);
  expect(found({ nextReport: 'nextReport: 2023-03-11' })[0]?.message).toBe(
    '`nextReport` is 11 March 2023, expected no earlier than `date`, 12 February 2024',
  );
});

describe('the month that a brief speaks of', () => {
  it.each([
    ['2023-11', '`period` is November 2023, 3 months before `date`, 12 February 2024'],
    ['2023-12', undefined],
    ['2024-02', undefined],
    ['2024-03', undefined],
    ['2024-04', '`period` is April 2024, 2 months after `date`, 12 February 2024'],
  ])('%s', (period, message) => {
    const findings = found({ period: `period: ${period}` });
    expect(findings.map((one) => one.message)).toEqual(message ? [message] : []);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});

test('a day that the calendar does not have is a finding of another rule', () => {
  expect(found({ asOf: 'asOf: 2024-02-30' })).toEqual([]);
  expect(find('date/order', file(matter({ date: '', asOf: 'asOf: 2024-02-30' })))).toEqual([]);
  expect(found({ date: 'date: 2024-02-30', period: 'period: 2024-09' })).toEqual([]);
});
