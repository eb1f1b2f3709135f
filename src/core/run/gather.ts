import type { Files } from '../io.ts';
import type { Workspace } from '../workspace.ts';
import { workspaceFinder } from './config.ts';
import { findBriefs } from './find.ts';
import type { Inspected } from './inspect.ts';
import { type Inspector, makeInspector, type Setup } from './inspector.ts';

/** A brief that was asked for. */
export interface Asked extends Inspected {
  /** Its own path was given, not that of a folder around it. */
  readonly named: boolean;
}

/** Why a path led to no brief, or a brief could not be read; several mistakes are an AggregateError. */
export interface Failure {
  readonly path: string | undefined;
  readonly error: unknown;
}

/** The briefs of a run, and what kept some from being read: they hide nobody else's findings. */
export interface Gathered {
  /** Those that the paths lead to, sorted by path. */
  readonly asked: readonly Asked[];
  /** The other briefs of their workspaces. */
  readonly others: readonly Inspected[];
  readonly failures: readonly Failure[];
  /** Whether everything in the workspace was asked for, as it is without paths. */
  readonly whole: boolean;
}

/** Finds, reads and inspects briefs, and those of the workspaces that they belong to. */
export async function gather(
  paths: readonly string[],
  setup: Setup,
): Promise<{ gathered: Gathered; inspector: Inspector }> {
  const { files } = setup.io;
  const workspaceOf = workspaceFinder(files, setup.rules);
  const home = paths.length === 0 ? workspaceOf('') : undefined;
  const { found, failures } = await findBriefs(files, paths, home, setup.out);
  const inspector = makeInspector(setup);
  const asked: Asked[] = [];
  const unread: Failure[] = [];
  for (const { path, named } of found) {
    try {
      asked.push({ ...(await inspector.inspectFile(path, workspaceOf(path))), named });
    } catch (error) {
      unread.push({ path, error });
    }
  }
  const others = await inspectBeside(asked, setup, inspector, workspaceOf, home);
  inspector.save();
  // A `brief.yml` that cannot be read is one mistake, however many briefs it stands above.
  const all = [...failures.map((error) => ({ path: undefined, error })), ...distinct(unread)];
  return { gathered: { asked, others, failures: all, whole: home !== undefined }, inspector };
}

/** Inspects a text as if it stood in a file; other briefs of the workspace are known, files are not written. */
export async function gatherText(
  text: string,
  path: string,
  setup: Setup,
): Promise<{ gathered: Gathered; inspector: Inspector }> {
  const workspaceOf = workspaceFinder(setup.io.files, setup.rules);
  const inspector = makeInspector(setup);
  const inspected = await inspector.inspectText(text, path, workspaceOf(path));
  const asked = [{ ...inspected, named: true }];
  const others = await inspectBeside(asked, setup, inspector, workspaceOf);
  inspector.save();
  return { gathered: { asked, others, failures: [], whole: false }, inspector };
}

/** Inspects the briefs of the workspaces of a run that it does not ask for; of `home` it has asked for all. */
async function inspectBeside(
  asked: readonly Asked[],
  { io: { files }, out }: Setup,
  inspector: Inspector,
  workspaceOf: (path: string) => Workspace | undefined,
  home?: Workspace,
): Promise<readonly Inspected[]> {
  const known = new Set(asked.map(({ source }) => source.path));
  const workspaces = new Map(asked.map(({ workspace }) => [workspace?.folder, workspace]));
  const others: Inspected[] = [];
  for (const workspace of workspaces.values()) {
    if (!workspace || workspace.folder === home?.folder) continue;
    for (const path of await pathsIn(workspace, files, out)) {
      if (known.has(path)) continue;
      try {
        // What lies in a workspace inside this one belongs to that one.
        if (workspaceOf(path)?.folder !== workspace.folder) continue;
        others.push(await inspector.inspectFile(path, workspace));
      } catch {
        // It cannot be read: nobody asked for it.
      }
    }
  }
  return others;
}

/** The briefs of a workspace; none where its folder is empty or cannot be read. */
async function pathsIn(workspace: Workspace, files: Files, out: string | undefined) {
  try {
    const { found } = await findBriefs(files, [], workspace, out);
    return found.map(({ path }) => path);
  } catch {
    return [];
  }
}

function distinct(failures: readonly Failure[]): readonly Failure[] {
  const seen = new Set<string>();
  return failures.filter(({ error }) => {
    const words = String(error instanceof AggregateError ? error.errors : error);
    return !seen.has(words) && seen.add(words);
  });
}
