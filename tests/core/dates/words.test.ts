import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isCalendarDate } from '../../../src/core/dates/calendar.ts';
import { dateNames } from '../../../src/core/dates/names.ts';
import { findDates, monthNamed, weekdayLike } from '../../../src/core/dates/words.ts';

/** Each date as it stands in the text, with what was read in it. */
function read(text: string, lang?: string) {
  return Array.from(findDates(text, lang), ({ range, date, weekday, lang: of }) => ({
    on: text.slice(range.start, range.end),
    date,
    lang: of,
    ...(weekday && {
      day: weekday.day,
      named: text.slice(weekday.range.start, weekday.range.end),
    }),
  }));
}

describe('dates as people and newspapers write them', () => {
  it.each([
    ['Montag, 12. Februar 2024', '2024-02-12', 1, 'de'],
    ['Montag, den 12. Februar 2024', '2024-02-12', 1, 'de'],
    ['12. Jänner 2024', '2024-01-12', undefined, 'de'],
    ['12.Februar 2024', '2024-02-12', undefined, 'de'],
    ['Monday, February 12, 2024', '2024-02-12', 1, 'en'],
    ['Monday 12 February 2024', '2024-02-12', 1, 'en'],
    ['Monday the 12th of February, 2024', '2024-02-12', 1, 'en'],
    ['Mon., Feb. 12, 2024', '2024-02-12', 1, 'en'],
    ['Sept. 1st 2024', '2024-09-01', undefined, 'en'],
    ['1 Sept 2024', '2024-09-01', undefined, 'en'],
    ['12-Feb-2024', '2024-02-12', undefined, 'en'],
    ['12/Feb/2024', '2024-02-12', undefined, 'en'],
    ['2024-Feb-12', '2024-02-12', undefined, 'en'],
    ['lundi 12 février 2024', '2024-02-12', 1, 'fr'],
    ['LUNDI 12 FÉVRIER 2024', '2024-02-12', 1, 'fr'],
    ['lundi 12 fevrier 2024', '2024-02-12', 1, 'fr'],
    ['1er août 2024', '2024-08-01', undefined, 'fr'],
    ['lunes, 12 de febrero de 2024', '2024-02-12', 1, 'es'],
    ['12 de marzo del 2024', '2024-03-12', undefined, 'es'],
    ['1º dicembre 2024', '2024-12-01', undefined, 'it'],
    ['lunedì 12 febbraio 2024', '2024-02-12', 1, 'it'],
    ['segunda-feira, 12 de fevereiro de 2024', '2024-02-12', 1, 'pt'],
    ['maandag 12 februari 2024', '2024-02-12', 1, 'nl'],
    ['måndag 12 februari 2024', '2024-02-12', 1, 'sv'],
    ['mandag den 12. marts 2024', '2024-03-12', 1, 'da'],
    ['tirsdag 12. desember 2023', '2023-12-12', 2, 'nb'],
    ['maanantaina 12. helmikuuta 2024', '2024-02-12', 1, 'fi'],
    ['maanantai 12. helmikuuta 2024', '2024-02-12', 1, 'fi'],
    ['esmaspäev, 12. veebruar 2024', '2024-02-12', 1, 'et'],
    ['2024. gada 12. februāris', '2024-02-12', undefined, 'lv'],
    ['2024 m. vasario 12 d., pirmadienis', '2024-02-12', 1, 'lt'],
    ['poniedziałek, 12 lutego 2024', '2024-02-12', 1, 'pl'],
    ['pondělí 12. února 2024', '2024-02-12', 1, 'cs'],
    ['pondelok 12. februára 2024', '2024-02-12', 1, 'sk'],
    ['ponedeljek, 12. februar 2024', '2024-02-12', 1, 'sl'],
    ['ponedjeljak, 12. veljače 2024.', '2024-02-12', 1, 'hr'],
    ['luni, 12 februarie 2024', '2024-02-12', 1, 'ro'],
    ['2024. február 12., hétfő', '2024-02-12', 1, 'hu'],
    ['12 Şubat 2024 Pazartesi', '2024-02-12', 1, 'tr'],
    ['Δευτέρα 12 Φεβρουαρίου 2024', '2024-02-12', 1, 'el'],
    ['понеделник, 12 февруари 2024', '2024-02-12', 1, 'bg'],
    ['понеділок, 12 лютого 2024 р.', '2024-02-12', 1, 'uk'],
    ["п'ятниця, 16 лютого 2024", '2024-02-16', 5, 'uk'],
    ['понедельник, 12 февраля 2024 г.', '2024-02-12', 1, 'ru'],
    ['2024年2月12日', '2024-02-12', undefined, 'zh'],
    ['2024年2月12日星期一', '2024-02-12', 1, 'zh'],
    ['2024 年 2 月 12 日週一', '2024-02-12', 1, 'zh'],
    ['2024年2月12日(月)', '2024-02-12', 1, 'ja'],
    ['2024年2月12日月曜日', '2024-02-12', 1, 'ja'],
    ['2024년 2월 12일 월요일', '2024-02-12', 1, 'ko'],
    // Accents as letters and marks, as macOS writes them
    ['lundi 12 février 2024'.normalize('NFD'), '2024-02-12', 1, 'fr'],
  ])('%s', (text, date, day, lang) => {
    const [found, ...others] = read(`… ${text} …`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ date, lang });
    expect(found?.day).toBe(day);
    expect(text.startsWith(found?.on.replace(/[)）]$/, '') ?? '-')).toBe(true);
  });
});

describe('what names no day', () => {
  it.each([
    'February 2024',
    '12 February',
    '12/02/2024',
    '2024-02-12',
    '30 February 2024',
    '0 March 2024',
    'in 12 months 2024 will end',
    '12–14 February 2024',
    '1.12 February 2024',
    'by 2023 may 12 people agree',
    'version 12 may 20245',
    'March 12 20245',
    'Policy Brief 7',
    'The May Brief: 12 steps for 2024',
    'Room 12, Mayfield 2024',
    '12 Smarch 2024',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('names that languages share', () => {
  it('are read in the language of the text', () => {
    expect(read('12 listopada 2024', 'pl')).toMatchObject([{ date: '2024-11-12', lang: 'pl' }]);
    expect(read('12. listopada 2024.', 'hr')).toMatchObject([{ date: '2024-10-12', lang: 'hr' }]);
    expect(read('12 листопада 2024', 'uk')).toMatchObject([{ date: '2024-11-12', lang: 'uk' }]);
    expect(read('12 mars 2024', 'sv-SE')).toMatchObject([{ date: '2024-03-12', lang: 'sv' }]);
  });

  it('are not read where they mean two months', () => {
    expect(read('12 listopada 2024')).toEqual([]);
    expect(read('12 listopada 2024', 'en')).toEqual([]);
    expect(read('12 listopada 2024', 'pl-PL')).toHaveLength(1);
  });

  it('are settled by the weekday beside them', () => {
    expect(read('wtorek, 12 listopada 2024')).toMatchObject([{ date: '2024-11-12', day: 2 }]);
    expect(read('subota, 12. listopada 2024.')).toMatchObject([{ date: '2024-10-12', day: 6 }]);
  });

  it('are read without a weekday of another language', () => {
    expect(read('Lunes, 12 February 2024')).toMatchObject([
      { on: '12 February 2024', date: '2024-02-12' },
    ]);
    expect(read('Lunes, 12 February 2024')[0]).not.toHaveProperty('day');
  });

  it('with a weekday are read as one that is right, where there is one', () => {
    // `so` is Sunday in German and Saturday in Slovak.
    expect(read('so 14. April 2024')).toMatchObject([{ day: 0, lang: 'de' }]);
    expect(read('so 13. April 2024')).toMatchObject([{ day: 6, lang: 'sk' }]);
    expect(read('so 12. April 2024')[0]).not.toHaveProperty('day');
    // `mar` is Tuesday in French, Spanish and Italian.
    expect(read('mar. 12 mars 2024')).toMatchObject([{ date: '2024-03-12', day: 2, lang: 'fr' }]);
  });
});

it('finds every date of a text, in order', () => {
  const text = 'From Monday 12 to Wednesday 14 February 2024, then Feb. 3, 2025 and 3. März 2026.';
  expect(read(text).map(({ on, date }) => [on, date])).toEqual([
    ['Wednesday 14 February 2024', '2024-02-14'],
    ['Feb. 3, 2025', '2025-02-03'],
    ['3. März 2026', '2026-03-03'],
  ]);
});

it('reads each year once', () => {
  expect(read('12 February 2024 March 12 people came')).toMatchObject([
    { on: '12 February 2024', date: '2024-02-12' },
  ]);
});

it('yields the weekday that stands there, right or wrong', () => {
  expect(read('On Tuesday, 12 February 2024, it met')).toEqual([
    { on: 'Tuesday, 12 February 2024', date: '2024-02-12', lang: 'en', day: 2, named: 'Tuesday' },
  ]);
});

describe('agrees with the Intl of this Node', () => {
  const days = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)));

  it.each(['en-US', 'en-GB', 'de', 'de-AT', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'pl', 'cs'])(
    'on every day of 2024 in %s, with and without a weekday',
    (locale) => {
      for (const dateStyle of ['full', 'long'] as const) {
        const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
        for (const day of days) {
          const text = format.format(day);
          const date = day.toISOString().slice(0, 10);
          const found = read(text, locale);
          expect([text, found.map((one) => one.date)]).toEqual([text, [date]]);
          if (dateStyle === 'full') expect(found[0]?.day, text).toBe(day.getUTCDay());
        }
      }
    },
  );
});

describe('the table of names', () => {
  it.each(Object.entries(dateNames))(
    'holds twelve months and seven weekdays in %s',
    (lang, [months, weekdays]) => {
      expect(months.split('; ')).toHaveLength(['zh', 'ja', 'ko'].includes(lang) ? 1 : 12);
      expect(weekdays.split('; ')).toHaveLength(7);
      expect(Intl.getCanonicalLocales(lang)).toEqual([lang]);
    },
  );

  it('gives a month where all languages agree', () => {
    expect(monthNamed('Februar')).toBe(2);
    expect(monthNamed('septembre')).toBe(9);
    expect(monthNamed('listopada')).toBeUndefined();
    expect(monthNamed('Montag')).toBeUndefined();
  });
});

describe('names of weekdays in the form of another', () => {
  it.each([
    [1, 'Tuesday', 'en', 'Monday'],
    [1, 'tuesday', 'en', 'monday'],
    [1, 'TUE', 'en', 'MON'],
    [3, 'Mo', 'de', 'Mi'],
    [1, 'mardi', 'fr', 'lundi'],
    [1, 'tiistaina', 'fi', 'maanantaina'],
    [1, 'tiistai', 'fi', 'maanantai'],
    [4, 'vin', 'ro', 'joi'],
    [0, '星期六', 'zh', '星期日'],
    [0, '土', 'ja', '日'],
  ])('%d like %s in %s is %s', (day, like, lang, name) => {
    expect(weekdayLike(day, like, lang)).toBe(name);
  });

  it('are unknown for a language without names', () => {
    expect(weekdayLike(1, 'Tuesday', 'xx')).toBeUndefined();
  });
});

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom('12', '2024', 'Februar', 'Monday', ', ', '. ', ' ', '年2月', '日', '-', 'de'),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('dates are days of the calendar, in order, inside the text and apart', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('', 'en', 'ja', 'xx-YY'), (words, lang) => {
        let from = 0;
        for (const { range, date, weekday } of findDates(words, lang)) {
          expect(isCalendarDate(date)).toBe(true);
          expect(range.start).toBeGreaterThanOrEqual(from);
          expect(range.end).toBeLessThanOrEqual(words.length);
          if (weekday) expect(weekday.range.end).toBeLessThanOrEqual(range.end);
          from = range.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a long text of halves of dates is searched in linear time', () => {
    const words = `${'Monday '.repeat(2_000)}2024 ${'12 '.repeat(2_000)}`.repeat(5);
    expect(read(words)).toEqual([]);
  });
});
