import { expect, test } from 'vitest';
import { labelsIn } from '../../../src/core/edition/labels.ts';

test.each([
  ['de', 'Inhalt'],
  ['de-AT', 'Inhalt'],
  ['fr-CA', 'Sommaire'],
  ['ar-EG', 'المحتويات'],
  ['ja', '目次'],
  ['en-US', 'Contents'],
  ['es', 'Contents'],
  ['constructor', 'Contents'],
])('speaks %s', (lang, contents) => {
  expect(labelsIn(lang).contents).toBe(contents);
});

/** What a label says of a value, in every language that there is. */
test.each(['ar', 'de', 'en', 'fr', 'ja'])('fills in every value in %s', (lang) => {
  const { note, backToReference, version, number, table, readingTime, linkTo, page } =
    labelsIn(lang);
  for (const label of [note, table, readingTime]) expect(label(47)).toContain('47');
  for (const label of [backToReference, version, number, linkTo]) {
    expect(label('4-7')).toContain('4-7');
  }
  expect(page('4', '7')).toMatch(/4.*7/);
});
