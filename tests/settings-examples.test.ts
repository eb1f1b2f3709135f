import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lint } from '../src/core/lint.ts';
import { parse } from '../src/core/parse.ts';
import { ruling } from '../src/core/run/select.ts';
import { readSettings } from '../src/core/run/settings.ts';
import { rules } from '../src/rules/index.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const section = read('README.md').split('## Rules')[1] ?? '';
const block = (language: string) =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section)?.[1] ?? '';
const flags = { only: [], ignore: [], rule: [] };

test('the settings in the README do what stands beside them', async () => {
  const { settings, mistakes } = readSettings(block('yaml'), rules);
  expect(mistakes).toEqual([]);
  const of = await ruling(rules, flags, { folder: '', ...settings });
  const ids = (path: string) => of(path).rules.map(({ id }) => id);
  const prose = rules.filter(({ id }) => id.startsWith('prose/')).map(({ id }) => id);
  expect(ids('briefs/a.md')).toEqual(
    rules.filter(({ id, format }) => id !== 'date/future' && !format).map(({ id }) => id),
  );
  expect(of('briefs/a.md').levels).toEqual({
    ...Object.fromEntries(prose.map((id) => [id, 'warning'])),
    'structure/no-headings': 'error',
  });
  expect(of('briefs/a.md').options).toEqual({ 'structure/no-headings': { max: 800 } });
  const old = ids('briefs/archive/2020/a.md');
  expect(old.filter((id) => id.startsWith('links/'))).toEqual([]);
  expect(old).toEqual(expect.arrayContaining(prose));
  expect(rules.filter(({ id, strict }) => strict && old.includes(id)).map(({ id }) => id)).toEqual(
    prose.filter((id) => rules.find((rule) => rule.id === id)?.strict),
  );
});

test('the command lines in the README name rules that there are', async () => {
  const typed = (flag: string) =>
    [...section.matchAll(new RegExp(`\`--${flag} ([^\`]+)\``, 'g'))].map(([, words = '']) => words);
  const given = {
    only: typed('only'),
    ignore: typed('ignore'),
    rule: typed('rule'),
    profile: typed('profile')[0],
  };
  expect(Object.values(given).map((words) => words?.length)).toEqual([1, 1, 1, 'strict'.length]);
  expect((await ruling(rules, given, undefined))('a.md').rules.length).toBeGreaterThan(0);
});

test('the comments in the README hide what they name, and nothing else is there to hide', async () => {
  const find = async (text: string) => {
    const workspace = { folder: '', groups: { 'working-group': { name: 'Group' } } };
    const chosen = (await ruling(rules, flags, workspace))('a.md');
    const known = rules.map(({ id }) => id);
    const context = { today: '2026-11-22', workspace, known };
    return lint(parse(text, 'a.md'), { ...chosen, context }).map(({ rule }) => rule);
  };
  const text = block('markdown');
  expect(await find(text)).toEqual([]);
  const bare = text.replace(/^(?:# |<!-- )brief-ignore.*\n+/gm, '');
  expect(await find(bare)).toEqual(['date/future', 'evidence/unsourced-quotation']);
});

test('what the first brief.yml of a workspace offers can be switched on', () => {
  const given = read('templates/workspace/brief.yml');
  expect(readSettings(given, rules).settings.lint).toBeUndefined();
  const chosen = given.replace(
    /^# (?=formats:|profile:|rules:$| {2}(?:prose|date\/future): )/gm,
    '',
  );
  const { settings, mistakes } = readSettings(chosen, rules);
  expect(mistakes).toEqual([]);
  expect(settings.formats).toEqual(['html', 'pdf']);
  expect(settings.lint).toEqual({
    profile: 'strict',
    rules: {
      prose: { level: 'warning', options: {} },
      'date/future': { level: 'off', options: {} },
    },
    overrides: [],
  });
});
