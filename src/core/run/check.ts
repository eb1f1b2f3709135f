import type { Brief } from '../brief.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Io } from '../io.ts';
import { join } from '../links/paths.ts';
import { lint } from '../lint.ts';
import { parse } from '../parse.ts';
import type { Report } from '../reporter.ts';
import { byPlace } from '../stamp.ts';
import type { Workspace } from '../workspace.ts';
import { workspaceFinder } from './config.ts';
import { findBriefs } from './find.ts';
import { readText } from './read.ts';
import type { Selection } from './select.ts';

/** A brief that was read and linted. */
export interface Checked {
  readonly brief: Brief;
  readonly workspace: Workspace | undefined;
  /** Its own path was given, not that of a folder around it. */
  readonly named: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The briefs of a run, and what kept others from being read: they hide nobody else's findings. */
export interface Run {
  readonly checked: readonly Checked[];
  readonly failures: readonly unknown[];
}

/** Finds, reads and lints briefs; without paths, those of the workspace. `out` is a folder of pages. */
export async function checkPaths(
  paths: readonly string[],
  selection: Selection,
  io: Io,
  out?: string,
): Promise<Run> {
  const workspaceOf = workspaceFinder(io.files);
  const home = paths.length === 0 ? workspaceOf('') : undefined;
  const pages = io.files.relative(out ?? join(home?.folder ?? '', 'dist'));
  const { found, failures } = await findBriefs(io.files, paths, home, [pages]);
  const checked: Checked[] = [];
  const unread: unknown[] = [];
  for (const { path, named } of found) {
    try {
      const workspace = workspaceOf(path);
      checked.push({
        ...checkText(readText(io.files, path), path, workspace, selection, io),
        named,
      });
    } catch (error) {
      unread.push(error);
    }
  }
  // A broken `brief.yml` is one mistake, however many briefs it stands above.
  return { checked, failures: [...failures, ...distinct(unread)] };
}

/** Lints a text as the file of a path. */
export function checkText(
  text: string,
  path: string,
  workspace: Workspace | undefined,
  { rules, levels }: Selection,
  io: Io,
): Checked {
  const brief = parse(text, path);
  const context = {
    workspace,
    lang: languageOf(brief, workspace),
    today: io.today,
    list: (folder: string) => io.files.list(folder),
  };
  return { brief, workspace, named: true, diagnostics: lint(brief, { rules, levels, context }) };
}

/** The language of a brief: its own, the workspace's, else English. BCP 47. */
export function languageOf(brief: Brief, workspace: Workspace | undefined): string {
  return brief.meta.lang ?? workspace?.lang ?? 'en';
}

/** What reporters print. */
export function reportOf(checked: readonly Checked[]): Report {
  return {
    briefs: checked.map(({ brief }) => brief),
    diagnostics: checked.flatMap(({ diagnostics }) => diagnostics).sort(byPlace),
  };
}

function distinct(errors: readonly unknown[]): readonly unknown[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    const words = String(error instanceof AggregateError ? error.errors : error);
    return !seen.has(words) && seen.add(words);
  });
}
