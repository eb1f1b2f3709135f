import { expect, test } from 'vitest';
import { parse } from '../../../src/core/parse.ts';
import { readSettings } from '../../../src/core/run/settings.ts';
import { renderPdf } from './render.ts';

const brief = (more: string) =>
  parse(`---\ntitle: Rents\ndate: 2026-03-02\ngroup: g\n${more}---\n\nText.\n`, 'briefs/a.md');
const settings = (text: string) => ({
  folder: '',
  ...readSettings(text).settings,
  file: { path: 'brief.yml', text },
});

/** Why a brief cannot be set in a workspace. */
async function refusal(more: string, yml: string, files: Readonly<Record<string, string>> = {}) {
  const one = brief(more);
  const bytes = (path: string) =>
    path in files ? new TextEncoder().encode(files[path]) : undefined;
  const workspace = settings(yml);
  const lang = one.meta.lang ?? 'en';
  const made = renderPdf(one, { workspace, lang, asset: bytes });
  return made.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

test.each([
  [
    'in the name of the organisation',
    '',
    'name: 日本\ngroups: { g: { name: G } }\n',
    'brief.yml:1:7',
  ],
  ['in the text about the group', '', 'groups: { g: { name: G, about: 水 } }\n', 'brief.yml:1:32'],
  [
    'among the labels of a language',
    'lang: ja\n',
    'groups: { g: { name: G } }\n',
    'briefs/a.md:5:7',
  ],
])('a character without a font %s has its place', async (_, more, yml, place) => {
  expect(await refusal(more, yml)).toMatch(new RegExp(`^${place}: no font of the PDF has \`.\``));
});

test('so has one in a bibliography', async () => {
  const files = { 'briefs/s.json': '[{ "id": "a", "type": "book", "title": "家" }]' };
  expect(await refusal('references: s.json\n', 'groups: { g: { name: G } }\n', files)).toMatch(
    /^briefs\/a\.md:5:13: no font of the PDF has `家` \(U\+5BB6\)/,
  );
});

test('characters that fonts have are set', async () => {
  expect(
    await refusal('', 'name: Ἀθῆναι – Київ – القاهرة\ngroups: { g: { name: G } }\n'),
  ).toBeUndefined();
});
