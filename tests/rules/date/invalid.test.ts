import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (lines: Readonly<Record<string, string>>) =>
  find('date/invalid', file(matter(lines)));

describe('days of the calendar', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31'])('takes %s', (date) => {
    expect(found({ date: `date: ${date}` })).toEqual([]);
  });

  it.each([
    ['2024-02-30', 'write the day that was meant: February 2024 has 29 days'],
    ['2023-02-29', 'write the day that was meant: February 2023 has 28 days'],
    ['"2024-04-31"', 'write the day that was meant: April 2024 has 30 days'],
    ['2024-04-00', 'write the day that was meant: April 2024 has 30 days'],
    ['2024-13-01', 'write year, month and day in this order, like `2024-01-13`'],
    ['2024-13-13', 'write year, month and day in this order; months are `01` to `12`'],
    ['2024-00-00', 'write year, month and day in this order; months are `01` to `12`'],
  ])('refuses %s', (date, help) => {
    const [finding, ...others] = found({ date: `date: ${date}` });
    expect(others).toEqual([]);
    expect(finding?.on).toBe(date);
    expect(finding?.help).toBe(help);
    expect(finding?.message).toBe(
      `unexpected date \`${date.replaceAll('"', '')}\`, expected a day of the calendar`,
    );
  });

  it('looks at every date of the front matter', () => {
    const lines = { event: 'event:\n  name: Hearing\n  start: 2024-06-31' };
    expect(found(lines).map(({ on }) => on)).toEqual(['2024-06-31']);
  });
});

describe('years that a brief can have', () => {
  it.each([
    ['1990-01-01', []],
    ['1989-12-31', ['unexpected year 1989, expected 1990 to 2031']],
    ['2031-12-31', []],
    ['2032-01-01', ['unexpected year 2032, expected 1990 to 2031']],
  ])('%s in 2026', (date, messages) => {
    expect(found({ date: `date: ${date}` }).map(({ message }) => message)).toEqual(messages);
  });

  it('holds for the last change, and for no date of what the brief tells', () => {
    expect(found({ updated: 'updated: 2062-01-01' })).toMatchObject([
      { on: '2062-01-01', help: 'write the day of the last change' },
    ]);
    expect(found({ date: 'date: 2062-01-01' })).toMatchObject([
      { on: '2062-01-01', help: 'write the day of publication' },
    ]);
    const lines = { event: 'event:\n  name: Treaty of Versailles\n  start: 1919-06-28' };
    expect(found({ ...lines, decisionBy: 'decisionBy: 2045-01-01' })).toEqual([]);
  });
});

describe('the last change', () => {
  it.each(['2026-03-02', '2026-03-03'])('may be on %s', (updated) => {
    expect(found({ updated: `updated: ${updated}` })).toEqual([]);
  });

  it('is not before the publication', () => {
    const [finding, ...others] = found({ updated: 'updated: 2026-03-01' });
    expect(others).toEqual([]);
    expect(finding?.on).toBe('2026-03-01');
    expect(finding?.message).toBe(
      '`updated` is 1 March 2026, expected no earlier than `date`, 2 March 2026',
    );
    expect(finding?.related).toHaveLength(1);
  });

  it('is not compared with a date that is none', () => {
    const lines = { date: 'date: 2026-02-30', updated: 'updated: 2026-01-01' };
    expect(found(lines).map(({ on }) => on)).toEqual(['2026-02-30']);
  });
});
