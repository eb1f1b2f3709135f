import { type Files, Refusal } from '../io.ts';
import { folderOf, isInside, join } from '../links/paths.ts';
import { outFolder } from './pages.ts';
import type { Press } from './press.ts';
import { publish, type Vigil } from './publish.ts';
import type { BuildRequest } from './request.ts';
import { sayFailure } from './say.ts';

/** Files that pages are made of: a log in the workspace would be its own cause. */
const INPUT = /\.(?:md|markdown|ya?ml|json|bib|css|svg|png|jpe?g|gif|webp|avif|ttf|otf)$/i;

/**
 * Builds, and builds again whenever something changes, until the program ends. What is wrong is said and
 * ends nothing; rejects only with faults of the program's own, and with a Refusal where nothing can be
 * watched.
 */
export async function publishAgain(
  paths: readonly string[],
  request: BuildRequest,
  press: Press,
): Promise<void> {
  const { io } = press;
  if (!io.watch) throw new Refusal('cannot watch for changes here', 'leave out `--watch`');
  const homes = homesOf(paths, io.files);
  const made = new Set(request.report === undefined ? [] : [io.files.relative(request.report)]);
  const changes = await io.watch({ paths: homes, ignored: ignorer(homes, request, io.files) });
  const vigil: Vigil = { known: new Set() };
  const build = async () => {
    try {
      const outcome = await publish(paths, request, press, vigil);
      for (const { path } of outcome.written) made.add(io.files.relative(path));
    } catch (error) {
      sayFailure(error, io);
    }
  };
  await build();
  io.err('watching for changes; Ctrl-C ends it\n');
  for await (const changed of changes) {
    // Where pages go into the folder of the briefs, they are changes as well.
    if (changed.some((path) => INPUT.test(path) && !made.has(path))) await build();
  }
}

/** The folders of the workspaces that paths lie in; the paths themselves outside of any. */
function homesOf(paths: readonly string[], files: Files): readonly string[] {
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
function homeOf(from: string, files: Files): string | undefined {
  for (let folder = files.relative(from); ; ) {
    if (files.kind(join(folder, 'brief.yml')) === 'file') return folder;
    const above = files.relative(join(folder, '..'));
    if (above === folder) return undefined;
    folder = above;
  }
}

/** Leaves out what brief makes, what is hidden and what belongs to other programs. */
function ignorer(
  homes: readonly string[],
  { out }: BuildRequest,
  files: Files,
): (path: string) => boolean {
  const places = homes.map((home) => files.relative(outFolder(out, home, files)));
  // A folder with briefs in it is watched all the same.
  const pages = places.filter((place) => !homes.some((home) => isInside(files, place, home)));
  const isHidden = (name: string) => /^\.(?!\.?$)/.test(name) || name === 'node_modules';
  return (path) => {
    const home = homes.find((one) => path === one || path.startsWith(one === '' ? '' : `${one}/`));
    const inside = path.slice(home?.length ?? 0).split('/');
    return inside.some(isHidden) || pages.some((folder) => isInside(files, folder, path));
  };
}
