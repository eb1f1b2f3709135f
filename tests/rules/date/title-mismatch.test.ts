import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (title: string, date: string, lang = 'en', more: Record<string, string> = {}) =>
  find(
    'date/title-mismatch',
    file(
      matter({ title: `title: "${title}"`, date: `date: ${date}`, lang: `lang: ${lang}`, ...more }),
    ),
  );

describe('the month of an issue', () => {
  it.each([
    ['en', 'May Brief: The alliance', 'May'],
    ['en', 'May 2024 Brief', 'May'],
    ['en', 'MAY BRIEF', 'MAY'],
    ['en', 'May Report', 'May'],
    ['en', 'May Update on rents', 'May'],
    ['en', 'May Bulletin', 'May'],
    ['en', 'May Digest', 'May'],
    ['en', 'May Briefing', 'May'],
    ['en', 'Monthly Brief, May 2024', 'May'],
    ['en', 'Newsletter: May', 'May'],
    ['en', 'Brief for May 2024: rents', 'May'],
    ['en-GB', 'May Note', 'May'],
    ['de', 'Mai-Briefing: Mieten', 'Mai'],
    ['de', 'Maibriefing', 'Mai'],
    ['de', 'Mai 2024 Bericht', 'Mai'],
    ['de', 'Monatsbriefing Mai 2024', 'Mai'],
    ['de', 'Bericht für Mai', 'Mai'],
    ['de', 'Bericht vom Mai 2024 – Mieten', 'Mai'],
    ['fr', 'Note de mai 2024 : les loyers', 'mai'],
    ['fr', 'Bulletin, mai 2024', 'mai'],
    ['fr', 'Note mensuelle', undefined],
  ])('%s: %s', (lang, title, on) => {
    expect(found(title, '2024-02-12', lang).map((one) => one.on)).toEqual(on ? [on] : []);
  });

  it('is compared with the date, a month more or less', () => {
    const dates = ['2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01'];
    expect(dates.map((date) => found('May Brief', date).length)).toEqual([1, 0, 0, 1]);
    expect(dates.map((date) => found('May 2024 Brief', date).length)).toEqual([1, 0, 0, 1]);
  });

  it('has a year of its own, or that of the date', () => {
    expect(found('May 2023 Brief', '2024-05-02')).toHaveLength(1);
    for (const year of [2019, 2020, 2021, 2022, 2023]) {
      expect(found('May Brief', `${year}-05-02`)).toEqual([]);
    }
    expect(found('December Brief', '2024-01-08')).toEqual([]);
    expect(found('January Brief', '2024-12-20')).toEqual([]);
    expect(found('December 2023 Brief', '2024-01-08')).toEqual([]);
    expect(found('December 2024 Brief', '2024-01-08')).toHaveLength(1);
  });

  it('is that of the period, where the brief names one', () => {
    const period = { period: 'period: 2024-05' };
    expect(found('May Brief', '2024-02-12', 'en', period)).toEqual([]);
    expect(found('June Brief', '2024-06-02', 'en', period)).toMatchObject([
      {
        message: 'the title names `June`, `period` is May 2024',
        help: 'correct the title or `period`',
        related: [{ message: '`period` is here' }],
      },
    ]);
  });
});

describe('another month in a title is that of its subject', () => {
  it.each([
    ['en', 'May we report this?'],
    ['en', 'What May briefly brought'],
    ['en', 'Notes from the community call, 6 May 2024'],
    ['en', 'May Day reports'],
    ['en', 'May Briefcase'],
    ['en', 'Report: May we ask?'],
    ['en', 'Report on May elections'],
    ['en', 'The May Brief: a review'],
    ['en', 'Maybe brief'],
    ['de', 'May Brief'],
    ['it', 'Maggio Report'],
    ['de', 'Bericht im Maikäfer'],
  ])('%s: %s', (lang, title) => {
    expect(found(title, '2024-02-12', lang)).toEqual([]);
  });
});

test('the founding brief, once its front matter can be read', () => {
  const text = readFileSync('tests/fixtures/founding/as-found.md', 'utf8')
    .replace(/^title: (.*)$/m, 'title: "$1"')
    .replace(/^date: .*$/m, 'date: 2024-02-12');
  expect(find('date/title-mismatch', text)).toMatchObject([
    {
      message: 'the title names `May`, `date` is 12 February 2024',
      on: 'May',
      line: 2,
      related: [{ message: '`date` is here' }],
    },
  ]);
});

test('the month is marked where a title begins with it', () => {
  const lines = matter({ title: 'title: May Brief', date: 'date: 2024-02-12' });
  expect(find('date/title-mismatch', file(lines)).map(({ on }) => on)).toEqual(['May']);
});

test('a title with escapes is shown whole', () => {
  expect(found('\\u004day Brief', '2024-02-12').map(({ on }) => on)).toEqual(['"\\u004day Brief"']);
});

describe('the month of what a monthly brief is about', () => {
  const titled = (title: string, lang: string, ...more: string[]) =>
    find(
      'date/title-mismatch',
      file(
        matter({ title: `title: "${title}"`, date: 'date: 2026-11-02', more: more.join('\n') }),
        'Text.\n',
      ),
      { lang },
    ).map(({ on }) => on);

  it.each([
    ['en', 'Japan in May: the coalition holds', 'May'],
    ['en', 'The East Asia in May 2026', 'May'],
    ['de', 'Japan im Mai: Die Koalition hält', 'Mai'],
    ['fr', 'Le Japon en mai : la coalition tient', 'mai'],
  ])('%s: %s', (lang, title, on) => {
    expect(titled(title, lang, 'period: 2026-10')).toEqual([on]);
    expect(titled(title, lang)).toEqual([]);
  });

  it.each([
    ['en', 'Japan in October: the coalition holds'],
    ['en', 'Japan before the vote in May: what to expect'],
    ['en', 'Japan in May and beyond'],
    ['en', 'Japan and May: a prime minister'],
  ])('%s: says nothing about %s', (lang, title) => {
    expect(titled(title, lang, 'period: 2026-10')).toEqual([]);
  });
});
