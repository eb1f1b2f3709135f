import { expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (body: string, lang = 'en') =>
  find('language/unbalanced-quotes', `${body}\n`, { lang });

it.each([
  ['en', 'Rents rise (this year.', '(', 'is not closed', 'write the missing `)`'],
  ['en', 'Rents rise) this year.', ')', 'was not opened', 'write the missing `(`'],
  ['en', 'Rents rise [this year.', '[', 'is not closed', 'write the missing `]`'],
  ['en', 'Rents rise] this year.', ']', 'was not opened', 'write the missing `[`'],
  ['en', 'He said “rents rise.', '“', 'is not closed', 'write the missing `”`'],
  ['en', 'He said rents rise.”', '”', 'was not opened', 'write the missing `“`'],
  ['en', 'He said &ldquo;rents rise.', '&ldquo;', 'is not closed', 'write the missing `”`'],
  ['en', 'He “said “rents rise”.', '“', 'is not closed', 'write the missing `”`'],
  ['de', 'Er sagt: „Mieten steigen.', '„', 'is not closed', 'write the missing `“` or `”`'],
  ['fr', 'Il dit : « Les loyers montent.', '«', 'is not closed', 'write the missing `»`'],
  ['fr', 'Il dit : Les « loyers » montent ».', '»', 'was not opened', 'write the missing `«`'],
  ['de', 'Er »sagt«: »Mieten steigen.', '»', 'is not closed', 'write the missing `«`'],
  ['de', 'Er »sagt«: Mieten steigen«.', '«', 'was not opened', 'write the missing `»`'],
])('%s: %j', (lang, body, on, what, help) => {
  const [finding, ...others] = found(body, lang);
  expect(others).toEqual([]);
  expect([finding?.on, finding?.message.endsWith(what)]).toEqual([on, true]);
  expect(finding?.help?.startsWith(help)).toBe(true);
});

it.each([
  ['en', 'He said “rents (this year) rise”. „So“ [they] do. "Yes"'],
  ['en', 'He said “rents rise.\n\n“And fall.\n\n“And rise.”'],
  ['en', 'He said “rents rise.\n\nAnd fall.”'],
  ['en', '(Rents rise.\n\nAnd fall.)'],
  ['en', '> “Rents rise.\n>\n> And fall.”'],
  ['en', 'a) rents 1) costs iv) heat 12.) gas; b) pumps'],
  ['en', 'A good year :) or ;-) or :( ok'],
  ['en', 'In [0, 1) and (2; 3].'],
  ['en', 'A 27” screen, and a 5" one.'],
  ['en', 'He said "rents rise" on a 27" screen.'],
  ['en', 'Home » Briefs » Heat'],
  ['en', 'Read more »'],
  ['en', '`(“` and ![(](a.png) and [x](a\\(b) and <span title="(">'],
  ['en', '{% if (a %} $$ [0, 1 $$'],
  ['en', '**[**\n\n**{**'],
  ['en', '| a | b |\n| - | - |\n| (c | d |'],
  ['de', 'Er sagt: „Mieten steigen“, »immer« und „nie”.'],
  ['de', 'Er sagt: „Mieten steigen.\n\n„Und fallen.“'],
  ['de', 'Er sagt “rents rise”, «so» und „ja“.'],
  ['fr', 'Il dit : « Les loyers “montent” ».'],
  ['fr', 'Il dit : « Les loyers.\n\n« Ils montent. »'],
  ['sv', 'Han sade: ”Hyrorna stiger.” »Ja» ”'],
])('%s: says nothing about %j', (lang, body) => {
  expect(found(body, lang)).toEqual([]);
});

it.each([
  ['Rents rise (this year.', 'bracket `(` is not closed'],
  ['Rents rise] this year.', 'bracket `]` was not opened'],
  ['He said “rents rise.', 'quotation mark `“` is not closed'],
])('says of %j what it is', (body, message) => {
  expect(found(body)[0]?.message).toBe(message);
});

it('waits twelve paragraphs for the other half', () => {
  const apart = (count: number) => `(It began.\n\n${'Heat (gas).\n\n'.repeat(count)}It ended.)`;
  expect(found(apart(11))).toEqual([]);
  expect(found(apart(12)).map(({ on }) => on)).toEqual(['(', ')']);
});

it.each([
  [
    'de',
    'Sie nennt es „gerecht", sagt sie.',
    '"',
    'closes with a straight `"`',
    'write `“` or `”`',
  ],
  ['de', 'Sie nennt es "gerecht“, sagt sie.', '"', 'closes with `“`', 'write `„` instead'],
  ['de', 'Sie nennt es gerecht“, sagt sie.', '“', 'was not opened', 'write the missing `„`'],
  ['en', 'She calls it "fair”.', '"', 'closes with `”`', 'write `“` instead'],
  ['en', 'She calls it “fair".', '"', 'closes with a straight `"`', 'write `”` instead'],
  ['en', 'She calls it “fair and "just" today.', '“', 'is not closed', 'write the missing `”`'],
  ['en', 'She calls it “fair on a 27" screen.', '“', 'is not closed', 'write the missing `”`'],
])('%s: finds the straight half of %j', (lang, body, on, what, help) => {
  const [finding, ...others] = found(body, lang);
  expect(others).toEqual([]);
  expect([finding?.on, finding?.message.endsWith(what)]).toEqual([on, true]);
  expect(finding?.help?.startsWith(help)).toBe(true);
});

it('tells each of two straight halves apart', () => {
  const body = 'Das „Eine", das „Andere" und "das".';
  expect(
    found(body, 'de').map(({ range }) => range.start - (found(body, 'de')[0]?.range.start ?? 0)),
  ).toEqual([0, 14]);
});
