import { expect, it } from 'vitest';
import { find } from '../harness.ts';

const found = (body: string, lang = 'en') =>
  find('language/mixed-date-words', `${body}\n`, { lang });

it.each([
  ['en', 'Montag, 12. Februar 2024', 'Montag, 12. Februar 2024', 'write `Monday` and `February`'],
  ['en', 'Published on 12. Februar 2024.', '12. Februar 2024', 'write `February`'],
  ['en', 'Published in Februar 2024.', 'Februar 2024', 'write `February`'],
  ['en', 'Published on 12. Mai.', '12. Mai', 'write `May`'],
  ['en', 'Published on 3 Okt 2024.', '3 Okt 2024', 'write `October`'],
  ['en', 'Published on 3 mars 2024.', '3 mars 2024', 'write `March`'],
  ['en', 'Published on 12 de febrero de 2024.', '12 de febrero de 2024', 'write `February`'],
  ['en', '*Montag, 12 February 2024*', 'Montag, 12', 'write `Monday`'],
  ['en', '- On 5. Oktober 2023: it began', '5. Oktober 2023', 'write `October`'],
  [
    'de',
    'Veröffentlicht: Monday, 12 February 2024.',
    'Monday, 12 February 2024',
    'write `Montag` and `Februar`',
  ],
  ['de-AT', 'Veröffentlicht 12 March 2024.', '12 March 2024', 'write `März`'],
  ['fr', 'Publié : 12 December 2024.', '12 December 2024', 'write `décembre`'],
])('%s: %j', (lang, body, on, help) => {
  const [finding, ...others] = found(body, lang);
  expect(others).toEqual([]);
  expect(finding?.on).toBe(on);
  expect(finding?.help?.startsWith(help)).toBe(true);
});

it.each([
  ['en', 'Monday, 12 February 2024, and 3 Mar, and in May 2024 and 12 Sept 2023.'],
  ['en', 'The Mars 2020 mission, and Mai 2024, and Mai 12.'],
  ['en', 'Café Montag opened; the Februar prize, the März days, the year Februar.'],
  ['en', '“Montag, 12. Februar 2024” it said.'],
  ['en', '> Montag, 12. Februar 2024'],
  ['en', 'See [Montag, 12. Februar 2024](https://example.org).'],
  ['en', 'A note.[^1]\n\n[^1]: Spiegel, 12. Februar 2024.'],
  ['en', '## Sources\n\nSpiegel, 12. Februar 2024.'],
  ['en', 'The Gesetz vom 12. Februar 2024 holds.'],
  ['en', 'Mieten steigen und die Kosten für das Heizen, 12. Februar 2024.'],
  ['en', 'At 21:15 CET, 11 March 2024.'],
  ['en', 'Lundi, 12 heures. `12. Februar 2024`'],
  ['en', 'They march 12 miles; may 2024 be good.'],
  ['de', 'Montag, 12. Februar 2024, im Jänner 2023, am 3. April 2020, 5. Okt 2023.'],
  ['de', 'We march 2024 times.'],
  ['fr', 'Lundi 12 février 2024, mars 2020, 3 avril 2021.'],
  ['sq', 'Montag, 12. Februar 2024'],
  ['ja', '2024年2月12日'],
])('%s: says nothing about %j', (lang, body) => {
  expect(found(body, lang)).toEqual([]);
});

it('waits until the front matter says which language it is', () => {
  const lines = ['title: Lage', 'lang: fr', 'lang: fr'];
  const text = ['---', ...lines, '---', '', 'Le 31 août 2026.', ''].join('\n');
  expect(find('language/mixed-date-words', text, { lang: 'en' })).toEqual([]);
});

it('goes on below a heading, as long as it is none of sources', () => {
  const dated = 'Published on 12. Februar 2024.';
  expect(found(`## Heat\n\n${dated}`)).toHaveLength(1);
  expect(found(`Sources\n\n${dated}`)).toHaveLength(1);
  expect(found(`## Sources\n\n${dated}`)).toEqual([]);
});
