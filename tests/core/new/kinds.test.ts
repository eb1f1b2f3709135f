import { describe, expect, it, test } from 'vitest';
import { Refusal } from '../../../src/core/io.ts';
import { kindIds, scaffoldLanguage } from '../../../src/core/kind.ts';
import { readKinds, readScaffold } from '../../../src/core/new/kinds.ts';
import { parse } from '../../../src/core/parse.ts';
import { memoryIo } from '../../memory.ts';

const { templates } = memoryIo();
const kinds = readKinds(templates);
const scaffolds = kinds.flatMap((kind) => kind.languages.map((lang) => ({ kind, lang })));

test('the kinds of the templates, in the order of `kindIds`', () => {
  expect(kinds.map(({ id }) => id)).toEqual(['policy-brief', 'monthly-brief']);
  expect(kinds.every(({ id }) => kindIds.some((known) => known === id))).toBe(true);
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
  expect(scaffoldLanguage(kind, 'fr')).toBeUndefined();
  expect(readScaffold(templates, kinds, { kind: kind.id, lang: 'de-AT' })).toContain('## Quellen');
  expect(() => readScaffold(templates, kinds, { kind: kind.id, lang: 'fr' })).toThrow(Refusal);
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
  expect(readKinds(withKind([...good, ...section, '    optional: true']))).toEqual([
    {
      id: 'note',
      name: 'Note',
      about: 'says little',
      languages: ['de', 'en'],
      frontMatter: [],
      words: { max: 9 },
      sections: [{ id: 'sources', heading: { en: 'Sources', de: 'Quellen' }, optional: true }],
    },
  ]);
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
      ['frontMatter: [periode]', ...good, ...section],
      'kinds/note/kind.yml:1:15: unexpected `frontMatter.0`, expected a key of the front matter',
    ],
    [
      [...good, '  - id: sources', '    heading: { en: Sources }'],
      'kinds/note/kind.yml:5:5: missing heading of `sources` in `de`',
    ],
  ])('%j', (lines, message) => {
    expect(() => readKinds(withKind(lines))).toThrow(Refusal);
    expect(() => readKinds(withKind(lines))).toThrow(message);
  });
});
