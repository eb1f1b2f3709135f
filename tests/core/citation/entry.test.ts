import * as fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it, test } from 'vitest';
import { entryOf } from '../../../src/core/citation/entry.ts';
import { readItem } from '../../../src/core/citation/read-item.ts';
import { recordOf } from '../../../src/core/citation/record.ts';
import { suggestion } from '../../../src/core/citation/suggestion.ts';
import type { Meta } from '../../../src/core/fields.ts';
import { edition, kindOf, rich, settingOf } from './sample.ts';

/** As Markdown, without escapes: italics as `*…*`, links as `<…>`, no-break spaces as `_`. */
function written(runs: readonly PhrasingContent[]): string {
  return runs
    .map((run) => {
      if (run.type === 'emphasis') return `*${textOf(run)}*`;
      return run.type === 'link' ? `<${run.url}>` : textOf(run);
    })
    .join('')
    .replaceAll('\u00A0', '_');
}

function suggested(meta: Meta, lang = 'en', kind = 'policy-brief'): string {
  const setting = settingOf({ lang, kind: kindOf(kind) });
  return written(suggestion(recordOf(edition(meta, setting), setting), lang));
}

describe('the suggested citation', () => {
  test.each([
    [
      'en',
      'da Silva, A., & von der Weber, J. (2024, February 12). *Harbour fees for cleaner ships: What three ports have tried* (Policy Brief No._7; Version_2). Policy Writing Forum. <https://doi.org/10.5281/zenodo.123>',
    ],
    [
      'de',
      'da Silva, A. und von der Weber, J. (2024, 12. Februar). *Harbour fees for cleaner ships: What three ports have tried* (Policy Brief Nr._7; Version_2). Policy Writing Forum. <https://doi.org/10.5281/zenodo.123>',
    ],
    [
      'fr',
      'da Silva, A. et von der Weber, J. (2024, 12 février). *Harbour fees for cleaner ships: What three ports have tried* (Note de politique publique n°_7; version_2). Policy Writing Forum. <https://doi.org/10.5281/zenodo.123>',
    ],
  ])('follows APA 7, in the language of the brief: %s', (lang, words) => {
    expect(suggested(rich, lang)).toBe(words);
  });

  test.each<[string, Meta, string]>([
    [
      'without a number the kind stands in square brackets',
      { title: 'T', date: '2024-05-01', authors: ['Ana Silva'] },
      'Silva, A. (2024, May 1). *T* [Policy brief]. Policy Writing Forum. <https://forum.example.org/briefs/harbour-fees.html>',
    ],
    [
      'the group is the author where there is none',
      { title: 'T', date: '2024-05-01', group: 'harbours', series: 'Coastal Papers', number: '3' },
      'Harbour Working Group. (2024, May 1). *T* (Coastal Papers No._3). Policy Writing Forum. <https://forum.example.org/briefs/harbour-fees.html>',
    ],
    [
      'an organisation that wrote it is not named twice',
      { title: 'Why?', authors: ['Policy Writing Forum'], url: 'https://example.org/x' },
      'Policy Writing Forum. (n.d.). *Why?* [Policy brief]. <https://example.org/x>',
    ],
    [
      'without an author the title comes first',
      { title: 'T', date: '2024-05-01', number: 'WP/24/7' },
      '*T* (Policy Brief WP/24/7). (2024, May 1). Policy Writing Forum. <https://forum.example.org/briefs/harbour-fees.html>',
    ],
  ])('%s', (_, meta, words) => {
    expect(suggested(meta)).toBe(words);
  });
});

test.each<[string, string[], string]>([
  ['one', ['Jean-Paul Marie Sartre'], 'Sartre, J.-P. M.'],
  ['three', ['Ana Silva', 'J.R.R. Tolkien', 'OECD'], 'Silva, A., Tolkien, J. R. R., & OECD.'],
  ['a suffix', ['Martin Luther King Jr.'], 'King, M. L., Jr.'],
  ['no capitals', ['محمد بن سلمان', '安倍 晋三'], 'محمد بن سلمان, & 安倍 晋三.'],
  ['twenty', Array.from({ length: 20 }, () => 'A B'), `${'B, A., '.repeat(19)}& B, A.`],
  ['more', Array.from({ length: 23 }, () => 'A B'), `${'B, A., '.repeat(19)}… B, A.`],
])('shortens authors: %s', (_, author, words) => {
  const item = readItem({ id: 'a', type: 'report', title: 'T', author });
  expect(item && written(entryOf(item, 'en'))).toBe(`${words} (n.d.). *T*.`);
});

const sources = {
  article: {
    id: 'a',
    type: 'article-journal',
    title: 'Fees and <i>fumes</i>',
    author: [{ family: 'Silva', given: 'Ana' }],
    editor: 'Not Shown',
    issued: { 'date-parts': [['2021', '3']] },
    'container-title': 'Journal of Ports',
    volume: 12,
    issue: 3,
    page: '45-67',
    DOI: 'https://doi.org/10.1000/xyz',
  },
  book: {
    id: 'b',
    type: 'book',
    title: 'Ports',
    editor: [{ family: 'Weber', given: 'Jonas' }, 'Ana Silva'],
    issued: '2019',
    edition: '2',
    publisher: 'Quay Press',
  },
  chapter: {
    id: 'c',
    type: 'chapter',
    title: 'Fees',
    author: 'Silva, Ana',
    editor: [{ family: 'Weber', given: 'Jonas' }],
    issued: { year: '2019' },
    'container-title': 'Ports',
    page: '7',
    publisher: 'Quay Press',
  },
  webpage: {
    id: 'd',
    type: 'webpage',
    title: 'Tariffs',
    author: [{ literal: 'Port of Porto' }],
    issued: '2024-02-12',
    'container-title': 'Porto.example',
    URL: 'https://porto.example/t',
  },
  report: {
    id: 'e',
    title: 'Clean air',
    author: [{ name: 'WHO' }],
    issued: { literal: 'forthcoming' },
    genre: 'Technical report',
    URL: 'javascript:alert(1)',
  },
};

test.each<[keyof typeof sources, string, string]>([
  [
    'article',
    'en',
    'Silva, A. (2021, March). Fees and fumes. *Journal of Ports*, *12*(3), 45–67. <https://doi.org/10.1000/xyz>',
  ],
  ['book', 'en', 'Weber, J., & Silva, A. (Eds.). (2019). *Ports* (2nd ed.). Quay Press.'],
  ['book', 'de', 'Weber, J. und Silva, A. (Hrsg.). (2019). *Ports* (2. Aufl.). Quay Press.'],
  ['book', 'fr', 'Weber, J. et Silva, A. (dir.). (2019). *Ports* (2e_éd.). Quay Press.'],
  ['chapter', 'en', 'Silva, A. (2019). Fees. In J. Weber (Ed.), *Ports* (p._7). Quay Press.'],
  ['chapter', 'de', 'Silva, A. (2019). Fees. In J. Weber (Hrsg.), *Ports* (S._7). Quay Press.'],
  ['chapter', 'fr', 'Silva, A. (2019). Fees. Dans J. Weber (dir.), *Ports* (p._7). Quay Press.'],
  [
    'webpage',
    'ja',
    'Port of Porto. (2024年2月12日). *Tariffs*. Porto.example. <https://porto.example/t>',
  ],
  ['report', 'en', 'WHO. (forthcoming). *Clean air* [Technical report]. javascript:alert(1)'],
])('writes a source: %s in %s', (name, lang, words) => {
  const item = readItem(sources[name]);
  expect(item && written(entryOf(item, lang))).toBe(words);
});

it('makes text, italics and links to the web of whatever an item says', () => {
  const value = fc.oneof(fc.string(), fc.jsonValue());
  const keys = Object.keys({ ...sources.article, ...sources.book, ...sources.webpage });
  const item = fc.dictionary(fc.constantFrom(...keys), value);
  fc.assert(
    fc.property(
      item,
      fc.string({ minLength: 1 }),
      fc.constantFrom('en', 'de', 'fr', 'ar'),
      (fields, id, lang) => {
        const read = readItem({ ...fields, id: `x${id}` });
        if (!read) throw new Error('an item with an id is one');
        for (const run of entryOf(read, lang)) {
          expect(['text', 'emphasis', 'link']).toContain(run.type);
          if (run.type === 'link') expect(run.url).toMatch(/^https?:/i);
          expect(textOf(run)).not.toMatch(/[\r\n]/);
        }
      },
    ),
  );
});
