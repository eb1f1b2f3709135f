import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { file, find, matter } from '../harness.ts';

const found = (body: string, lang = 'en', more: Record<string, string> = {}) =>
  find(
    'date/text-after',
    file(matter({ date: 'date: 2024-02-12', lang: `lang: ${lang}`, ...more }), `${body}\n`),
  );

test('the founding brief tells of April in February', () => {
  const text = readFileSync('tests/fixtures/founding/repaired.md', 'utf8');
  expect(find('date/text-after', text)).toMatchObject([
    {
      on: 'April 2024',
      line: 14,
      message: 'the text tells of `April 2024` as past, `date` is 12 February 2024',
      related: [{ message: '`date` is here' }],
    },
  ]);
});

describe('what happened after the date of the brief', () => {
  it.each([
    ['en', 'In April 2024, the leaders discussed the treaty.', 'April 2024'],
    ['en', 'In early April 2024 both met in Tokyo.', 'April 2024'],
    ['en', 'On April 12, 2024, the leaders met.', 'April 12, 2024'],
    ['en', 'On 12 April 2024 the leaders met.', 'April 2024'],
    ['en', 'On 12th of April 2024 they met.', 'April 2024'],
    ['en', 'On April 5, 2024, the leaders met.', 'April 5, 2024'],
    ['en', 'On 5 April 2024 the leaders met.', 'April 2024'],
    ['en', 'In june 2024, the leaders met.', 'june 2024'],
    ['en', 'They met, and parliament passed the law in April 2024.', 'April 2024'],
    ['en', '- The leaders met in Tokyo in April 2024', 'April 2024'],
    ['en', 'On Apr. 12, 2024, the leaders met.', 'Apr. 12, 2024'],
    ['en', 'The leaders met in Tokyo in April 2024.', 'April 2024'],
    ['en', 'Rents are high. Since March 2024 they were capped.', 'March 2024'],
    ['en', 'In January 2025, parliament was dissolved.', 'January 2025'],
    ['en', '- In April 2024 they met.', 'April 2024'],
    ['en-GB', 'In April 2024 they met.', 'April 2024'],
    ['de', 'Im April 2024 besprachen sie den Vertrag.', 'April 2024'],
    ['de', 'Am 12. April 2024 wurde der Vertrag unterzeichnet.', 'April 2024'],
    ['de', 'Im April 2024 hat der Rat den Vertrag besprochen.', 'April 2024'],
    ['de', 'Der Rat tagte und beschloss im April 2024 das Gesetz.', 'April 2024'],
    ['fr', 'En avril 2024, le Conseil a discuté le traité.', 'avril 2024'],
    ['fr', 'Le 12 avril 2024, les ministres se sont réunis.', 'avril 2024'],
    ['fr', 'En avril 2024, le traité a été signé.', 'avril 2024'],
  ])('%s: %s', (lang, body, on) => {
    expect(found(body, lang).map((one) => one.on)).toEqual([on]);
  });
});

describe('what is none of that', () => {
  it.each([
    ['en', 'In February 2024, the leaders met.'],
    ['en', 'In April 2023, the leaders met.'],
    ['en', 'In April 2024, the leaders will discuss what they decided.'],
    ['en', 'In April 2024, they would have met.'],
    ['en', 'The ministry announced that the tax ends in April 2024.'],
    ['en', 'The law passed, and it enters into force in April 2024.'],
    ['en', 'Parliament voted to end the tax in April 2024.'],
    ['en', 'The meeting was scheduled in April 2024.'],
    ['en', 'The tax was extended until April 2024.'],
    ['en', 'Last updated on 12 April 2024.'],
    ['en', 'This page was updated in April 2024.'],
    ['en', 'It was accessed in April 2024.'],
    ['en', 'Elections are held in April 2024.'],
    ['en', 'In April 2024 the advanced course begins.'],
    ['en', 'In April 2024 the United States holds talks.'],
    ['en', 'We met the team of the April 2024 summit.'],
    ['en', 'They met in Tokyo, which hosts the games in April 2024.'],
    ['en', 'They met in 2024. April 2024 is far.'],
    ['en', 'In 2024 they met.'],
    ['en', 'On April 112, 2024, the leaders met.'],
    ['en', 'On 112 April 2024 the leaders met.'],
    [
      'en',
      'We met because the plan of the group, as we knew it then (and that was long ago), exists in April 2024.',
    ],
    ['en', '## In April 2024 they met'],
    ['en', '| a |\n| - |\n| In April 2024 they met. |'],
    ['en', 'A note.[^1]\n\n[^1]: In April 2024 they met.'],
    ['en', 'In april2024 they met.'],
    ['de', 'Im April 2024 wird der Vertrag besprochen, der lange geplant war.'],
    ['de', 'Der Rat hat beschlossen, dass die Steuer im April 2024 endet.'],
    ['de', 'Zuletzt aktualisiert im April 2024.'],
    ['de', 'Im April 2024 tagt der Rat.'],
    // A word of three letters is a month only as it is written.
    ['de', 'Im mai 2024 besprachen sie den Vertrag.'],
    ['de', 'Bis April 2024 wurde verlängert.'],
    ['fr', 'En avril 2024, le Conseil discutera ce qui a été signé.'],
    ['fr', 'La réunion était prévue en avril 2024.'],
    ['fr', 'En avril 2024, le Conseil se réunit.'],
    ['it', 'In aprile 2024 si sono incontrati.'],
    ['de', 'In April 2024, the leaders met.'],
  ])('%s: %s', (lang, body) => {
    expect(found(body, lang)).toEqual([]);
  });
});

test('a brief that was updated may tell of what happened until then', () => {
  const body = 'In April 2024 they met. In June 2024 they met again.';
  expect(found(body, 'en', { updated: 'updated: 2024-05-01' })).toMatchObject([
    { on: 'June 2024', message: 'the text tells of `June 2024` as past, `updated` is 1 May 2024' },
  ]);
  expect(found(body, 'en', { updated: 'updated: 2024-01-01' })).toHaveLength(2);
  expect(found('In January 2024 they met.', 'en', { updated: 'updated: 2023-12-01' })).toEqual([]);
  expect(found(body, 'en', { updated: 'updated: 2024-02-12' })[0]?.message).toContain('`date` is');
});

test('each date is judged by its own sentence', () => {
  const body = 'In April 2024 they met. In May 2024 they will meet. In June 2024 Dr. Li spoke.';
  expect(found(body).map(({ on }) => on)).toEqual(['April 2024', 'June 2024']);
});

test('without a date there is nothing to compare', () => {
  expect(found('In April 2024 they met.', 'en', { date: '' })).toEqual([]);
  expect(found('In April 2024 they met.', 'en', { date: 'date: 2024-02-30' })).toEqual([]);
});

test('what is too long for a sentence says nothing', () => {
  const rest = (length: number) => 'In April 2024 they met '.padEnd(length - 1, 'a').concat('.');
  expect(found(rest(600))).toHaveLength(1);
  expect(found(rest(601))).toEqual([]);
});

test('a verb and its date stand near each other', () => {
  const between = (count: number) => `They met ${'a'.repeat(count)} in April 2024.`;
  // A space before the words, and “ in ” behind them.
  expect(found(between(55))).toHaveLength(1);
  expect(found(between(56))).toEqual([]);
});

test('a date opens a sentence within its first words', () => {
  expect(found('The council of Japan in April 2024 spoke.')).toEqual([]);
  expect(found('At the end of April 2024 they spoke.')).toHaveLength(1);
});

describe('a day in the month of the brief', () => {
  it.each([
    ['en', 'On 13 February 2024 the leaders met.', '13 February 2024'],
    ['en', 'On February 13, 2024, the leaders met.', 'February 13, 2024'],
    ['de', 'Am 13. Februar 2024 hat der Rat das Gesetz beschlossen.', '13. Februar 2024'],
    ['fr', 'Le 13 février 2024, le Conseil a adopté la loi.', '13 février 2024'],
  ])('%s: %s', (lang, body, on) => {
    expect(found(body, lang).map((one) => one.on)).toEqual([on]);
  });

  it.each([
    ['en', 'On 12 February 2024 the leaders met.'],
    ['en', 'On February 12, 2024, the leaders met.'],
    ['en', 'The vote on 15 February 2024 was long disputed.'],
    ['de', 'Die Wahl am 15. Februar 2024 war lange umstritten.'],
    ['de', 'Am 20. Februar 2024 wird der Rat entschieden haben.'],
  ])('%s: says nothing about %s', (lang, body) => {
    expect(found(body, lang)).toEqual([]);
  });
});
