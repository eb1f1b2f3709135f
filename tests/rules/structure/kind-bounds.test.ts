import { describe, expect, it, test } from 'vitest';
import { file, find, matter } from '../harness.ts';

const words = (count: number) => `${'word '.repeat(count).trim()}\n`;
const list = (count: number) => `${'- a b\n'.repeat(count)}\n`;

const found = (kind: string, body: string, more: Record<string, string> = {}) =>
  find('structure/kind-bounds', file(matter({ kind: `kind: ${kind}`, ...more }), body));
const messages = (...given: Parameters<typeof found>) => found(...given).map((one) => one.message);
const draft = { status: 'status: draft' };

describe('the words of a body', () => {
  const said = (count: number) =>
    `the body has ${count} words without its sources, expected 600 to 1000 in a brief of the kind \`policy-memo\``;

  it('are bounded by the kind', () => {
    expect(found('policy-memo', words(599))).toMatchObject([
      { on: 'policy-memo', message: said(599) },
    ]);
    expect(messages('policy-memo', words(600))).toEqual([]);
    expect(messages('policy-memo', words(1000))).toEqual([]);
    expect(messages('policy-memo', words(1001))).toEqual([said(1001)]);
  });

  it('in a draft are only bounded above', () => {
    expect(messages('policy-memo', words(1), draft)).toEqual([]);
    expect(messages('policy-memo', words(1001), draft)).toEqual([said(1001)]);
  });

  it.each([
    ['sources', `## Sources\n\n${words(50)}`],
    ['thanks', `## Acknowledgements\n\n${words(50)}`],
    ['the group', `## About this working group\n\n${words(50)}`],
    ['a table', `| a |\n| - |\n| ${words(50).trim()} |\n`],
    ['a note', `[^1]: ${words(50)}`],
    ['code', `\`\`\`\n${words(50)}\`\`\`\n`],
  ])('are none of %s', (_, more) => {
    const body = `${words(998)}\n${more}\n## Two more\n`;
    expect(messages('policy-memo', body)).toEqual([]);
  });

  it('say nothing of a language or a kind that is not known', () => {
    expect(messages('poem', words(1))).toEqual([]);
    expect(messages('policy-memo', words(1), { lang: 'lang: it' })).toEqual([]);
    expect(messages('policy-memo', words(1), { lang: 'lang: de-CH' })).toHaveLength(1);
  });
});

describe('the entries of a section', () => {
  const options = (text: string, more = draft as Record<string, string>) =>
    messages('policy-brief', `## Options\n\n${text}`, more);
  const published = (text: string) => options(`${text}\n## Rest\n\n${words(800)}`, {});

  it.each([
    ['list items', list(5), list(4)],
    ['subheadings', '### A\n\na\n\n'.repeat(5), '### A\n\na\n\n'.repeat(4)],
    ['rows', `| a |\n| - |\n${'| b |\n'.repeat(5)}`, `| a |\n| - |\n${'| b |\n'.repeat(4)}`],
    ['paragraphs in bold', '**A** a\n\n'.repeat(5), '**A** a\n\n'.repeat(4)],
    ['several lists', `${list(2)}a\n\n${list(3)}`, `${list(2)}a\n\n${list(2)}`],
  ])('are its %s', (_, bad, good) => {
    expect(options(bad)).toEqual(['`Options` has 5 entries, expected 2 to 4']);
    expect(options(good)).toEqual([]);
  });

  it('are enough where one way of counting fits', () => {
    expect(options(`### A\n\n${list(3)}### B\n\n${list(3)}`)).toEqual([]);
    expect(options(`### A\n\n${list(2)}`.repeat(4))).toEqual([]);
    expect(options(`### A\n\n${list(9)}`)).toEqual(['`Options` has 9 entries, expected 2 to 4']);
  });

  it('may be too few in what is no draft', () => {
    expect(published(list(1))).toEqual(['`Options` has 1 entry, expected 2 to 4']);
    expect(published('a\n')).toEqual(['`Options` has 0 entries, expected 2 to 4']);
    expect(published(list(2))).toEqual([]);
    expect(options(list(1))).toEqual([]);
  });

  it('come with what to do', () => {
    const help = (text: string) =>
      found('policy-brief', `## Options\n\n${text}\n## Sources\n\n${text}`)
        .filter(({ message }) => message.includes('entr'))
        .map((one) => one.help);
    expect(help(list(1))).toEqual(['write a list', 'write a list']);
    expect(help(list(5))).toEqual(['keep the weightiest']);
  });

  it('are not counted where nothing is written yet', () => {
    expect(published('<!-- brief: two to four -->\n')).toEqual([]);
  });
});

describe('sources', () => {
  const sources = (text: string, more: Record<string, string> = {}) =>
    messages('monthly-brief', `${words(500)}\n## Sources\n\n${text}`, more);
  const said = (count: number) => [`\`Sources\` has ${count} entries, expected at least 3`];

  it.each([
    ['notes', `${[1, 2, 3].map((n) => `[^${n}]: a\n`).join('\n')}`],
    ['a list', list(3)],
    ['paragraphs', 'a\n\nb\n\nc\n'],
    ['lines', 'a\nb\nc\n'],
  ])('are %s', (_, text) => {
    expect(sources(text)).toEqual([]);
  });

  it('may be too few', () => {
    expect(sources('[^1]: a\n\n[^2]: b\n')).toEqual(said(2));
    expect(sources(list(2))).toEqual(said(2));
  });

  it('may stand in the front matter or in a file', () => {
    const three = 'references:\n  - id: a\n  - id: b\n  - id: c';
    expect(sources('a\n', { references: three })).toEqual([]);
    expect(sources('a\n', { references: 'references: sources.bib' })).toEqual([]);
  });
});

test('sentences', () => {
  const brief = (count: number) =>
    messages('monthly-brief', `## In brief\n\n${'It rains. '.repeat(count)}\n`, draft);
  expect(brief(3)).toEqual([]);
  expect(brief(4)).toEqual(['`In brief` has 4 sentences, expected at most 3']);
});

test('words of a section', () => {
  const position = (count: number, lang: string, heading: string) =>
    messages('position-paper', `## ${heading}\n\n${words(count)}`, {
      ...draft,
      lang: `lang: ${lang}`,
    });
  expect(position(50, 'en', 'Our position')).toEqual([]);
  expect(position(51, 'en', 'Our position')).toEqual([
    '`Our position` has 51 words, expected at most 50',
  ]);
  expect(position(51, 'de', 'Unsere Position')).toHaveLength(1);
  expect(position(51, 'fr', 'Notre position')).toHaveLength(1);
  expect(messages('policy-memo', `## Bottom line\n\n${words(61)}`, draft)).toHaveLength(1);
  const few = `## Key messages\n\n${list(3)}\n## Rest\n\n${words(800)}`;
  expect(messages('policy-brief', few)).toEqual(['`Key messages` has 6 words, expected 75 to 150']);
});

test('questions', () => {
  const asked = (count: number, more = {}) =>
    found('backgrounder', `${words(900)}\n${'## Why ?\n\na\n\n'.repeat(count)}`, more);
  expect(asked(3)).toEqual([]);
  expect(asked(2)).toMatchObject([
    {
      on: 'backgrounder',
      message: 'questions in 2 headings, expected at least 3 in a brief of the kind `backgrounder`',
    },
  ]);
  expect(asked(0, draft)).toEqual([]);
});

test.each([
  ['policy-brief', 700, 1500],
  ['issue-brief', 800, 2000],
  ['monthly-brief', 500, 1000],
  ['backgrounder', 900, 2000],
  ['situation-brief', 400, 1000],
  ['event-report', 500, 1500],
  ['position-paper', 600, 1200],
  ['policy-memo', 600, 1000],
])('a %s has %i to %i words', (kind, min, max) => {
  const asked = '### Why?\n\n'.repeat(3);
  const said = (count: number) =>
    messages(kind, `${words(count - 3)}\n${asked}`).filter((one) => one.startsWith('the body'));
  expect([min - 1, min, max, max + 1].map((count) => said(count).length)).toEqual([1, 0, 0, 1]);
});
