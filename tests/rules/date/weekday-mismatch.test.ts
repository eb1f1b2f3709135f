import { describe, expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (text: string, lang = 'en') => find('date/weekday-mismatch', text, { lang });

describe('a weekday that is not the date’s is replaced in its own form', () => {
  it.each([
    ['On Tuesday, 12 February 2024, it met.', 'en', 'Tuesday', 'Monday'],
    ['On tuesday the 12th of February 2024', 'en', 'tuesday', 'monday'],
    ['TUESDAY, FEBRUARY 12, 2024', 'en', 'TUESDAY', 'MONDAY'],
    ['Tue, Feb 12, 2024', 'en', 'Tue', 'Mon'],
    ['Am Dienstag, dem 12. Februar 2024,', 'de', 'Dienstag', 'Montag'],
    ['le mardi 12 février 2024', 'fr', 'mardi', 'lundi'],
    ['el martes 12 de febrero de 2024', 'es', 'martes', 'lunes'],
    ['terça-feira, 12 de fevereiro de 2024', 'pt', 'terça-feira', 'segunda-feira'],
    ['во вторник, 12 февраля 2024', 'ru', 'вторник', 'понедельник'],
    ['12 Şubat 2024 Salı günü', 'tr', 'Salı', 'Pazartesi'],
    ['2024年2月12日星期二', 'zh', '星期二', '星期一'],
    ['2024年2月12日(火)', 'ja', '火', '月'],
    ['> Dienstag, 12. Februar 2024', 'en', 'Dienstag', 'Montag'],
    ['| day |\n| --- |\n| Tuesday, 12 February 2024 |', 'en', 'Tuesday', 'Monday'],
    ['on **Tuesday, 12 February 2024**', 'en', 'Tuesday', 'Monday'],
    ['## Tuesday, 12 February 2024', 'en', 'Tuesday', 'Monday'],
    ['on Tuesday,\n12 February 2024', 'en', 'Tuesday', 'Monday'],
  ])('%s', (text, lang, wrong, right) => {
    const [finding, ...others] = found(text, lang);
    expect(others).toEqual([]);
    expect(finding?.on).toBe(wrong);
    expect(finding?.message).toBe(
      `unexpected weekday \`${wrong}\` for 12 February 2024, expected \`${right}\``,
    );
    expect(finding?.fixed).toContain(text.replace(wrong, right));
    expect(finding?.fix?.safe).toBe(false);
  });
});

describe('stays silent', () => {
  it.each([
    ['where it is right', 'On Monday, 12 February 2024, it met.'],
    ['without a year', 'On Tuesday, 12 February, it met.'],
    ['without a day', 'On a Tuesday in February 2024 it met.'],
    ['about a range', 'From Tuesday, 12–14 February 2024.'],
    ['about the other end of a range', 'From Monday 12 to Wednesday 14 February 2024.'],
    ['in code', 'Write `Tuesday, 12 February 2024`.\n\n    Tuesday, 12 February 2024\n'],
    ['in an address', '[minutes](https://example.org "Tuesday, 12 February 2024")'],
    ['in raw HTML', '<!-- Tuesday, 12 February 2024 -->'],
    ['about a day that is not', 'On Tuesday, 30 February 2024, it met.'],
    ['about names of two languages', 'On Tuesday, 12 de febrero de 2024, it met.'],
    ['about Julian dates', 'On Wednesday, 25 October 1917, it met.'],
    ['about the weekday of the next clause', 'In the week of 12 February 2024 Tuesday is free.'],
    ['about another word', 'On the 12 February 2024 session it met.'],
  ])('%s', (_, text) => {
    expect(found(`${text}\n`)).toEqual([]);
  });

  it('about two letters, which are a word', () => {
    expect(found('Es war so 12. Februar 2024 beschlossen.', 'de')).toEqual([]);
    expect(found('Am Di., 12. Februar 2024', 'de')).toEqual([]);
  });

  it('about 31 December 1923, and not about the next day', () => {
    expect(found('On Sunday, 31 December 1923, it met.')).toEqual([]);
    expect(found('On Sunday, 1 January 1924, it met.')).toHaveLength(1);
  });
});
