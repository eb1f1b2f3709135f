import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const EVENT = '{ name: Rails, start: 2026-02-20, place: Vienna, rule: chatham-house }';
const report = (body: string, more: Record<string, string> = {}) =>
  file(matter({ kind: 'kind: event-report', event: `event: ${EVENT}`, ...more }), body);
const programme = (...items: readonly string[]) =>
  `## Programme\n\nIn Vienna. Speakers:\n\n${items.map((item) => `- ${item}\n`).join('')}\n`;
const two = programme('Anna Wood, mayor', 'Dr. Karim van der Berg (driver)');

describe('a speaker is named under the Chatham House Rule', () => {
  const on = (body: string, more?: Record<string, string>) =>
    find('structure/speaker-named', report(body, more)).map((one) => one.on);
  const said = (text: string, list = two) => on(`${list}## Discussion\n\n${text}\n`);

  it('in the sections that keep it, with the place', () => {
    const body = `${two}## Discussion\n\nIt was Anna\nWood.\n\n## Points of disagreement\n\n### Karim van der Berg\n\nNo.\n`;
    expect(find('structure/speaker-named', report(body))).toMatchObject([
      {
        on: 'Anna\nWood',
        message: '`Anna Wood` is named in `Discussion`, where the Chatham House Rule holds',
        related: [{ message: 'listed as a speaker here' }],
      },
      { on: 'Karim van der Berg' },
    ]);
  });

  it('by the full name alone', () => {
    expect(said('Wood and other Annas, Anna Woodward and Joanna Wood.')).toEqual([]);
    expect(said('Anna Wood’s plan, *Anna Wood* and “Anna Wood”.')).toHaveLength(3);
  });

  it('once, where one section lies in another', () => {
    const inner = '## Discussion\n\n### Points of disagreement\n\nAnna Wood said no.\n';
    expect(on(`${two}${inner}`)).toEqual(['Anna Wood']);
    expect(on(`## Discussion\n\n${two.replace('##', '###')}\n`)).toEqual([]);
  });

  it('but not in a note, in other sections, or where the rule does not hold', () => {
    expect(said('As written.[^1]\n\n[^1]: Anna Wood, “Rails”, 2024')).toEqual([]);
    expect(on(`${two}## Follow-up\n\nAnna Wood writes.\n`)).toEqual([]);
    const open = { event: `event: ${EVENT.replace('chatham-house', 'public')}` };
    expect(on(`${two}## Discussion\n\nAnna Wood said so.\n`, open)).toEqual([]);
    expect(on(`${two}## Discussion\n\nAnna Wood.\n`, { event: 'event: none' })).toEqual([]);
  });

  it.each([
    ['German', 'de', 'Programm', 'Es sprachen:', 'Diskussion'],
    ['French', 'fr', 'Programme', 'Sont intervenues :', 'Les échanges'],
    ['German', 'de', 'Programm', 'Podium:', 'Diskussion'],
    ['French', 'fr', 'Intervenants', '', 'Les échanges'],
  ])('in %s', (_, lang, heading, line, discussion) => {
    const list = '- Prof. Dr. Élise d’Ormesson-Roy, Paris\n- **Anna Wood** – Wien\n';
    const body = `## ${heading}\n\n${line}\n\n${list}\n## ${discussion}\n\nÉlise d’Ormesson-Roy, Anna Wood.\n`;
    expect(on(body, { lang: `lang: ${lang}` })).toEqual(['Élise d’Ormesson-Roy', 'Anna Wood']);
  });

  it.each([
    ['an agenda', programme('Public Money, ten minutes', 'Coffee Break'), 'Public Money'],
    ['bodies', programme('Open Rails, Vienna', 'World Bank, Washington'), 'Open Rails'],
    ['one word', programme('Anna Wood, mayor', 'ÖBB, Vienna'), 'Anna Wood'],
    ['no speakers', two.replace('Speakers', 'Topics'), 'Anna Wood'],
    ['a tale', two.replace('In Vienna. Speakers:', 'Two speakers were ill that day.'), 'Anna Wood'],
    ['an empty item', programme('Anna Wood', ''), 'Anna Wood'],
  ])('not where the list is %s', (_, list, name) => {
    expect(said(`${name} was the theme.`, list)).toEqual([]);
  });

  it.each([
    ['de', 5],
    ['fr', 4],
  ])('as often as in the sample in `%s`, had it been under the rule', (lang, count) => {
    const sample = new URL(`../../fixtures/kinds/event-report/${lang}.md`, import.meta.url);
    const text = readFileSync(sample, 'utf8').replace('rule: public', 'rule: chatham-house');
    expect(find('structure/speaker-named', text).map((one) => one.on)).toHaveLength(count);
  });

  it('not behind an article, which no person has', () => {
    expect(said('The plan of the Green Rails is old.', programme('Green Rails, Bonn'))).toEqual([]);
  });
});

describe('a speaker is listed twice', () => {
  const on = (body: string) => find('structure/speaker-twice', report(body)).map((one) => one.on);

  it('with or without titles', () => {
    const list = programme('Anna Wood, mayor', 'Karim Haddad', 'Prof. Anna Wood (Vienna)');
    expect(find('structure/speaker-twice', report(list))).toMatchObject([
      { on: 'Anna Wood', line: 16, message: '`Anna Wood` is listed twice' },
    ]);
    expect(on(two)).toEqual([]);
  });

  it.each(['Phil Wood', 'Ola Bankole', 'Univ.-Prof. Dr. h. c. Phil Wood', 'M. Phil Wood'])(
    'like %s',
    (name) => {
      expect(on(programme('Anna Wood', name, name))).toHaveLength(1);
    },
  );

  it('not in two lists: who opens may also close', () => {
    expect(on(`${programme('Anna Wood')}The panellists were:\n\n- Anna Wood\n`)).toEqual([]);
  });

  it('not where the list is an agenda', () => {
    expect(on(programme('Coffee Break', 'Anna Wood', 'Coffee Break'))).toEqual([]);
  });
});
