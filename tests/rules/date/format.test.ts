import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/core/parse.ts';
import { file, find, matter } from '../harness.ts';

function dated(date: string, lang = '') {
  const lines = matter({ date: `date: ${date}`, lang: lang && `lang: ${lang}` });
  return find('date/format', file(lines));
}

describe('dates whose day is certain get a safe fix', () => {
  it.each([
    ['Montag, 12. Februar 2024', '2024-02-12'],
    ['"Montag, 12. Februar 2024"', '"2024-02-12"'],
    ["'March 29, 2023'", "'2023-03-29'"],
    ['March 29, 2023', '2023-03-29'],
    ['Mar. 29th, 2023', '2023-03-29'],
    ['12 de marzo de 2024', '2024-03-12'],
    ['lundi 12 février 2024', '2024-02-12'],
    ['le 1er mars 2024', '2024-03-01'],
    ['2024年2月12日', '2024-02-12'],
    ['2024年2月12日(月)', '2024-02-12'],
    ['12 февраля 2024 г.', '2024-02-12'],
    ['12 лютого 2024 року', '2024-02-12'],
    ['2014-06-30 10:00:10 -0400', '2014-06-30'],
    ['2015-12-29 1:10:12 -0400', '2015-12-29'],
    ['2014-06-30 10:00:00 -4', '2014-06-30'],
    ['2023-11-02T08:00:00+02:00', '2023-11-02'],
    ['2023-11-02T08:00:00.000Z', '2023-11-02'],
    ['2023-11-02 08:00:00 -ZZ:ZZ', '2023-11-02'],
    ['2023-11-02 08:00', '2023-11-02'],
    ['2024-8-20', '2024-08-20'],
    ['2024/08/20', '2024-08-20'],
    ['2024.08.20', '2024-08-20'],
    ['20240820', '2024-08-20'],
    ['“2024-02-12”', '2024-02-12'],
    ['“12 February 2024”', '2024-02-12'],
  ])('%s', (written, meant) => {
    const [found, ...others] = dated(written);
    expect(others).toEqual([]);
    expect(found?.on).toBe(written);
    expect(found?.fix?.safe).toBe(true);
    expect(found?.fixed).toBe(file(matter({ date: `date: ${meant}` })));
    expect(found?.help).toBe(`write \`${meant.replaceAll(/["']/g, '')}\``);
  });
});

describe('dates that only the calendar, or the words around them, settle get an unsafe fix', () => {
  it.each([
    ['04-29-2021', '2021-04-29'],
    ['29.04.2021', '2021-04-29'],
    ['29. 4. 2021', '2021-04-29'],
    ['05/18/2018', '2018-05-18'],
    ['05/05/2018', '2018-05-05'],
    ['2024/20/08', '2024-08-20'],
    ['published on 12 February 2024', '2024-02-12'],
    ['12 February 2024, revised', '2024-02-12'],
  ])('%s', (written, meant) => {
    const [found] = dated(written);
    expect(found?.fix?.safe).toBe(false);
    expect(found?.fixed).toBe(file(matter({ date: `date: ${meant}` })));
  });
});

describe('dates that only their author knows get none', () => {
  it.each([
    ['12/02/2024', 'write `2024-02-12` for 12 February 2024, or `2024-12-02` for 2 December 2024'],
    ['3-4-2025', 'write `2025-04-03` for 3 April 2025, or `2025-03-04` for 4 March 2025'],
    [
      'Tuesday, 12 February 2024',
      'write `2024-02-12`, or the day that was meant: 12 February 2024 is a Monday, not a Tuesday',
    ],
    ['March 2024', 'add the day of March, like `2024-03-01`'],
    ['mars 2024', 'add the day of March, like `2024-03-01`'],
    ['2022-12', 'add the day of December, like `2022-12-01`'],
    ['12/2022', 'add the day of December, like `2022-12-01`'],
    ['2024-2-30', 'write the day that was meant: February 2024 has 29 days'],
    ['12 listopada 2024', 'write year, month and day as numbers, like `2024-02-12`'],
    ['31/31/2024', 'write year, month and day as numbers, like `2024-02-12`'],
    ['12.02.24', 'write year, month and day as numbers, like `2024-02-12`'],
    ['2024', 'write year, month and day as numbers, like `2024-02-12`'],
    ['tomorrow', 'write year, month and day as numbers, like `2024-02-12`'],
    ['2022-13', 'write year, month and day as numbers, like `2024-02-12`'],
    ['1 to 2 May 2024 or 3 May 2024', 'write year, month and day as numbers, like `2024-02-12`'],
  ])('%s', (written, help) => {
    const [found, ...others] = dated(written);
    expect(others).toEqual([]);
    expect(found?.message).toBe(`unexpected date \`${written}\`, expected \`YYYY-MM-DD\``);
    expect(found?.help).toBe(help);
    expect(found?.fix).toBeUndefined();
  });
});

it('reads a month that languages disagree about in the language of the brief', () => {
  const lang = { lang: 'lang: pl' };
  const text = file(matter({ date: 'date: 12 listopada 2024', ...lang }));
  const context = { lang: parse(text, 'a.md').meta.lang ?? '' };
  const [found] = find('date/format', text, context);
  expect(found?.fixed).toBe(file(matter({ date: 'date: 2024-11-12', ...lang })));
});

it('names every date that the front matter holds, at its place', () => {
  const lines = [
    ...matter({ date: 'date: 2024-02-12' }),
    'updated: 2024/03/01',
    'asOf: ""',
    'event:',
    '  name: Hearing',
    '  start: 1 March 2024',
    'corrections:',
    '  - date: last week',
    '    note: The share is a fifth.',
  ];
  expect(find('date/format', file(lines)).map(({ on, line }) => [on, line])).toEqual([
    ['2024/03/01', 6],
    ['1 March 2024', 10],
    ['last week', 12],
  ]);
});

it('says that a list is no date, in one line', () => {
  const [found] = find('date/format', file(matter({ date: 'date:\n  - 2024-02-12' })));
  expect(found?.message).toBe('unexpected date `- 2024-02-12`, expected `YYYY-MM-DD`');
  expect(found?.fix).toBeUndefined();
});

it('leaves a value on several lines alone', () => {
  const [found] = find('date/format', file(matter({ date: 'date: 12 February\n  2024' })));
  expect(found?.help).toBe('write `2024-02-12`');
  expect(found?.fix).toBeUndefined();
});

it.each(['"soon"', "'soon'"])('shows what stands between the quotes of %s', (written) => {
  expect(dated(written)[0]?.message).toBe('unexpected date `soon`, expected `YYYY-MM-DD`');
});

it('cuts what is too long for a message', () => {
  const [found] = dated('soon '.repeat(50));
  expect(found?.message.length).toBeLessThan(130);
});
