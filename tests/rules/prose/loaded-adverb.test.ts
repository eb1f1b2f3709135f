import { expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (body: string, lang = 'en') => find('prose/loaded-adverb', `${body}\n`, { lang });

it.each([
  ['en', 'Rents obviously rise.', 'obviously'],
  ['en', 'Undoubtedly, rents rise.', 'Undoubtedly'],
  ['en', 'Needless to say, rents rise.', 'Needless to say'],
  ['en', 'Rents rise. Clearly, we pay.', 'Clearly'],
  ['en', 'Rents, clearly, rise.', 'clearly'],
  ['en', 'Of course, rents rise.', 'Of course'],
  ['en', 'Rents rise; of\ncourse, we pay.', 'of\ncourse'],
  ['de', 'Die Mieten steigen offensichtlich.', 'offensichtlich'],
  ['de', 'Natürlich, die Mieten steigen.', 'Natürlich'],
  ['fr', 'Les loyers montent évidemment.', 'évidemment'],
  ['fr', 'Clairement, les loyers montent.', 'Clairement'],
])('%s: %j', (lang, body, on) => {
  const all = found(body, lang);
  expect(all.map((one) => one.on)).toEqual([on]);
});

it.each([
  ['en', 'The signs are clearly visible. State it clearly, and in writing.'],
  ['en', 'Clearly marked signs help, and a cost of course correction.'],
  ['en', 'It is not obviously wrong, and isn’t obviously right, less obviously so.'],
  ['en', 'Not obviously, as they say.'],
  ['en', 'He said: “Obviously, rents rise”.'],
  ['en', '> Obviously, rents rise.'],
  ['en', 'The non-obviously-wrong `obviously`.'],
  ['de', 'Obviously rents rise. Es kommt natürlich vor. Es ist nicht offensichtlich.'],
  ['nl', 'Obviously, rents rise.'],
])('%s: says nothing about %j', (lang, body) => {
  expect(found(body, lang)).toEqual([]);
});
