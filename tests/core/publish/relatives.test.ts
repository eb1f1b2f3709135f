import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/core/facts.ts';
import { parse } from '../../../src/core/parse.ts';
import { relativesOf } from '../../../src/core/publish/relatives.ts';

/** A brief with front matter of a few lines. */
function facts(path: string, lang: string, ...lines: readonly string[]) {
  const text = `---\ntitle: In ${lang}\n${lines.map((line) => `${line}\n`).join('')}---\n`;
  return factsOf(parse(text, path), lang);
}

const en = facts('briefs/rents.md', 'en', 'translations:', '  de: mieten.md');
const de = facts('briefs/mieten.md', 'de', 'translationOf: ./rents.md');
const fr = facts('briefs/loyers.md', 'fr', 'translationOf: rents.md', 'slug: les-loyers');

describe('translations', () => {
  test.each([
    ['of the original', en, ['de mieten', 'fr les-loyers']],
    ['of a translation', de, ['en rents, original', 'fr les-loyers']],
    ['that the original does not name', fr, ['de mieten', 'en rents, original']],
  ])('%s', (_, brief, names) => {
    const found = relativesOf([fr, en, de]).translationsOf(brief);
    const said = found.map(
      ({ lang, name, isOriginal }) => `${lang} ${name}${isOriginal ? ', original' : ''}`,
    );
    expect(said).toEqual(names);
  });

  test('say what they are called', () => {
    expect(relativesOf([en, de]).translationsOf(en)).toEqual([
      { lang: 'de', title: 'In de', name: 'mieten', isOriginal: false },
    ]);
  });

  test('only the published ones', () => {
    expect(relativesOf([en]).translationsOf(en)).toEqual([]);
  });

  test('one side that says so is enough', () => {
    const silent = facts('briefs/mieten.md', 'de');
    expect(relativesOf([en, silent]).translationsOf(silent)).toMatchObject([
      { lang: 'en', isOriginal: true },
    ]);
  });

  test('where both list each other, neither is the original', () => {
    const other = facts('briefs/mieten.md', 'de', 'translations:', '  en: rents.md');
    const relatives = relativesOf([en, other]);
    for (const brief of [en, other]) {
      expect(relatives.translationsOf(brief)).toMatchObject([{ isOriginal: false }]);
    }
  });

  test('one for each language, and none in the brief’s own', () => {
    const second = facts('briefs/zweite.md', 'de', 'translationOf: rents.md');
    const british = facts('briefs/a.md', 'en', 'translationOf: rents.md');
    const found = relativesOf([en, de, second, british]).translationsOf(en);
    expect(found.map(({ name }) => name)).toEqual(['mieten']);
  });

  test('a brief that names itself, or a circle, has an end', () => {
    const self = facts('briefs/rents.md', 'en', 'translationOf: rents.md');
    expect(relativesOf([self]).translationsOf(self)).toEqual([]);
  });
});

test('pages by path, of what is published', () => {
  const { pageOf } = relativesOf([en, fr]);
  expect(['briefs/rents.md', 'briefs/loyers.md', 'briefs/mieten.md'].map(pageOf)).toEqual([
    'rents',
    'les-loyers',
    undefined,
  ]);
});
