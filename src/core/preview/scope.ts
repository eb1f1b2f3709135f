import { FileError, type Files, type Watched } from '../io.ts';
import { folderOf, join } from '../links/paths.ts';
import { homeOf, homesOf, ignorer } from '../publish/homes.ts';
import { findBriefs } from '../run/find.ts';
import type { Workspace } from '../workspace.ts';

/** What a preview is about. Paths are relative to the working folder. */
export interface Scope {
  /** The folder of the workspace; undefined outside of any. */
  readonly home: string | undefined;
  /** The brief that was named; undefined where none was. */
  readonly named: string | undefined;
  /** The folder that was named, where it is not the whole workspace. */
  readonly folder: string | undefined;
}

/** The briefs that a scope has at one moment, by path, and what kept some from being found. */
export interface Sight {
  readonly shown: readonly string[];
  /** Those of the workspace that nobody wants to see; their links and numbers count all the same. */
  readonly others: readonly string[];
  readonly failures: readonly unknown[];
}

/** Editors save in several steps, and nobody wants to wait; in milliseconds. */
const SILENCE = 15;

/**
 * Finds out what a path is about; without one, the workspace of the working folder. Throws a FileError for
 * a path that does not exist, and a Refusal without path and workspace.
 */
export function scopeOf(given: string | undefined, files: Files): Scope {
  if (given === undefined) {
    const [home] = homesOf([], files);
    return { home, named: undefined, folder: undefined };
  }
  const path = files.relative(given);
  const kind = files.kind(path);
  if (kind === undefined) throw new FileError(given, 'missing');
  const home = homeOf(kind === 'file' ? folderOf(path) : path, files);
  if (kind === 'file') return { home, named: path, folder: undefined };
  return { home, named: undefined, folder: path === home ? undefined : path };
}

/** What has to be watched: the workspace; without one, the folder and those right below, where images are. */
export function watchedFor({ home, named, folder }: Scope, files: Files): Watched {
  const place = home ?? folder ?? folderOf(named ?? '');
  const isOurs = ignorer([place], { out: undefined }, files);
  const depth = (path: string) => path.slice(place.length).replace(/^\//, '').split('/').length;
  const isFar = (path: string) => home === undefined && named !== undefined && depth(path) > 2;
  return {
    paths: [place],
    ignored: (path) => isOurs(path) || isFar(path),
    silence: SILENCE,
  };
}

/** The workspace of a scope, as it is now; undefined where it has none, or none that can be read. */
export function workspaceIn(
  { home }: Scope,
  workspaceOf: (path: string) => Workspace | undefined,
): Workspace | undefined {
  try {
    return home === undefined ? undefined : workspaceOf(join(home, 'brief.yml'));
  } catch {
    return undefined;
  }
}

/** Looks for the briefs of a scope. While a workspace cannot be searched, those are left that it had before. */
export async function sightOf(
  { home, named, folder }: Scope,
  workspaceOf: (path: string) => Workspace | undefined,
  before: Sight,
  files: Files,
): Promise<Sight> {
  const failures: unknown[] = [];
  const find = async (paths: readonly string[]) => {
    try {
      const workspace = home === undefined ? undefined : workspaceOf(join(home, 'brief.yml'));
      const search = await findBriefs(files, paths, workspace);
      failures.push(...search.failures);
      return search.found.map(({ path }) => path);
    } catch (error) {
      failures.push(error);
      return [...before.shown, ...before.others].filter((path) => files.kind(path) === 'file');
    }
  };
  const given = [named, folder].filter((path) => path !== undefined);
  const all = home === undefined ? [] : await find([]);
  const own = given.length === 0 ? all : await find(given);
  const shown = new Set(folder === undefined ? [...own, ...all] : own);
  return { shown: [...shown], others: all.filter((path) => !shown.has(path)), failures };
}
