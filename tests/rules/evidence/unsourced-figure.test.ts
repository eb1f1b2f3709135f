import { describe, expect, it } from 'vitest';
import { find } from '../harness.ts';

const ID = 'evidence/unsourced-figure';
const found = (body: string, lang = 'en') => find(ID, body, { lang });

describe('a figure', () => {
  it.each([
    ['en', 'Costs fell by 12.5 % last year.', '12.5 %'],
    ['en', 'Costs fell by 12% last year.', '12%'],
    ['en', 'Costs fell by 12 percent.', '12 percent'],
    ['en', 'It fell by 3 percentage points.', '3 percentage points'],
    ['en', 'It costs $4 billion.', '$4 billion'],
    ['en', 'It costs €100.', '€100'],
    ['en', 'It costs £2.5bn.', '£2.5bn'],
    ['en', 'It costs EUR 4,000.', 'EUR 4,000'],
    ['en', 'It costs 4,000 euros.', '4,000 euros'],
    ['en', 'It heats 1,000 flats.', '1,000'],
    ['en', 'It heats 2 million flats.', '2 million'],
    ['en', 'A 500-million-euro plan.', '500-million'],
    ['en', 'In 2024, it heated 3 000 000 flats.', '3 000 000'],
    ['de', 'Die Kosten fielen um 12,5 Prozent.', '12,5 Prozent'],
    ['de', 'Es kostet 4 Mio. Euro.', '4 Mio.'],
    ['de', 'Es kostet 4 Milliarden.', '4 Milliarden'],
    ['de', 'Es heizt 12.500 Wohnungen.', '12.500'],
    ['de', 'Es kostet 300 €.', '300 €'],
    ['fr', 'Cela coûte 3 milliards.', '3 milliards'],
    ['fr', 'Une baisse de 12,5 % en un an.', '12,5 %'],
    ['fr', 'Une baisse de 12 pour cent.', '12 pour cent'],
    ['fr', 'Cela chauffe 3\u202F000 logements.', '3\u202F000'],
  ])('%s %j', (lang, body, on) => {
    expect(found(`${body}\n`, lang).map((one) => one.on)).toEqual([on]);
  });
});

describe('what is none, or has a source', () => {
  it.each([
    ['a year', 'In 2024 and from 1990 to 2030 costs fell.'],
    ['a date', 'On 12.02.2024, 2024-02-12 and 12/02/2024 costs fell.'],
    ['a small number', 'It heats 999 flats in 12 towns.'],
    ['a number of a law', 'Directive 2014/24/EU, Resolution 1,325 and No. 1,201 say so.'],
    ['all and none', 'It is 100 % safe, 100 percent clean and 0 % risk.'],
    ['a price', 'The ticket costs $25, €99, or 49 euros.'],
    ['our own number', 'We host 3,000 pages. Last year our staff grew by 12 %.'],
    ['words of others', 'The ministry holds that “costs fell by 12 %”.'],
    ['a longer word', 'A 12x1,000y mark and B1,000.'],
    ['code', '`1,000`\n\n    1,000 %\n'],
    ['a table', '| a |\n| - |\n| 1,000 |'],
    ['a heading', '## Costs fell by 12 %'],
    ['a quotation', '> Costs fell by 12 %.'],
    ['a note', 'Costs fell.[^1]\n\n[^1]: By 12 %.'],
    ['a footnote', 'Costs fell by 12 %.[^1]\n\n[^1]: A study.'],
    ['a link', 'Costs [fell by 12 %](https://gov.uk).'],
    ['a name with a year', 'Costs fell by 12 % (Smith, 2024).'],
    ['a source below', 'Costs fell by 12 %.\n\nSource: a study.'],
    ['a source below a list', '- Costs fell by 12 %.\n- Gas is dear.\n\nSource: a study.'],
    ['a link in the item', '- Costs fell by 12 %.\n\n  [There](https://gov.uk).\n- Gas is dear.'],
    ['a source above a list', 'As (Smith, 2024) has it:\n\n- Costs fell by 12 %.'],
    ['a summary', '## Summary\n\nCosts fell by 12 %.'],
    ['key messages', '## Key messages\n\n- Costs fell by 12 %.'],
    ['recommendations', '## Our recommendations\n\n### First\n\nPay € 4,000.'],
    ['sources', '## Sources\n\nA study of 1,000 flats.'],
  ])('%s: %j', (_, body) => {
    expect(found(`${body}\n`)).toEqual([]);
  });

  it.each([
    ['de', '## Kernaussagen\n\nDie Kosten fielen um 12 %.'],
    ['de', '## Handlungsempfehlungen\n\nZahlt 4.000 Euro.'],
    ['fr', '## Messages clés\n\nUne baisse de 12 %.'],
    ['fr', '## Recommandations\n\nPayez 4 000 euros.'],
    ['pl', 'Costs fell by 12 %.'],
  ])('%s %j', (lang, body) => {
    expect(found(`${body}\n`, lang)).toEqual([]);
  });
});

it('is looked for again behind a section that sums up', () => {
  const body = '## Summary\n\nCosts fell by 12 %.\n\n## Costs\n\nCosts fell by 13 %.\n';
  expect(found(body).map(({ on }) => on)).toEqual(['13 %']);
});

it('has no source in another item of its list', () => {
  const body = '- Costs fell by 12 %.\n- Gas is dear.[^1]\n\n[^1]: A study.\n';
  expect(found(body).map(({ on }) => on)).toEqual(['12 %']);
});

it('is counted once a paragraph', () => {
  const body =
    'Costs fell by 12 %, then by 5 %, to $4 billion.\n\nThey rose by 7 %.\n\nBy 8 % and 9 %.\n';
  expect(found(body).map(({ message }) => message)).toEqual([
    'figure `12 %` and 2 more without a source',
    'figure `7 %` without a source',
    'figure `8 %` and 1 more without a source',
  ]);
});

it('looks for what a source says of its own only in the sentence', () => {
  expect(found('We left. Costs fell by 12 %. We came back.\n')).toHaveLength(1);
});

it('looks no further than 300 characters for who counts', () => {
  const far = (length: number) => `We${' '.repeat(length)}x 12 %\n`;
  expect([found(far(296)), found(far(297))].map((all) => all.length)).toEqual([0, 1]);
});

it.each([
  ['fr', 'La loi impose 65 % au moins (art. 71, al. 1).'],
  ['fr', '## Faits saillants\n\nLe prix a doublé pour 41 000 personnes.'],
  ['de', '## Das Wichtigste\n\nDer Preis stieg um 12 Prozent.'],
  ['de', '## Das Wichtigste vorab\n\nDer Preis stieg um 12 Prozent.'],
  ['de', '## Zentrale Aussagen\n\nDer Preis stieg um 12 Prozent.'],
  ['fr', '## En un coup d’œil\n\nLe prix a augmenté de 12 %.'],
])('%s: needs no source for %j', (lang, body) => {
  expect(found(`${body}\n`, lang)).toEqual([]);
});
