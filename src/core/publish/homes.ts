import { type Files, Refusal } from '../io.ts';
import { folderOf, isInside, join, upwards } from '../links/paths.ts';
import { outFolder } from './pages.ts';
import type { BuildRequest } from './request.ts';

/** Files that pages are made of: a log in the workspace would be its own cause. */
const INPUT = /\.(?:md|markdown|ya?ml|json|bib|css|svg|png|jpe?g|gif|webp|avif|ttf|otf)$/i;

/** Whether a page may be made of a file, by its name. */
export function isInput(path: string): boolean {
  return INPUT.test(path);
}

/** The folders of the workspaces that paths lie in; the paths themselves outside of any. */
export function homesOf(paths: readonly string[], files: Files): readonly string[] {
  if (paths.length > 0) {
    return [...new Set(paths.map((path) => homeOf(folderOf(files.relative(path)), files) ?? path))];
  }
  const home = homeOf('', files);
  if (home !== undefined) return [home];
  throw new Refusal(
    'unexpected end of the command line, expected a file: there is no `brief.yml` here or above',
    'name a file or a folder, or change into the folder of your workspace',
  );
}

/** The folder of the nearest `brief.yml`, whatever it says: it may be broken for a while. */
export function homeOf(from: string, files: Files): string | undefined {
  for (const folder of upwards(files, files.relative(from))) {
    if (files.kind(join(folder, 'brief.yml')) === 'file') return folder;
  }
  return undefined;
}

/** Leaves out what brief makes, what is hidden and what belongs to other programs. */
export function ignorer(
  homes: readonly string[],
  { out }: Pick<BuildRequest, 'out'>,
  files: Files,
): (path: string) => boolean {
  const places = homes.map((home) => files.relative(outFolder(out, home, files)));
  // A folder with briefs in it is watched all the same.
  const pages = places.filter((place) => !homes.some((home) => isInside(files, place, home)));
  // Asked of every file of a workspace, again and again: following `..` would take longer than the reading.
  const isIn = (folder: string, path: string) => path === folder || path.startsWith(`${folder}/`);
  const isHidden = (name: string) => /^\.(?!\.?$)/.test(name) || name === 'node_modules';
  return (path) => {
    const home = homes.find((one) => one === '' || isIn(one, path));
    const inside = path.slice(home?.length ?? 0).split('/');
    return inside.some(isHidden) || pages.some((folder) => isIn(folder, path));
  };
}
