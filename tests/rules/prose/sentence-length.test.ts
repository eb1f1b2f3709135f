import { describe, expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (body: string, lang = 'en', options = {}) =>
  find('prose/sentence-length', `${body}\n`, { lang }, options);
/** A sentence of so many words. */
const sentence = (count: number) => `Heat ${'heat '.repeat(count - 2)}pumps.`;

it('allows 40 words, and finds 41', () => {
  expect(found(`We heat. ${sentence(40)} We pay.`)).toEqual([]);
  const [finding, ...others] = found(`We heat. ${sentence(41)} We pay.`);
  expect(others).toEqual([]);
  expect(finding?.on).toBe(sentence(41));
  expect(finding?.message).toBe('unexpected length of a sentence: 41 words, expected at most 40');
  expect(finding?.related).toEqual([]);
});

it('is one finding with the three longest', () => {
  const [finding, ...others] = found([41, 44, 42, 43].map(sentence).join('\n\n'));
  expect(others).toEqual([]);
  expect(finding?.on).toBe(sentence(44));
  expect(finding?.message).toContain('the longest of 4 such');
  expect(finding?.related?.map(({ message }) => message)).toEqual([
    'a sentence of 43 words',
    'a sentence of 42 words',
  ]);
});

it('counts as it is told to', () => {
  expect(found('We heat flats.', 'en', { max: 2 })).toHaveLength(1);
  expect(found('We heat flats.', 'en', { max: 3 })).toEqual([]);
});

describe('the end of a sentence', () => {
  const half = 'heat '.repeat(24).trim();
  it.each([
    ['en', `The U.S. Department of Dr. Smith, ${half} ${half} in Jan. 2024.`],
    ['de', `Nach Art. 5 und z. B. Nr. 3 hat Dr. Weiß am 12. Februar ${half} ${half} gezahlt.`],
    ['fr', `Selon l’art. 5, M. Dupont, cf. p. 3, ${half} ${half} a payé.`],
  ])('%s: is not behind an abbreviation', (lang, text) => {
    expect(found(text, lang).map(({ on }) => on)).toEqual([text]);
  });
  it.each([
    ['en', `We looked outside ${half} in. The pumps ${half} heat.`],
    ['en', `We heat flats ${half} etc. The pumps ${half} heat.`],
    ['en', `We began at ${half} 9 a.m. The pumps ${half} heat.`],
    ['en', `Do we ${half}? The pumps ${half} heat!`],
    ['de', `Wir heizen ${half}. Die Pumpen ${half} heizen.`],
    ['fr', `On chauffe ${half}. Les pompes ${half} chauffent.`],
  ])('%s: parts %j', (lang, text) => {
    expect(found(text, lang)).toEqual([]);
  });
});

it.each([
  ['a list', `- ${sentence(50)}`],
  ['a quotation', `> ${sentence(50)}`],
  ['a note', `Heat.[^1]\n\n[^1]: ${sentence(50)}`],
  ['words that are quoted', `He said: “${sentence(50)}”`],
  ['what has no end', 'heat '.repeat(50)],
  ['a heading', `## ${sentence(50)}`],
])('says nothing about %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

it('says nothing in a language that it does not know', () => {
  expect(found(sentence(50), 'nl')).toEqual([]);
  expect(found(sentence(50), 'en-GB')).toHaveLength(1);
});

it('ends a sentence behind a number', () => {
  const half = 'Heat '.repeat(20);
  expect(found(`${half}fell by 80. ${half}rose.`)).toEqual([]);
});
