import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { main } from '../../../src/cli.ts';
import { fields } from '../../../src/core/fields.ts';
import { editorParts } from '../../../src/core/init/editor.ts';
import { snippets } from '../../../src/core/init/snippets.ts';
import { parse } from '../../../src/core/parse.ts';
import { memoryIo } from '../../memory.ts';

const groups = ['klima', 'a, b|c', '平和'];
const parts = editorParts(memoryIo().templates, { group: groups, kind: ['policy-brief', 'own'] });
const textOf = (name: string) => parts.find(({ path }) => path === `.vscode/${name}`)?.text ?? '';
/** JSON with comments is YAML once they are away. */
const jsonc = (name: string): unknown => JSON.parse(textOf(name).replace(/^ *\/\/.*$/gm, ''));

test('the settings are JSON once their comments are away', () => {
  expect(jsonc('extensions.json')).toEqual({ recommendations: ['redhat.vscode-yaml'] });
  for (const schema of Object.keys(Object(jsonc('settings.json'))['yaml.schemas'])) {
    expect(parts.map(({ path }) => path)).toContain(schema);
  }
});

test('the task reads what lint prints for it', async () => {
  const tasks = Object(jsonc('tasks.json')).tasks;
  const { command, problemMatcher } = tasks[0];
  const io = memoryIo({
    'brief.yml': 'name: Forum\n',
    'briefs/a b:1.md': '---\ntitel: A\n---\n\nText.\n',
  });
  const [program, ...words] = command.split(' ');
  expect(program).toBe('brief');
  expect(await main(words, io)).toBe(1);
  const { regexp, file, line, column, severity, code, message } = problemMatcher.pattern;
  const found = io.stdout
    .trimEnd()
    .split('\n')
    .map((one) => new RegExp(regexp).exec(one) ?? []);
  const first = found[0] ?? [];
  expect([file, line, column, severity].map((index) => first[index])).toEqual([
    'briefs/a b:1.md',
    '2',
    '1',
    'warning',
  ]);
  for (const match of found) {
    expect(match[code]).toMatch(/^[\w-]+\/[\w-]+$/);
    expect(match[message]).not.toBe('');
  }
});

test('every task is a command line that there is', async () => {
  for (const { command } of Object(jsonc('tasks.json')).tasks) {
    const io = memoryIo();
    const [, name = ''] = command.split(' ');
    expect(await main([name, '--help'], io)).toBe(0);
    for (const option of command.match(/--\w+/g) ?? []) expect(io.stdout).toContain(option);
  }
});

test('the schema knows the groups, and takes those of tomorrow', () => {
  const check = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(textOf('brief.schema.json')),
  );
  const brief = { title: 'A', date: '2026-11-22', summary: 'B', group: 'klima' };
  expect(check(brief)).toBe(true);
  expect(check({ ...brief, group: 'new', kind: 'own' })).toBe(true);
  expect(check({ ...brief, titel: 'A' })).toBe(false);
  expect(JSON.parse(textOf('brief.schema.json')).properties.group.anyOf[0]).toEqual({
    enum: groups,
  });
});

test('the schema of brief.yml takes what brief.yml may say, and nothing else', () => {
  const check = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(textOf('brief-settings.schema.json')),
  );
  const { templates } = memoryIo();
  for (const home of ['workspace', 'workspace-de', 'workspace-fr']) {
    const text = new TextDecoder().decode(templates.read(`${home}/brief.yml`));
    expect(check(parseYaml(text))).toBe(true);
    const awake = text.replace(
      /^( *)# (?=(?:url|authors|formats|theme|profile|rules|links|climate):| {2}(?:- |accent|font|paper|logo|style|prose|date|name|about|LinkedIn)| {4}(?:de|en|fr):)/gm,
      '$1',
    );
    const { authors, theme, rules, groups } = parseYaml(awake);
    expect([authors.length, theme.paper, rules.prose]).toEqual([2, 'a4', 'warning']);
    expect(Object.keys(groups)).toEqual(['working-group', 'climate']);
    expect(check(parseYaml(awake)), JSON.stringify(check.errors)).toBe(true);
  }
  const wrong = [
    { nmae: 'Forum' },
    { formats: ['docx'] },
    { rules: { proes: 'off' } },
    { rules: { prose: 'on' } },
    { profile: 'stern' },
    { groups: { a: {} } },
    { theme: { paper: 'a3' } },
  ];
  expect(wrong.filter((one) => check(one))).toEqual([]);
});

/** What an editor inserts where its user takes the first choice everywhere. */
const inserted = (body: readonly string[]) =>
  body
    .join('\n')
    .replace(/\$\{1\|((?:\\.|[^\\|])*)\|\}/g, (_, choices: string) =>
      (/^(?:\\.|[^\\,])*/.exec(choices)?.[0] ?? '').replace(/\\(.)/g, '$1'),
    )
    .replace(/\$\{1:(.*)\}/g, '$1')
    .replace(/\$\{CURRENT_\w+\}(?:-\$\{CURRENT_\w+\}){2}/, '2026-11-22')
    .replace(/\$\d/g, 'x');

test('there is a snippet for every key, in the language that the editor sees there', () => {
  const made: Readonly<Record<string, { prefix: string; scope: string; body: string[] }>> =
    JSON.parse(textOf('brief.code-snippets'));
  expect(Object.values(made).map(({ prefix }) => prefix)).toEqual(Object.keys(fields));
  for (const { prefix, scope, body } of Object.values(made)) {
    expect(scope.split(',')).toContain('yaml');
    expect(Object.keys(parseYaml(inserted(body)))).toEqual([prefix]);
  }
  const brief = ['title', 'date', 'summary', 'group', 'kind', 'status', 'authors', 'image']
    .map((key) => inserted(made[`Front matter: ${key}`]?.body ?? []))
    .join('\n');
  const { meta, problems } = parse(`---\n${brief}\n---\n`, 'a.md');
  expect(problems).toEqual([]);
  expect(meta).toMatchObject({
    date: '2026-11-22',
    group: 'klima',
    status: 'draft',
    authors: ['x'],
    image: { src: 'x', alt: 'x' },
  });
});

test('choices keep what the grammar of snippets would take for its own', () => {
  const { body = [] } =
    Object.values(snippets({ properties: { group: { enum: ['a, b|c\\'] } } }))[0] ?? {};
  expect(inserted(body)).toBe('group: a, b|c\\');
});
