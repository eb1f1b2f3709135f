import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { file, find, matter } from '../harness.ts';

const ID = 'evidence/no-sources';
const words = (count: number) => Array(count).fill('word').join(' ');
const found = (body: string, lang = 'en') => find(ID, body, { lang });

describe('more than 300 words', () => {
  it.each([
    [300, 0],
    [301, 1],
  ])('%i words: %i', (length, count) => {
    expect(found(`${words(length)}\n`)).toHaveLength(count);
  });

  it('are counted without code and tables, and the bound can be set', () => {
    const body = `${words(300)}\n\n    ${words(20)}\n\n| a |\n| - |\n| ${words(20)} |\n`;
    expect(found(body)).toEqual([]);
    expect(find(ID, body, {}, { words: 299 })).toHaveLength(1);
    expect(find(ID, body, {}, { words: 300 })).toEqual([]);
  });
});

describe('a source', () => {
  it.each([
    ['en', '[There](https://gov.uk)'],
    ['en', '[There](study.md)'],
    ['en', '[There][a]\n\n[a]: https://gov.uk'],
    ['en', 'A note.[^1]\n\n[^1]: A study.'],
    ['en', '<https://gov.uk>'],
    ['en', 'See https://gov.uk'],
    ['en', '<p><a class="b" href="https://gov.uk">There</a></p>'],
    ['en', 'As shown (Smith, 2024).'],
    ['en', 'As shown [@smith].'],
    ['en', '## Sources\n\nA study.'],
    ['en', '## 7. References\n\nA study.'],
    ['en', '## Sources and further reading\n\nA study.'],
    ['en', 'Sources: a study.'],
    ['de', '## Quellen\n\nEine Studie.'],
    ['de', '### Literaturverzeichnis:\n\nEine Studie.'],
    ['de', 'Quelle: eine Studie.'],
    ['fr', '## Bibliographie\n\nUne étude.'],
    ['fr', '## Références\n\nUne étude.'],
    ['fr', 'Source : une étude.'],
  ])('%s %j', (lang, body) => {
    expect(found(`${words(301)}\n\n${body}\n`, lang)).toEqual([]);
  });

  it('is a list in the front matter', () => {
    const lines = matter({ references: 'references: refs.yml' });
    expect(find(ID, file(lines, `${words(301)}\n`))).toEqual([]);
  });

  it.each([
    '[Write to us](mailto:a@b.org)',
    '[Up](#top)',
    '## Our resources\n\nMoney.',
    '![A picture](a.png)',
    '`https://gov.uk`',
    '- LinkedIn\n- Instagram',
  ])('is not %j', (body) => {
    expect(found(`${words(301)}\n\n${body}\n`)).toHaveLength(1);
  });

  it('is not known in other languages', () => {
    expect(found(`${words(301)}\n`, 'es')).toEqual([]);
  });
});

describe('the place', () => {
  it.each([
    ['the title', file(matter(), `${words(301)}\n`), 'Heat pumps for flats'],
    ['the first line', `\uFEFFHeat pumps \n\n${words(301)}\n`, '\uFEFFHeat pumps'],
    [
      'the first line, whatever the next looks like',
      `\uFEFFHeat pumps\ntitle: ${words(301)}\n`,
      '\uFEFFHeat pumps',
    ],
    [
      'the line of a title that is empty',
      file(matter({ title: 'title:' }), `${words(301)}\n`),
      'title:',
    ],
    [
      'the line of a title that cannot be read',
      `---\ndate: 2026-03-02\ntitle: A: B: C\n---\n\n${words(301)}\n`,
      'title: A: B: C',
    ],
  ])('is %s', (_, text, on) => {
    expect(find(ID, text).map((one) => one.on)).toEqual([on]);
  });
});

it.each([
  ['status: draft', 'info'],
  ['status: published', undefined],
])('with %s has the severity %s', (status, severity) => {
  const text = file(matter({ status }), `${words(301)}\n`);
  expect(find(ID, text).map((one) => one.severity)).toEqual([severity]);
});

it('is found in the founding text', () => {
  const founding = new URL('../../fixtures/founding/as-found.md', import.meta.url);
  const text = readFileSync(founding, 'utf8');
  expect(find(ID, text).map(({ line }) => line)).toEqual([2]);
  const mended = text.replace(/^title: (.*)$/m, 'title: "$1"');
  expect(find(ID, mended).map(({ on }) => on)).toEqual([expect.stringMatching(/^"May Brief/)]);
});
