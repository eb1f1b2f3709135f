import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kind.ts';
import { file, find, matter } from '../harness.ts';

const ID = 'evidence/unsourced-quotation';
const found = (body: string, lang = 'en') => find(ID, body, { lang });

describe('a quotation that needs a source', () => {
  it.each([
    ['en', 'She said: “One two three four five six seven eight”.'],
    ['en-GB', 'She said: “One two three four five six seven eight”.'],
    ['en', 'She said: "One two three four five six seven eight".'],
    ['en', '“One two three four five six seven eight,” the minister said.'],
    ['en', 'In these words: “One two three four five six seven eight”.'],
    ['en', 'According to her, “one two three four five six seven eight”.'],
    ['en', '“One two three four five six seven eight.” Costs rise.'],
    ['en', 'The minister in April: “One two three four five six seven eight!”'],
    ['en', '- She said: “One two three four five six seven eight”.'],
    ['de', 'Sie sagte: „Eins zwei drei vier fünf sechs sieben acht“.'],
    ['de', 'Sie sagte: „Eins zwei drei vier fünf sechs sieben acht”.'],
    ['de', 'Sie sagte: »Eins zwei drei vier fünf sechs sieben acht«.'],
    ['de', 'Sie sagte: "Eins zwei drei vier fünf sechs sieben acht".'],
    ['de', 'Sie sagte: “Eins zwei drei vier fünf sechs sieben acht”.'],
    ['de', '„Eins zwei drei vier fünf sechs sieben acht“, so die Ministerin.'],
    ['de-CH', 'Sie erklärte: «Eins zwei drei vier fünf sechs sieben acht».'],
    ['fr', 'Elle a déclaré : « Un deux trois quatre cinq six sept huit ».'],
    ['fr', 'Selon elle, “un deux trois quatre cinq six sept huit”.'],
  ])('%s %j', (lang, body) => {
    const [finding, ...others] = found(`${body}\n`, lang);
    expect(others).toEqual([]);
    expect(finding?.severity).toBeUndefined();
    expect(finding?.on).toMatch(/^["“„«»].*["”“«»]$/);
    expect(finding?.on).toContain(/(?:eight|acht|huit)/.exec(body)?.[0]);
  });
});

describe('what is no quotation that needs one', () => {
  it.each([
    ['seven words', 'She said: “One two three four five six seven”.'],
    ['no one speaks', 'We ask that “one two three four five six seven eight” be cut.'],
    ['a question', 'We can answer questions like “one two three four five six seven eight?”'],
    ['a question', '“One two three four five six seven eight?” Costs rise.'],
    ['a title with a full stop', 'Read our brief “One two three four five six seven eight.”'],
    ['“That said” says nothing', 'That said, “one two three four five six seven eight” is long.'],
    ['speech of another sentence', '“One two three four five six seven eight” rise. He said so.'],
    ['inches', 'He said a 5" pipe and a much longer 6" pipe fit into the wall there'],
    ['no end', 'She said: “One two three four five six seven eight.'],
    ['code', 'She said: `“One two three four five six seven eight”`.'],
    ['a code block', '    She said: “One two three four five six seven eight”.'],
    ['a heading', '## She said: “One two three four five six seven eight”'],
    ['a table', '| a |\n| - |\n| She said: “One two three four five six seven eight” |'],
    ['HTML', '<img alt="She said: one two three four five six seven eight.">'],
    ['alternative text', '![She said: “One two three four five six seven eight”](a.png)'],
    ['a tag', '{% image "a.jpg" "One two three four five six seven eight." %}'],
    ['a tag', 'She said: {{< a alt="One two three four five six seven eight." >}}'],
    ['a note', 'A.[^1]\n\n[^1]: She said: “One two three four five six seven eight”.'],
    ['a list of sources', '## Sources\n\n- She said: “One two three four five six seven eight”.'],
  ])('%s: %j', (_, body) => {
    expect(found(`${body}\n`)).toEqual([]);
  });

  it('is any in a language whose words are not known', () => {
    expect(found('She said: “One two three four five six seven eight”.\n', 'pl')).toEqual([]);
  });

  it('is a German one between marks that only French turns outwards', () => {
    expect(found('Elle a dit : »un deux trois quatre cinq six sept huit«.\n', 'fr')).toEqual([]);
  });
});

describe('the distance of a word of speech', () => {
  const quotation = '“one two three four five six seven eight”';
  it.each([
    [`She said${' '.repeat(56)}${quotation}`, 1],
    [`She said${' '.repeat(57)}${quotation}`, 0],
    [`A ${quotation}${' '.repeat(56)}said she`, 1],
    [`A ${quotation}${' '.repeat(57)}said she`, 0],
  ])('%j', (body, count) => {
    expect(found(`${body}\n`)).toHaveLength(count);
  });
});

describe('a source', () => {
  const quotation = 'She said: “One two three four five six seven eight”';
  it.each([
    `${quotation}.[^1]\n\n[^1]: Speech.`,
    `${quotation}.[^undefined]`,
    `[${quotation}](https://gov.uk).`,
    `${quotation}. [Speech][a]\n\n[a]: https://gov.uk`,
    `${quotation} (<https://gov.uk>).`,
    `${quotation}: https://gov.uk`,
    `${quotation} [@smith2024].`,
    `${quotation} [see @smith2024, p. 3].`,
    `${quotation} [3].`,
    `${quotation}.³`,
    `${quotation} (Smith, 2024).`,
    `${quotation} (cf. Smith et al. 2024a, p. 3).`,
    `As Smith (2024) has it: ${quotation}.`,
    `${quotation} (Article 5).`,
    `${quotation} <a href="https://gov.uk">there</a>.`,
    `${quotation}.\n\nSource: her speech of 12 February`,
    `${quotation}.\n\n— Ada Lovelace, 12 February`,
    `It says [here](https://gov.uk):\n\n- ${quotation}`,
    `- ${quotation}\n\n  [There](https://gov.uk)`,
    `In [her speech](https://gov.uk) she goes on:\n\n“One two three four five six seven eight.”`,
    `${quotation} [in a post]({{ site.url }}/a).`,
  ])('is %j', (body) => {
    expect(found(`${body}\n`)).toEqual([]);
  });

  it.each([
    `${quotation} (April 2024).`,
    `${quotation} (2024).`,
    `${quotation} ([write to her](mailto:a@b.org)).`,
    `[There](https://gov.uk).\n\n${quotation}.`,
    `${quotation} on 5 m².`,
    `${quotation}.\n\n— and so on`,
    `${quotation}.\n\n[There](https://gov.uk)`,
  ])('is not %j', (body) => {
    expect(found(`${body}\n`)).toHaveLength(1);
  });
});

describe('a block quotation', () => {
  const words = 'One two three four five six seven eight.';
  it.each([
    `> “${words}”`,
    `She said:\n\n> ${words}`,
    `> ${words}\n\nThis is what she said.`,
    `- She said:\n\n  > ${words}`,
  ])('%j', (body) => {
    const [finding, ...others] = found(`${body}\n`);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ on: expect.stringMatching(/^>/) });
    expect(finding?.severity).toBeUndefined();
  });

  it.each([
    '> “One two three four five six seven.”',
    `> ${words}`,
    `> “${words}”\n> — Ada Lovelace`,
    `> “${words}” – Ada Lovelace`,
    `> “${words}”\n>\n> -- Ada Lovelace, speech`,
    `> “${words}” Ada Lovelace`,
    `> “${words}”\n\n— Ada Lovelace`,
    `> “${words}” [There](https://gov.uk)`,
    `In [her speech](https://gov.uk) she said:\n\n> ${words}`,
    `> “${words}”\n\nShe said so (Smith, 2024).`,
    `> “${words}”\n\n> [There](https://gov.uk)`,
    `> - “${words}”`,
    `## Sources\n\n> “${words}”`,
  ])('has a source, or needs none: %j', (body) => {
    expect(found(`${body}\n`)).toEqual([]);
  });
});

it('is found once a paragraph, with the others beside it', () => {
  const body =
    'She said: “One two three four five six seven eight”, then he said: “Nine ten eleven twelve a b c d”.\n';
  expect(found(body).map(({ on, related }) => [on, related?.length])).toEqual([
    ['“One two three four five six seven eight”', 1],
  ]);
});

it('shows four more places', () => {
  const related = (times: number) =>
    found(`${'She said: “a b c d e f g h”. '.repeat(times)}\n`)[0]?.related?.length;
  expect([related(5), related(6)]).toEqual([4, 4]);
});

it('is marked to the letter where the file has indents, escapes and entities', () => {
  const body = '- *She* said:\n  “One \\* two three\n  *four* five six seven eight”.\n';
  expect(found(body).map(({ on }) => on)).toEqual([
    '“One \\* two three\n  *four* five six seven eight”',
  ]);
});

it('has a bound that can be set', () => {
  const body = 'She said: “One two three”.\n';
  expect(find(ID, body, {}, { words: 3 })).toHaveLength(1);
  expect(find(ID, body, {}, { words: 4 })).toEqual([]);
});

const kind: Kind = {
  id: 'policy-brief',
  name: 'Policy brief',
  about: '',
  languages: ['en'],
  frontMatter: [],
  words: {},
  sections: [
    { id: 'sources', heading: { en: 'Sources' }, synonyms: {}, optional: false, backMatter: true },
  ],
  forbidden: [],
};

it.each([
  ['status: published', kind, 'warning'],
  ['status: draft', kind, undefined],
  ['status: review', kind, undefined],
  ['status: published', { ...kind, sections: [] }, undefined],
  ['status: published', undefined, undefined],
])('with %s and the kind %o it has the severity %s', (status, of, severity) => {
  const text = file(matter({ status }), 'She said: “One two three four five six seven eight”.\n');
  expect(find(ID, text, { kind: of }).map((one) => one.severity)).toEqual([severity]);
});

it('is the sentence of the president in the founding text', () => {
  const founding = new URL('../../fixtures/founding/as-found.md', import.meta.url);
  const text = readFileSync(founding, 'utf8').replace(/^title: (.*)$/m, 'title: "$1"');
  expect(find(ID, text).map(({ on, line, severity }) => [on, line, severity])).toEqual([
    [
      '“The unbreakable alliance\u00A0between Japan and the United States is the cornerstone of peace, security, and prosperity in the Indo-Pacific and around the world”',
      13,
      undefined,
    ],
  ]);
});

describe('the title of a work, a slogan or a principle', () => {
  const words = 'One two three four five six seven eight';
  it.each([
    ['en', `The book “${words}” says so.`],
    ['en', `In a paper entitled “${words}”, they said so.`],
    ['de', `Das Buch „${words}“ sagt viel.`],
    ['de', `Der Jahresbericht „${words}“ erklärt es.`],
    ['fr', `Le livre « ${words} » explique tout.`],
    ['de', `Die Frage lautet: „${words}?“ Laut Gesetz ist sie offen.`],
  ])('%s: %s', (lang, body) => {
    expect(found(`${body}\n`, lang)).toEqual([]);
  });

  it('is no speaker', () => {
    expect(found(`“${words}!” Smith said.\n`)).toHaveLength(1);
    expect(found(`Der Bericht sagt: „${words}“.\n`, 'de')).toHaveLength(1);
  });
});
