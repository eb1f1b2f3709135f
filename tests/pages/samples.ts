import { readdirSync } from 'node:fs';
import { briefAt, render } from '../formats/html/render.ts';
import { build, pagesOf } from './site.ts';

const project = new URL('../../', import.meta.url);
const folders = ['tests/fixtures/pages', 'templates/workspace/briefs'];

/** The briefs whose pages are looked at: those made for it, the founding one, the starter's. */
const paths = [
  'tests/fixtures/founding/repaired.md',
  ...folders.flatMap((folder) =>
    readdirSync(new URL(folder, project))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** A finished page; the name is its brief's, without the ending. */
export interface Sample {
  readonly name: string;
  readonly html: string;
}

/** Every sample page, those of the site, and one made without a workspace. */
export const samples: readonly Sample[] = await Promise.all([
  ...pagesOf(await build()).map(([file, html]) => ({ name: file.replace('.html', ''), html })),
  ...paths.map(async (path) => ({ name: nameOf(path), html: await render(briefAt(path)) })),
  render(briefAt('tests/fixtures/pages/short.md'), { workspace: undefined }).then((html) => ({
    name: 'short-alone',
    html,
  })),
]);

function nameOf(path: string): string {
  return path.replace(/^.*\/|\.md$/g, '');
}
