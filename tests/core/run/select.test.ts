import { expect, test } from 'vitest';
import type { LintSettings } from '../../../src/core/ruling.ts';
import type { RuleFlags } from '../../../src/core/run/rule-flags.ts';
import { ruling } from '../../../src/core/run/select.ts';
import { readSettings } from '../../../src/core/run/settings.ts';
import type { Workspace } from '../../../src/core/workspace.ts';
import { rule } from '../../rule.ts';

const strict = { strict: true } as const;
const rules = [
  rule('date/format'),
  rule('date/future'),
  rule('date/odd', strict),
  rule('links/missing-file'),
  rule('prose/long', {
    ...strict,
    options: { max: { about: '', default: 9 }, all: { about: '', default: false } },
  }),
];

/** What is checked for a path: ids, with `=level` where it is set, and `(options)`. */
async function checked(
  flags: Partial<RuleFlags>,
  settings = '',
  path = 'briefs/a.md',
  place: Partial<Workspace> = {},
) {
  const read = readSettings(settings, rules);
  expect(read.mistakes).toEqual([]);
  const workspace = { folder: '', ...read.settings, ...place };
  const of = await ruling(rules, { only: [], ignore: [], rule: [], ...flags }, workspace);
  const { rules: chosen, levels = {}, options = {} } = of(path);
  return chosen.map(({ id }) => {
    const level = levels[id] ? `=${levels[id]}` : '';
    return id + level + (options[id] ? JSON.stringify(options[id]) : '');
  });
}

const all = rules.map(({ id }) => id);
const recommended = ['date/format', 'date/future', 'links/missing-file'];

test('without a word about it, the rules of the profile recommended', async () => {
  expect(await checked({})).toEqual(recommended);
  const of = await ruling(rules, { only: [], ignore: [], rule: [] }, undefined);
  expect(of('a.md')).toEqual({
    rules: rules.filter((one) => !one.strict),
    levels: {},
    options: {},
  });
  expect(of('b.md')).toBe(of('a.md'));
});

test('the profile of brief.yml, and that of the command line instead', async () => {
  expect(await checked({}, 'profile: strict\n')).toEqual(all);
  expect(await checked({ profile: 'recommended' }, 'profile: strict\n')).toEqual(recommended);
  expect(await checked({ profile: 'strict' })).toEqual(all);
  const overrides = 'profile: strict\noverrides: [{ files: briefs, profile: recommended }]\n';
  expect(await checked({}, overrides)).toEqual(recommended);
  expect(await checked({ profile: 'strict' }, overrides)).toEqual(all);
});

test('a rule counts more than its group, wherever it stands', async () => {
  expect(await checked({}, 'rules: { date/format: info, date: off }\n')).toEqual([
    'date/format=info',
    'links/missing-file',
  ]);
  expect(await checked({}, 'rules: { date: warning, date/future: off }\n')).toEqual([
    'date/format=warning',
    'date/odd=warning',
    'links/missing-file',
  ]);
});

test('a level turns a strict rule on, an option does not', async () => {
  expect(await checked({}, 'rules: { prose/long: warning }\n')).toContain('prose/long=warning');
  expect(await checked({}, 'rules: { prose: warning }\n')).toContain('prose/long=warning');
  const options = 'rules: { prose/long: { max: 5 } }\n';
  expect(await checked({}, options)).toEqual(recommended);
  expect(await checked({ profile: 'strict' }, options)).toContain('prose/long{"max":5}');
  expect(await checked({ rule: ['prose/long=info'] }, options)).toContain(
    'prose/long=info{"max":5}',
  );
});

test('overrides hold for their paths, the later one wins, options add up', async () => {
  const settings = `rules:
  date: warning
  prose/long: { level: info, max: 5 }
overrides:
  - files: [archive, '*.de.md']
    rules: { date: off, prose/long: { all: true } }
  - files: archive/2020/*.md
    rules: { date/format: error }
`;
  const everywhere = ['date/format=warning', 'date/future=warning', 'date/odd=warning'];
  const long = 'prose/long=info{"max":5}';
  expect(await checked({}, settings)).toEqual([...everywhere, 'links/missing-file', long]);
  const inArchive = ['links/missing-file', 'prose/long=info{"max":5,"all":true}'];
  expect(await checked({}, settings, 'archive/a.md')).toEqual(inArchive);
  expect(await checked({}, settings, 'briefs/x/a.de.md')).toEqual(inArchive);
  expect(await checked({}, settings, 'archive/2020/a.md')).toEqual([
    'date/format=error',
    ...inArchive,
  ]);
  expect(await checked({}, settings, 'archive/2020/x/a.md')).toEqual(inArchive);
});

test.each([
  ['archive', 'archive/a.md', true],
  ['archive', 'x/archive/y/a.md', true],
  ['archive', 'archives/a.md', false],
  ['./archive/', 'archive/x/a.md', true],
  ['/archive', 'archive/a.md', true],
  ['briefs/archive', 'briefs/archive/a.md', true],
  ['briefs/archive', 'x/briefs/archive/a.md', false],
  ['briefs/*', 'briefs/a.md', true],
  ['briefs/*', 'briefs/x/a.md', false],
  ['briefs/*/', 'briefs/x/a.md', true],
  ['briefs/*/', 'briefs/a.md', false],
  ['briefs/**', 'briefs/x/.y/a.md', true],
  ['a.md', 'briefs/a.md', true],
  ['briefs/a.md', 'briefs/a.md', true],
  ['briefs/{a,b}.md', 'briefs/b.md', true],
])('the pattern %s and the path %s: %s', async (pattern, path, hit) => {
  const settings = `overrides: [{ files: '${pattern}', rules: { date: off } }]\n`;
  const ids = await checked({}, settings, path);
  expect(ids.includes('date/format')).toBe(!hit);
});

test.each([
  ['', 'briefs/a.md', undefined],
  ['sub', 'sub/briefs/a.md', undefined],
  ['../other', '../other/briefs/a.md', undefined],
  ['..', 'a.md', 'briefs'],
  ['..', '../briefs/a.md', 'sub'],
  ['../..', '../a.md', 'briefs/x'],
])('a workspace in `%s` knows %s', async (folder, path, here) => {
  const settings = 'overrides: [{ files: briefs/a.md, rules: { date: off } }]\n';
  expect(await checked({}, settings, path, { folder, here })).toEqual(['links/missing-file']);
});

test('the same overrides are the same ruling', async () => {
  const lint: LintSettings = {
    rules: {},
    overrides: [{ files: ['b'], rules: { date: { level: 'off', options: {} } } }],
  };
  const flags = { only: [], ignore: [], rule: [] };
  const of = await ruling(rules, flags, { folder: '', groups: {}, lint });
  expect(of('a/1.md')).toBe(of('a/2.md'));
  expect(of('b/1.md')).toBe(of('b/2.md'));
  expect(of('b/1.md')).not.toBe(of('a/1.md'));
});

test('overrides that hold for different paths are told apart', async () => {
  const settings =
    'overrides: [{ files: a, rules: { date: off } }, { files: b, rules: { links: off } }]\n';
  const { lint, groups } = readSettings(settings, rules).settings;
  const flags = { only: [], ignore: [], rule: [] };
  const of = await ruling(rules, flags, { folder: '', groups, lint });
  const ids = (path: string) => of(path).rules.map(({ id }) => id);
  expect([ids('a/1.md'), ids('b/1.md')]).toEqual([
    ['links/missing-file'],
    ['date/format', 'date/future'],
  ]);
});

test('a rule whose id begins like that of another is another rule', async () => {
  const twins = [rule('date/format'), rule('date/format-long')];
  const { settings } = readSettings('rules: { date/format: off }\n', twins);
  const of = await ruling(twins, { only: [], ignore: [], rule: [] }, { folder: '', ...settings });
  expect(of('a.md').rules.map(({ id }) => id)).toEqual(['date/format-long']);
});

test('--rule wins over brief.yml and turns strict rules on; the last one wins', async () => {
  const settings = 'rules: { date: off }\noverrides: [{ files: briefs, rules: { links: off } }]\n';
  const rule = ['date=warning', 'date/future=error', 'date/format=off', 'links=info', 'prose=info'];
  expect(await checked({ rule }, settings)).toEqual([
    'date/future=error',
    'date/odd=warning',
    'links/missing-file=info',
    'prose/long=info',
  ]);
  expect(await checked({ rule: ['date/future=error', 'date=off'] })).toEqual([
    'links/missing-file',
  ]);
});

test('--ignore wins over --rule', async () => {
  expect(
    await checked({ rule: ['date=error'], ignore: ['date/future,links', 'date/odd'] }),
  ).toEqual(['date/format=error']);
});

test('--only leaves the rest out: groups by profile and settings, rules by name whatever they say', async () => {
  expect(await checked({ only: ['date'] })).toEqual(['date/format', 'date/future']);
  expect(await checked({ only: ['date'] }, 'rules: { date/format: off }\n')).toEqual([
    'date/future',
  ]);
  expect(await checked({ only: ['prose'] })).toEqual([]);
  expect(await checked({ only: ['prose'], profile: 'strict' })).toEqual(['prose/long']);
  expect(await checked({ only: ['links, date/odd'] })).toEqual(['date/odd', 'links/missing-file']);
  expect(await checked({ only: ['links', 'date/format'] }, 'rules: { date: off }\n')).toEqual([
    'date/format',
    'links/missing-file',
  ]);
  expect(await checked({ only: ['date/format'] }, 'rules: { date: info }\n')).toEqual([
    'date/format=info',
  ]);
});

test('what the command line switches off stays off, also where it is named', async () => {
  const only = ['date/format,date/future,date/odd'];
  expect(await checked({ only, ignore: ['date/odd'], rule: ['date/format=off'] })).toEqual([
    'date/future',
  ]);
});

const unknown = 'name a rule, like `date/format`, or a group: `date`, `links` or `prose`';
test.each<[Partial<RuleFlags>, unknown, unknown]>([
  [{ only: ['dates'] }, 'unknown rule `dates`', 'did you mean `date`?'],
  [{ only: ['date/formt'] }, 'unknown rule `date/formt`', 'did you mean `date/format`?'],
  [{ ignore: ['future'] }, 'unknown rule `future`', 'did you mean `date/future`?'],
  [{ only: ['x'] }, 'unknown rule `x`', unknown],
  [{ ignore: [''] }, 'missing name of a rule or group', 'name one, like `date`'],
  [{ rule: ['dat=off'] }, 'unknown rule `dat`', 'did you mean `date`?'],
  [
    { rule: ['date=warn'] },
    'unknown level `warn`, expected `off`, `info`, `warning` or `error`',
    undefined,
  ],
  [
    { rule: ['date=eror'] },
    expect.stringContaining('unknown level `eror`'),
    'did you mean `error`?',
  ],
  [
    { rule: ['date'] },
    expect.stringContaining('expected a rule and a level'),
    expect.stringContaining('`--rule date/future=off`'),
  ],
  [
    { profile: 'stric' },
    'unknown profile `stric`, expected `recommended` or `strict`',
    'did you mean `strict`?',
  ],
])('%j is refused', async (flags, message, help) => {
  const wanted = ruling(rules, { only: [], ignore: [], rule: [], ...flags }, undefined);
  await expect(wanted).rejects.toEqual(expect.objectContaining({ message, help }));
});
