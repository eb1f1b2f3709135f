import { FileError, type Files, Refusal } from '../io.ts';
import { isInside, join, nameOf } from '../links/paths.ts';
import type { Workspace } from '../workspace.ts';

/** A brief that a run looks at; `named` says that its own path was given. */
interface Found {
  readonly path: string;
  readonly named: boolean;
}

/** A folder or a pattern that leads to no brief. */
export class NoBriefs extends Refusal {}

/** What paths lead to; `failures` (FileErrors, Refusals) are those that lead nowhere. */
export interface Search {
  readonly found: readonly Found[];
  readonly failures: readonly Error[];
}

/**
 * Finds briefs: files as they are named, `*.md` in folders and below, and what matches a pattern;
 * without paths, those of the workspace. Skips READMEs, dot folders, `node_modules` and the folder of the
 * pages, unless named. Sorted by path, none twice.
 *
 * @param out the folder of the pages, `dist` in the workspace where nothing is said
 */
export async function findBriefs(
  files: Files,
  paths: readonly string[],
  workspace: Workspace | undefined,
  out?: string | undefined,
): Promise<Search> {
  const pages = files.relative(out ?? join(workspace?.folder ?? '', 'dist'));
  const failures: Error[] = [];
  const home = workspace?.folder ?? '';
  const walk = (start: string, skipped: readonly string[] = []) =>
    walkInside(files, home, start, new Set([pages, ...skipped]), failures);
  if (paths.length === 0) {
    const start = startOf(files, workspace);
    const inside = walk(start.folder, start.skipped);
    if (inside.length + failures.length === 0) throw nothingIn(start.folder || '.', 'folder');
    return { found: inside.map((path) => ({ path, named: false })), failures };
  }
  const found = new Map<string, Found>();
  for (const given of paths) {
    const path = files.relative(given);
    const kind = files.kind(path);
    if (kind === 'file') {
      found.set(path, { path, named: true });
      continue;
    }
    const before = failures.length;
    const below = kind === 'folder' ? walk(path) : await matching(given, files, walk);
    if (!below) failures.push(new FileError(given, 'missing'));
    else if (below.length === 0 && failures.length === before)
      failures.push(nothingIn(given, kind));
    for (const one of below ?? []) if (!found.has(one)) found.set(one, { path: one, named: false });
  }
  return { found: [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), failures };
}

/** Where the briefs of a workspace are: in its folder `briefs`, else anywhere but in its templates. */
function startOf(files: Files, workspace: Workspace | undefined) {
  if (!workspace) {
    throw new Refusal(
      'unexpected end of the command line, expected a file: there is no `brief.yml` here or above',
      'name a file or a folder, or change into the folder of your workspace',
    );
  }
  const { folder } = workspace;
  const briefs = files.relative(join(folder, 'briefs'));
  if (files.kind(briefs) === 'folder') return { folder: briefs, skipped: [] };
  return { folder, skipped: [files.relative(join(folder, 'templates'))] };
}

/** The `*.md` that match a pattern; undefined where it is none. */
async function matching(
  given: string,
  files: Files,
  walk: (folder: string) => readonly string[],
): Promise<readonly string[] | undefined> {
  if (!/[*?[\]{}()!]/.test(given)) return undefined;
  const { default: picomatch } = await import('picomatch');
  const pattern = files.relative(given);
  const { base, isGlob } = picomatch.scan(pattern);
  if (!isGlob) return undefined;
  const matches = picomatch(pattern);
  return files.kind(base) === 'folder' ? walk(base).filter((path) => matches(path)) : [];
}

function nothingIn(given: string, kind: 'folder' | undefined): NoBriefs {
  return kind === 'folder'
    ? new NoBriefs(`no brief in \`${given}\``, 'start one with `brief new`, or name another folder')
    : new NoBriefs(`no brief matches \`${given}\``, 'a pattern finds files that end with `.md`');
}

/**
 * The briefs in a folder and below. A link that leads out of it and of the workspace is a failure: a
 * stranger's repository may bring one along, and what is found in a brief is printed.
 */
function walkInside(
  files: Files,
  home: string,
  start: string,
  skipped: ReadonlySet<string>,
  failures: Error[],
): readonly string[] {
  const allowed = [home, start].map((folder) => files.real(folder) ?? folder);
  // Links may lead in a circle.
  const seen = new Set<string>();
  const isOut = (path: string) => {
    if (files.stat(path)?.kind !== 'link') return false;
    const real = files.real(path);
    return real !== undefined && !allowed.some((folder) => isInside(files, folder, real));
  };
  const visit = (folder: string): string[] => {
    const real = files.real(folder) ?? folder;
    if (seen.has(real)) return [];
    seen.add(real);
    return (files.list(folder) ?? []).flatMap((name) => {
      // A folder above leads back into the working folder: a brief has one name.
      const path = files.relative(join(folder, name));
      if (name.startsWith('.') || name === 'node_modules') return [];
      const kind = files.kind(path);
      if (kind === 'folder' ? skipped.has(path) : !kind || !isBriefName(name)) return [];
      if (isOut(path)) {
        failures.push(leadsOut(path));
        return [];
      }
      return kind === 'folder' ? visit(path) : [path];
    });
  };
  return visit(start);
}

function leadsOut(path: string): Refusal {
  return new Refusal(
    `cannot follow \`${path}\`: it is a link out of the workspace`,
    'copy what it leads to into the workspace, or name it on the command line',
  );
}

function isBriefName(name: string): boolean {
  return /\.md$/i.test(name) && !/^readme(?:\.[\w-]+)?\.md$/i.test(nameOf(name));
}
