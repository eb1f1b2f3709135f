import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOwnKinds } from '../src/core/kind-files.ts';
import { brief, settings } from './brief.ts';
import { memoryIo } from './memory.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [, section = ''] = readme.split('\n### Your own kinds of brief\n');
const block = (language: string) =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section)?.[1] ?? '';
const [description, scaffold] = [block('yaml'), block('md')];
const place = /^# (templates\S+kind\.yml)\n/.exec(description)?.[1] ?? '';
const files = {
  'brief.yml': settings,
  [place]: description,
  [place.replace('kind.yml', 'en.md')]: scaffold,
};

test('the kind of brief in the README is one', () => {
  expect(Object.keys(files)).toEqual([
    'brief.yml',
    'templates/kinds/reading-note/kind.yml',
    'templates/kinds/reading-note/en.md',
  ]);
  const [own, ...others] = readOwnKinds(memoryIo(files).files, '') ?? [];
  expect(others).toEqual([]);
  expect(own?.mistakes).toEqual([]);
  const headings = own?.kind?.sections.map(({ heading }) => `## ${heading.en}`);
  expect(scaffold.match(/^#.*$/gm)).toEqual(headings);
});

test('`brief new` starts a brief of it, and lint finds a missing section by its name', async () => {
  const title = 'Rents';
  const asked = { title, summary: 'Rents rise where homes are scarce, says a new book.' };
  const answers = { ...asked, group: 'housing', lang: 'en', date: '2026-11-22' };
  const started = await brief('new --kind reading-note', files, { answers });
  expect([started.code, started.stderr]).toEqual([0, expect.any(String)]);
  const [written = ''] = started.io.paths().filter((one) => one.startsWith('briefs/'));
  const text = started.io.text(written) ?? '';
  expect(text).toContain('\nkind: reading-note\n');
  expect(text).toContain(scaffold.trim());
  const cut = text.replace(/## What follows for us\n\n<!--.*-->\n/, '').replace(/status: .*\n/, '');
  const { stdout } = await brief('lint', { ...files, [written]: cut });
  expect(stdout).toContain('missing section `What follows for us`');
  expect(stdout).toContain('structure/placeholder');
});

test('a kind of a group has the checks that those of the program have', async () => {
  const home = 'templates/kinds/minutes';
  const section = (id: string, heading: string, more: string) =>
    `  - { id: ${id}, heading: { en: ${heading} }, ${more} }\n`;
  const sections = [
    section('voices', 'Voices', 'speakers: true'),
    section('views', 'Views', 'balance: 1.5, unnamed: chatham-house'),
    section('votes', 'Votes', 'filled: true'),
  ];
  const event = '{ name: A, start: 2026-01-02, place: Bonn, rule: chatham-house }';
  const list = 'Speakers:\n\n- Anna Wood\n- Karim Haddad\n- Anna Wood\n';
  const views = '### Yes\n\nIt is cheap and it is quick.\n\n### No\n\nAnna Wood objects.\n';
  const votes = '| For | Against |\n| - | - |\n| 3 | |\n';
  const text = `---\nkind: minutes\nevent: ${event}\n---\n\n## Voices\n\n${list}\n## Views\n\n${views}\n## Votes\n\n${votes}`;
  const { stdout } = await brief('lint --profile strict --only structure --format json', {
    'brief.yml': settings,
    [`${home}/kind.yml`]: `name: Minutes\nabout: says who said what\nsections:\n${sections.join('')}`,
    [`${home}/en.md`]: '## Voices\n\n## Views\n\n## Votes\n',
    'briefs/a.md': text,
  });
  const { diagnostics }: { diagnostics: { rule: string }[] } = JSON.parse(stdout);
  expect(diagnostics.map(({ rule }) => rule)).toEqual([
    'structure/speaker-twice',
    'structure/section-balance',
    'structure/speaker-named',
    'structure/empty-cell',
  ]);
});
