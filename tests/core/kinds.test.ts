import { describe, expect, it, test } from 'vitest';
import { Refusal } from '../../src/core/io.ts';
import { kindIds, scaffoldLanguage } from '../../src/core/kind.ts';
import { compileKinds } from '../../src/core/kind-files.ts';
import { kindFinder, readKinds, readScaffold } from '../../src/core/kinds.ts';
import { parse } from '../../src/core/parse.ts';
import { sectionName } from '../../src/core/sections.ts';
import { memoryIo } from '../memory.ts';

const { templates } = memoryIo();
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
  const text = readScaffold(templates, kinds, { kind: kind.id, lang });
  const { tree } = parse(text, 'scaffold.md');

  it('has the headings of its kind, in their order', () => {
    const headings = text.match(/^#.*$/gm);
    expect(headings).toEqual(kind.sections.map(({ heading }) => `## ${heading[lang]}`));
  });

  it('holds nothing but headings, and guidance below each', () => {
    const types = tree.children.map(({ type }) => type);
    expect(types).toEqual(['html', ...kind.sections.flatMap(() => ['heading', 'html'])]);
    for (const node of tree.children) {
      if (node.type === 'html') expect(node.value).toMatch(/^<!-- brief: [^>]*[^>\s] -->$/);
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
  expect(readScaffold(templates, kinds, { kind: kind.id, lang: 'de-AT' })).toContain('## Quellen');
  expect(() => readScaffold(templates, kinds, { kind: kind.id, lang: 'it' })).toThrow(Refusal);
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

describe('a mistake in kind.yml is named with its place', () => {
  it.each([
    [['name: A', 'about: "'], 'kinds/note/kind.yml:2:9: missing quote, bracket or comma'],
    [['name: A'], 'kinds/note/kind.yml:1:1: unexpected `about`'],
    [
      [...good, ...section, '    items: { min: few }'],
      'kinds/note/kind.yml:7:19: unexpected `sections.0.items.min`, expected a number',
    ],
    [
      [...good, ...section, '    itmes: { min: 3 }'],
      'kinds/note/kind.yml:7:12: unexpected `sections.0.itmes`, expected a section',
    ],
    [
      [...good, ...section, '    synonyms: { en: References }'],
      'kinds/note/kind.yml:7:21: unexpected `sections.0.synonyms.en`, expected a list of headings',
    ],
    [
      [...good, ...section, 'forbidden: [{ because: which takes no side }]'],
      'kinds/note/kind.yml:7:13: unexpected `forbidden.0.headings`, expected',
    ],
    [
      ['frontMatter: [periode]', ...good, ...section],
      'kinds/note/kind.yml:1:15: unexpected `frontMatter.0`, expected a key of the front matter',
    ],
    [
      [...good, '  - id: sources', '    heading: { en: Sources }'],
      'kinds/note/kind.yml:5:5: missing heading of `sources` in `de`',
    ],
  ])('%j', (lines, message) => {
    expect(() => compileKinds(withKind(lines))).toThrow(Refusal);
    expect(() => compileKinds(withKind(lines))).toThrow(message);
  });
});
