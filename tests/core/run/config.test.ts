import { expect, test } from 'vitest';
import {
  findWorkspace,
  readWorkspace,
  soundWorkspace,
  workspaceFinder,
} from '../../../src/core/run/config.ts';
import { memoryIo } from '../../memory.ts';
import { rule } from '../../rule.ts';

const refusal = (text: string) => {
  try {
    soundWorkspace(readWorkspace(memoryIo({ 'brief.yml': text }).files, ''));
  } catch (error) {
    const all = error instanceof AggregateError ? error.errors : [error];
    return all.map(({ message, help }) => (help ? `${message}\n${help}` : message));
  }
  return [];
};

test('the settings of a workspace, every value as its author wrote it', () => {
  const text = `name: 2024
lang: de
url: https://example.org
groups:
  housing:
    name:
      en: Housing
      de: Wohnen
    about: >-
      We write
      about homes.
    url: https://example.org/housing
    links:
      Post: mailto:housing@example.org
  climate: { name: yes }
`;
  expect(readWorkspace(memoryIo({ 'brief.yml': text }).files, '')).toEqual({
    folder: '',
    name: '2024',
    lang: 'de',
    url: 'https://example.org',
    groups: {
      housing: {
        name: { en: 'Housing', de: 'Wohnen' },
        about: 'We write about homes.',
        url: 'https://example.org/housing',
        links: { Post: 'mailto:housing@example.org' },
      },
      climate: { name: 'yes' },
    },
    file: { path: 'brief.yml', text },
    mistakes: [],
  });
});

test.each([
  ['nothing at all', ''],
  ['notes only', '# name: …\n'],
  ['a byte order mark and keys without values', '\uFEFFname:\r\ngroups:\r\n  # none yet\r\n'],
])('%s is an empty workspace', (_, text) => {
  expect(readWorkspace(memoryIo({ 'brief.yml': text }).files, '')).toEqual({
    folder: '',
    groups: {},
    file: { path: 'brief.yml', text },
    mistakes: [],
  });
});

test.each([
  ['name: A\nlnag: en\n', 'brief.yml:2:1: unknown key `lnag`\ndid you mean `lang`?'],
  [
    'colours: dark\n',
    'brief.yml:1:1: unknown key `colours`\nremove it; the keys here are `name`, `lang`, `url`, `groups`, `authors`, `theme`, `formats`, `profile`, `rules` and `overrides`',
  ],
  [
    'lang: English\n',
    'brief.yml:1:7: unexpected `English` for `lang`, expected a language tag, like `en`, `de` or `pt-BR`',
  ],
  [
    'groups:\n  a:\n    name: A\n    url: example.org\n',
    'brief.yml:4:10: unexpected `example.org` for `url`, expected a whole web address, like `https://example.org/page`',
  ],
  [
    'groups:\n  a:\n    about: x\n',
    'brief.yml:2:3: missing `name`\nwrite `name: …` below it, two spaces further to the right',
  ],
  [
    'groups:\n  a:\n',
    'brief.yml:2:3: unexpected empty value for `a`, expected a group with a `name`',
  ],
  [
    'groups: [a]\n',
    'brief.yml:1:9: unexpected list for `groups`, expected groups, each with an id and a `name`',
  ],
  [
    'groups:\n  a:\n    name: A\n    abuot: x\n',
    'brief.yml:4:5: unknown key `abuot`\ndid you mean `about`?',
  ],
  [
    'name: a\nname: b\n',
    'brief.yml:2:1: duplicate key `name`\nkeep the `name` that is right and delete the other',
  ],
  ['name: A: B\n', 'brief.yml:1:7: unquoted `:` in a value\nput the value into quotes'],
])('%j is refused with place and way out', (text, message) => {
  expect(refusal(text)).toEqual([message]);
});

test('several mistakes are said at once, in their order', () => {
  expect(refusal('groups:\n  a:\n    name: A\n    x: y\nlnag: en\nurl: x\n')).toEqual([
    expect.stringContaining('brief.yml:4:5: unknown key `x`'),
    expect.stringContaining('brief.yml:5:1: unknown key `lnag`'),
    expect.stringContaining('brief.yml:6:6: unexpected `x`'),
  ]);
});

test('brief.yml is looked for upwards, also above the working folder', () => {
  const { files } = memoryIo({ '../brief.yml': 'name: Above', 'a/b/c.md': '' });
  expect(findWorkspace(files, 'a/b')).toMatchObject({ folder: '..', name: 'Above' });
  expect(findWorkspace(memoryIo({ 'a/b/c.md': '' }).files, 'a/b')).toBeUndefined();
});

test('each brief belongs to the nearest workspace above it', () => {
  const { files } = memoryIo({
    'brief.yml': 'name: Here',
    'inner/brief.yml': 'name: Inner',
    '../other/brief.yml': 'name: Other',
  });
  const of = workspaceFinder(files);
  expect(of('briefs/a.md')).toMatchObject({ folder: '', name: 'Here' });
  expect(of('inner/briefs/a.md')).toMatchObject({ folder: 'inner', name: 'Inner' });
  expect(of('../other/briefs/a.md')).toMatchObject({ folder: '../other', name: 'Other' });
  expect(of('../nowhere/a.md')).toBeUndefined();
});

test('a brief.yml that is a folder is a failure, not an absence', () => {
  const { files } = memoryIo({ 'brief.yml/x': '' });
  expect(() => findWorkspace(files, '')).toThrow('brief.yml: folder');
});

test('a sound workspace, or none, is handed on', () => {
  const workspace = readWorkspace(memoryIo({ 'brief.yml': 'name: A\n' }).files, '');
  expect(soundWorkspace(workspace)).toBe(workspace);
  expect(soundWorkspace(undefined)).toBeUndefined();
});

test('the rules that brief.yml may name are handed in', () => {
  const { files } = memoryIo({ 'brief.yml': 'rules:\n  date/formt: off\n' });
  const named = [rule('date/format')];
  const messages = (found: ReturnType<typeof findWorkspace>) =>
    found?.mistakes?.map(({ message }) => message);
  expect(messages(findWorkspace(files, '', named))).toEqual(['unknown rule `date/formt`']);
  expect(messages(workspaceFinder(files, named)('a.md'))).toEqual(['unknown rule `date/formt`']);
  expect(messages(findWorkspace(files, ''))).toEqual([]);
});

test.each([
  ['../brief.yml', 'workspace'],
  ['../../brief.yml', 'author/workspace'],
  ['../../../brief.yml', 'home/author/workspace'],
  ['brief.yml', undefined],
  ['../other/brief.yml', undefined],
])('%s knows the working folder as %s', (path, here) => {
  const { files } = memoryIo({ [path]: 'overrides: [{ files: a, profile: strict }]', 'a.md': '' });
  const from = path.startsWith('../other') ? '../other' : '';
  expect(findWorkspace(files, from)?.here).toBe(here);
});
