import { describe, expect, it, test } from 'vitest';
import { Refusal } from '../../src/core/io.ts';
import { kindIds, scaffoldLanguage } from '../../src/core/kind.ts';
import { compileKinds } from '../../src/core/kind-files.ts';
import { readKindText } from '../../src/core/kind-text.ts';
import { kindFinder, readKinds, readScaffold } from '../../src/core/kinds.ts';
import { parse } from '../../src/core/parse.ts';
import { sectionName } from '../../src/core/section-name.ts';
import { memoryIo } from '../memory.ts';

const io = memoryIo();
const { templates } = io;
const kinds = readKinds(templates);
const scaffolds = kinds.flatMap((kind) => kind.languages.map((lang) => ({ kind, lang })));

test('the kinds of the templates, in the order of `kindIds`', () => {
  expect(kinds.map(({ id }) => id)).toEqual(kindIds);
});

describe.each(kinds)('$id', (kind) => {
  it('has a name, a purpose and a scaffold in English, German and French', () => {
    expect(kind.languages).toEqual(['de', 'en', 'fr']);
    for (const words of [kind.name, kind.about]) {
      expect(Object.keys(words)).toEqual(['en', 'de', 'fr']);
    }
  });

  it.each(kind.languages)('no two of its sections share a name in %s', (lang) => {
    const names = kind.sections.flatMap(({ heading, synonyms }) => [
      heading[lang] ?? '',
      ...(synonyms[lang] ?? []),
    ]);
    const compared = names.map(sectionName);
    expect(compared.filter((name, index) => compared.indexOf(name) !== index)).toEqual([]);
    expect(compared).not.toContain('');
    const forbidden = kind.forbidden
      .filter(({ rule }) => rule === undefined)
      .flatMap(({ headings }) => headings[lang] ?? []);
    expect(forbidden.map(sectionName).filter((name) => compared.includes(name))).toEqual([]);
  });
});

describe.each(scaffolds)('$kind.id in $lang', ({ kind, lang }) => {
  const text = readScaffold(io, kind, lang);
  const { tree } = parse(text, 'scaffold.md');

  it('has the headings of its kind, in their order', () => {
    const headings = text.match(/^#.*$/gm);
    expect(headings).toEqual(kind.sections.map(({ heading }) => `## ${heading[lang]}`));
  });

  it('holds nothing but headings, and guidance below each', () => {
    const types = tree.children.map(({ type }) => type);
    expect(types).toEqual(['html', ...kind.sections.flatMap(() => ['heading', 'html'])]);
    for (const node of tree.children) {
      if (node.type === 'html') expect(node.value).toMatch(/^<!-- brief: (?:(?!-->).)*\S -->$/s);
    }
  });

  it('is no wider than an editor', () => {
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });
});

test('a language is served by its own scaffold or that of its base', () => {
  const [kind] = kinds;
  if (!kind) throw new Error('no kind');
  expect(scaffoldLanguage(kind, 'de-AT')).toBe('de');
  expect(scaffoldLanguage(kind, 'it')).toBeUndefined();
  expect(readScaffold(io, kind, 'de-AT')).toContain('## Quellen');
  expect(() => readScaffold(io, kind, 'it')).toThrow(Refusal);
});

const good = ['name: Note', 'about: says little', 'words: { max: 9 }', 'sections:'];
const section = ['  - id: sources', '    heading: { en: Sources, de: Quellen }'];
const withKind = (lines: readonly string[]) =>
  memoryIo({
    'kinds/note/kind.yml': lines.join('\n'),
    'kinds/note/en.md': '## Sources\n',
    'kinds/note/de.md': '## Quellen\n',
    'kinds/README.md': 'not a kind',
  }).files;

test('a folder is all that a new kind needs', () => {
  expect(compileKinds(withKind([...good, ...section, '    optional: true']))).toEqual([
    {
      id: 'note',
      name: 'Note',
      about: 'says little',
      languages: ['de', 'en'],
      frontMatter: [],
      words: { max: 9 },
      sections: [
        {
          id: 'sources',
          heading: { en: 'Sources', de: 'Quellen' },
          synonyms: {},
          optional: true,
          backMatter: false,
        },
      ],
      forbidden: [],
    },
  ]);
});

test('kinds are read when one is asked for, and once', () => {
  const read: string[] = [];
  const kindOf = kindFinder({
    ...templates,
    read: (path) => {
      read.push(path);
      return templates.read(path);
    },
  });
  expect(kindOf(undefined)).toBeUndefined();
  expect(read).toEqual([]);
  expect(kindOf('README.md')).toBeUndefined();
  expect(kindOf('policy-brief')?.id).toBe('policy-brief');
  expect(kindOf('policy-brief')).toBe(kindOf('policy-brief'));
  expect(read).toEqual(['kinds/kinds.json']);
});

const noted = [...good, ...section];

describe('a mistake in kind.yml is named with its place', () => {
  it.each([
    [['name: A', 'about: "'], '2:9: missing quote, bracket or comma'],
    [['name: A', 'sections: [a', 'about: b'], '2:12: missing `]` or `}`'],
    [['name: { en: A', 'about: b'], '1:13: missing `]` or `}`'],
    [['name: A', 'about: b', 'name: C', 'sections: []'], '3:1: duplicate key `name`'],
    [['name: A', 'about: b'], '1:1: missing `sections`'],
    [
      ['name:', 'about: b', 'sections: []'],
      '1:1: unexpected empty value for `name`, expected text',
    ],
    [[...noted, '    items: { min: few }'], '7:19: unexpected `few` for `min`, expected a whole'],
    [
      [...noted, '    items: few'],
      '7:12: unexpected `few` for `items`, expected `min`, `max` or both',
    ],
    [
      [...noted, '    items: { min: 3, max: 2 }'],
      '7:19: unexpected `3` for `min`, expected a number',
    ],
    [[...noted, '    itmes: { min: 3 }'], '7:5: unknown key `itmes`'],
    [[...noted, '    items: { mim: 3 }'], '7:14: unknown key `mim`'],
    [
      [...noted, '    synonyms: { en: Notes }'],
      '7:21: unexpected `Notes` for `en`, expected a list of',
    ],
    [[...noted, '    key: periode'], '7:10: unexpected `periode` for `key`, expected a key of the'],
    [[...noted, '    optional: yes'], '7:15: unexpected `yes` for `optional`, expected `true` or'],
    [
      [...noted, '    balance: 0'],
      '7:14: unexpected `0` for `balance`, expected a number from 1 on',
    ],
    [[...noted, '    filled: all'], '7:13: unexpected `all` for `filled`, expected `true` or'],
    [[...noted, '    speakers: 3'], '7:15: unexpected `3` for `speakers`, expected `true` or'],
    [
      [...noted, '    unnamed: true'],
      '7:14: unexpected `true` for `unnamed`, expected `chatham-house`',
    ],
    [[...noted, '  - sources'], '7:5: unexpected `sources` for `sections`, expected `id` and'],
    [[...noted, '  - heading: { en: A, de: A }'], '7:5: missing `id`'],
    [[...noted, 'forbidden: [{ because: which takes no side }]'], '7:15: missing `headings`'],
    [
      ['frontMatter: [periode]', ...noted],
      '1:15: unexpected `periode` for `frontMatter`, expected a',
    ],
    [[...good, '  - id: a', '    heading: { en: A }'], '6:5: missing heading of `a` in `de`'],
    [
      [...noted, '  - id: sources', '    heading: { en: A, de: A }'],
      '7:9: duplicate section `sources`',
    ],
    [
      [...noted, '  - id: notes', '    heading: { en: Notes, de: "Die Quellen:" }'],
      '8:31: another section is called `Die Quellen:` in `de` already',
    ],
    [
      [...noted, '  - id: a', '    heading: { en: A, de: A, german: B }'],
      '8:30: unexpected `german`, expected a language tag',
    ],
  ])('%j', (lines, message) => {
    expect(() => compileKinds(withKind(lines))).toThrow(Refusal);
    expect(() => compileKinds(withKind(lines))).toThrow(`kinds/note/kind.yml:${message}`);
  });

  it('with the name that was probably meant', () => {
    const help = (...lines: string[]) =>
      readKindText([...noted, ...lines].join('\n'), 'note', ['en']).mistakes.map((one) => one.help);
    expect(help('    itmes: { min: 3 }')).toEqual(['did you mean `items`?']);
    expect(help('    key: referenecs')).toEqual(['did you mean `references`?']);
    expect(help('colour: red')).toEqual([
      'remove it; the keys here are `name`, `about`, `frontMatter`, `words`, `questions`, `sections` and `forbidden`',
    ]);
  });

  it('and all of a file at once, in its order', () => {
    const lines = [
      'nmae: A',
      'about: [b]',
      'words: { max: x }',
      'sections: [{ id: A, heading: {} }]',
    ];
    const { kind, mistakes } = readKindText(`\uFEFF${lines.join('\n')}`, 'note', []);
    expect(kind).toBeUndefined();
    expect(mistakes.map(({ message, range }) => [range.start, message])).toEqual([
      [1, 'unknown key `nmae`'],
      [1, 'missing `name`'],
      [1, 'no scaffold beside `kind.yml`'],
      [16, 'unexpected list for `about`, expected a text for each language, like `en: …`'],
      [34, 'unexpected `x` for `max`, expected a whole number'],
      [55, 'unexpected `A` for `id`, expected lowercase words with hyphens'],
    ]);
  });
});
