import { expect, test } from 'vitest';
import { ruling } from '../../../src/core/run/select.ts';
import { readSettings } from '../../../src/core/run/settings.ts';
import { lineStarts, pointAt } from '../../../src/core/text.ts';
import { formatNames } from '../../../src/core/workspace.ts';
import { formats } from '../../../src/formats/index.ts';
import { rule } from '../../rule.ts';

const rules = [
  rule('date/format'),
  rule('date/future'),
  rule('prose/long-sentence', {
    options: {
      max: { about: 'words', default: 40 },
      quotes: { about: 'count quotations', default: false },
      words: { about: 'more words', default: ['a'] },
    },
  }),
];

const lint = (text: string) => {
  const { settings, mistakes } = readSettings(text, rules);
  expect(mistakes).toEqual([]);
  return settings.lint;
};
const wrong = (text: string, known = rules) => {
  const { settings, mistakes } = readSettings(text, known);
  const said = mistakes.map(({ message, help, range }) => {
    const { line, column } = pointAt(lineStarts(text), range.start);
    return [`${line}:${column} ${message}`, help].filter(Boolean).join('\n');
  });
  return { settings, said };
};

test('a brief.yml that says nothing of rules has no settings for them', () => {
  expect(lint('name: A\n')).toBeUndefined();
  expect(lint('rules:\nprofile:\n')).toBeUndefined();
});

test('a profile, levels by rule and group, options, overrides', () => {
  const text = `profile: strict
rules:
  date: off
  date/future: warning
  prose/long-sentence: { level: info, max: 25.5, quotes: true, words: [b, c] }
overrides:
  - files: archive
    profile: recommended
  - files:
      - 'briefs/2020-*'
      - briefs/old.md
    rules:
      prose/long-sentence:
        quotes: false
`;
  expect(lint(text)).toEqual({
    profile: 'strict',
    rules: {
      date: { level: 'off', options: {} },
      'date/future': { level: 'warning', options: {} },
      'prose/long-sentence': {
        level: 'info',
        options: { max: 25.5, quotes: true, words: ['b', 'c'] },
      },
    },
    overrides: [
      { files: ['archive'], profile: 'recommended', rules: {} },
      {
        files: ['briefs/2020-*', 'briefs/old.md'],
        profile: undefined,
        rules: { 'prose/long-sentence': { level: undefined, options: { quotes: false } } },
      },
    ],
  });
});

test.each([
  [
    'profile: strickt\n',
    '1:10 unexpected `strickt` for `profile`, expected `recommended` or `strict`\ndid you mean `strict`?',
  ],
  ['profile: [strict]\n', '1:10 unexpected list for `profile`, expected `recommended` or `strict`'],
  [
    'rules: off\n',
    '1:8 unexpected `off` for `rules`, expected rules or groups with their levels, like `date: warning`',
  ],
  ['rules:\n  future: off\n', '2:3 unknown rule `future`\ndid you mean `date/future`?'],
  ['rules:\n  dates: off\n', '2:3 unknown rule `dates`\ndid you mean `date`?'],
  [
    'rules:\n  date: eror\n',
    '2:9 unknown level `eror`, expected `off`, `info`, `warning` or `error`\ndid you mean `error`?',
  ],
  [
    'rules:\n  date/format:\n',
    '2:3 unexpected empty value for `date/format`, expected `off`, `info`, `warning` or `error`',
  ],
  [
    'rules:\n  date: [off]\n',
    '2:9 unexpected list for `date`, expected `off`, `info`, `warning` or `error`',
  ],
  [
    'rules:\n  date: { max: 3 }\n',
    '2:11 unknown key `max`\nset the options of each rule of the group by itself',
  ],
  [
    'rules:\n  date/format: { max: 3 }\n',
    '2:18 unknown key `max`\nremove it; the keys here are `level`',
  ],
  ['rules:\n  prose/long-sentence: { mx: 3 }\n', '2:26 unknown key `mx`\ndid you mean `max`?'],
  [
    'rules:\n  prose/long-sentence: { max: many }\n',
    '2:31 unexpected `many` for `max`, expected a number',
  ],
  [
    'rules:\n  prose/long-sentence: { max: -1 }\n',
    '2:31 unexpected `-1` for `max`, expected a number',
  ],
  [
    'rules:\n  prose/long-sentence: { max: }\n',
    '2:26 unexpected empty value for `max`, expected a number',
  ],
  [
    'rules:\n  prose/long-sentence: { quotes: yes }\n',
    '2:34 unexpected `yes` for `quotes`, expected `true` or `false`',
  ],
  [
    'rules:\n  prose/long-sentence: { words: b }\n',
    '2:33 unexpected `b` for `words`, expected a list of texts\nwrite `words: [b]`',
  ],
  [
    'rules:\n  prose/long-sentence: { words: [[b]] }\n',
    '2:33 unexpected list for `words`, expected a list of texts',
  ],
  [
    'overrides: archive\n',
    '1:12 unexpected `archive` for `overrides`, expected a list in which each entry has `files` and `rules`',
  ],
  [
    'overrides:\n  - archive\n',
    '2:5 unexpected `archive` for `overrides`, expected `files` and `rules` in each entry',
  ],
  [
    'overrides:\n  - profile: strict\n',
    '2:5 missing `files`\nsay for which briefs, like `files: briefs/2020-*`',
  ],
  [
    'overrides:\n  - files: { a: b }\n',
    '2:12 unexpected keys for `files`, expected a pattern or a list of patterns, like `briefs/2020-*`',
  ],
  [
    'overrides:\n  - files: []\n',
    '2:12 unexpected list for `files`, expected a pattern or a list of patterns, like `briefs/2020-*`',
  ],
  ['overrides:\n  - files: a\n    rule: {}\n', '3:5 unknown key `rule`\ndid you mean `rules`?'],
  [
    'overrides:\n  - files: a\n    rules: { date/futur: off }\n',
    '3:14 unknown rule `date/futur`\ndid you mean `date/future`?',
  ],
])('%j is a mistake with its place and way out', (text, said) => {
  expect(wrong(text).said).toEqual([said]);
});

test('what is right is kept: the rest of rules, overrides, groups and keys', () => {
  const text = `name: A
lang: English
groups:
  a: { name: A, url: nowhere }
  b: { about: x }
  c:
  d: { name: { en: D, Deutsch: D } }
rules:
  date: eror
  date/future: off
  prose/long-sentence: { level: info, max: many, quotes: true }
overrides:
  - { files: a, profile: strickt, rules: { date: off } }
  - profile: strict
  - { files: b }
profile: strict
`;
  const { settings, said } = wrong(text);
  expect(settings).toEqual({
    name: 'A',
    groups: { a: { name: 'A' }, b: { name: 'b' }, c: { name: 'c' }, d: { name: { en: 'D' } } },
    lint: {
      profile: 'strict',
      rules: {
        'date/future': { level: 'off', options: {} },
        'prose/long-sentence': { level: 'info', options: { quotes: true } },
      },
      overrides: [
        { files: ['a'], profile: undefined, rules: { date: { level: 'off', options: {} } } },
        { files: ['b'], profile: undefined, rules: {} },
      ],
    },
  });
  expect(said.map((line) => Number(line.split(':')[0]))).toEqual([2, 4, 5, 6, 7, 9, 11, 13, 14]);
});

test('without rules, what brief.yml says about them is taken as it is', () => {
  const { settings, said } = wrong('rules:\n  a/b: off\n  c: { level: info, x: y }\n', []);
  expect(said).toEqual([]);
  expect(settings.lint?.rules).toEqual({
    'a/b': { level: 'off', options: {} },
    c: { level: 'info', options: {} },
  });
});

test('a key that stands twice spoils itself, and nothing else', () => {
  const { settings, said } = wrong('lang: de\nname: A\nname: B\nprofile: strict\n');
  expect(settings).toEqual({
    lang: 'de',
    groups: {},
    lint: { profile: 'strict', rules: {}, overrides: [] },
  });
  expect(said).toEqual([
    '3:1 duplicate key `name`\nkeep the `name` that is right and delete the other',
  ]);
  const inner = wrong('groups:\n  a: { name: A }\n  a: { name: B }\nlang: de\n');
  expect(inner.settings).toEqual({ lang: 'de', groups: {} });
  expect(inner.said).toHaveLength(1);
});

test('an empty list is a list', () => {
  expect(lint('rules: { prose/long-sentence: { words: [] } }\n')?.rules).toEqual({
    'prose/long-sentence': { level: undefined, options: { words: [] } },
  });
});

test('a text that is no YAML says nothing', () => {
  const { settings, said } = wrong('name: A: B\nlang: de\n');
  expect(settings).toEqual({ groups: {} });
  expect(said).toHaveLength(1);
});

test('hostile text stays on one line of a message', () => {
  const { said } = wrong('profile: "a\\nb`c\\u001b"\n"x\\ny": z\n');
  expect(said.join('\n')).toContain("unexpected `a b'c` for `profile`");
  expect(said.join('\n')).toContain('unknown key `x y`');
});

test('formats are a list of those that there are', () => {
  expect(readSettings('formats: [html, pdf]\n').settings.formats).toEqual(['html', 'pdf']);
  expect([...formatNames]).toEqual(formats.map(({ name }) => name));
  for (const text of ['formats: pdf\n', 'formats: [html, docs]\n', 'formats: []\n']) {
    const { settings, said } = wrong(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('expected formats that there are, like `[html, pdf]`');
    expect(settings.formats).toBeUndefined();
  }
});

test('of a list, the first item that it does not take is told of', () => {
  const { settings, said } = wrong('formats: [html, docs]\nauthors:\n  - Ada\n  - "B\\nb"\n');
  expect(settings).toEqual({ groups: {} });
  expect(said).toEqual([
    '1:17 unexpected `docs` for `formats`, expected formats that there are, like `[html, pdf]`',
    '4:5 unexpected `B b` for `authors`, expected one line of text',
  ]);
});

test('rules of a format are checked where that format is made, or where they are named', async () => {
  const all = [rule('date/format'), { ...rule('pdf/wide-table'), format: 'pdf' }];
  const none = { only: [], ignore: [], rule: [] };
  const idsFor = async (flags: object, settings: string) => {
    const workspace = { folder: '', ...readSettings(settings).settings };
    return (await ruling(all, { ...none, ...flags }, workspace))('a.md').rules.map(({ id }) => id);
  };
  expect(await idsFor({}, 'name: A\n')).toEqual(['date/format']);
  expect(await idsFor({}, 'formats: [pdf]\n')).toEqual(['date/format', 'pdf/wide-table']);
  expect(await idsFor({ formats: ['html'] }, 'formats: [pdf]\n')).toEqual(['date/format']);
  expect(await idsFor({ formats: ['html', 'pdf'] }, 'name: A\n')).toHaveLength(2);
  expect(await idsFor({ only: ['pdf/wide-table'] }, 'name: A\n')).toEqual(['pdf/wide-table']);
});
