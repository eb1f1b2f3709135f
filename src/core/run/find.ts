import { FileError, type Files, Refusal } from '../io.ts';
import { join, nameOf } from '../links/paths.ts';
import type { Workspace } from '../workspace.ts';

/** A brief that a run looks at; `named` says that its own path was given. */
interface Found {
  readonly path: string;
  readonly named: boolean;
}

/** What paths lead to; `failures` (FileErrors, Refusals) are those that lead nowhere. */
export interface Search {
  readonly found: readonly Found[];
  readonly failures: readonly Error[];
}

/**
 * Finds briefs: files as they are named, `*.md` in folders and below, and what matches a pattern;
 * without paths, those of the workspace. Skips READMEs, dot folders, `node_modules` and `skipped`
 * folders, unless named. Sorted by path, none twice.
 */
export async function findBriefs(
  files: Files,
  paths: readonly string[],
  workspace: Workspace | undefined,
  skipped: readonly string[],
): Promise<Search> {
  if (paths.length === 0) return { found: ofWorkspace(files, workspace, skipped), failures: [] };
  const walk = walker(files, new Set(skipped));
  const found = new Map<string, Found>();
  const failures: Error[] = [];
  for (const given of paths) {
    const path = files.relative(given);
    const kind = files.kind(path);
    if (kind === 'file') {
      found.set(path, { path, named: true });
      continue;
    }
    const below = kind === 'folder' ? walk(path) : await matching(given, files, walk);
    if (!below) failures.push(new FileError(given, 'missing'));
    else if (below.length === 0) failures.push(nothingIn(given, kind));
    for (const one of below ?? []) if (!found.has(one)) found.set(one, { path: one, named: false });
  }
  return { found: [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), failures };
}

function ofWorkspace(
  files: Files,
  workspace: Workspace | undefined,
  skipped: readonly string[],
): readonly Found[] {
  if (!workspace) {
    throw new Refusal(
      'unexpected end of the command line, expected a file: there is no `brief.yml` here or above',
      'name a file or a folder, or change into the folder of your workspace',
    );
  }
  const [home, templates] = ['briefs', 'templates'].map((name) =>
    files.relative(join(workspace.folder, name)),
  ) as [string, string];
  const inside = files.kind(home) === 'folder';
  const start = inside ? home : workspace.folder;
  const walk = walker(files, new Set(inside ? skipped : [...skipped, templates]));
  const paths = walk(start);
  if (paths.length === 0) throw nothingIn(start || '.', 'folder');
  return paths.map((path) => ({ path, named: false }));
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

function nothingIn(given: string, kind: 'folder' | undefined): Refusal {
  return kind === 'folder'
    ? new Refusal(`no brief in \`${given}\``, 'start one with `brief new`, or name another folder')
    : new Refusal(`no brief matches \`${given}\``, 'a pattern finds files that end with `.md`');
}

function walker(files: Files, skipped: ReadonlySet<string>) {
  return (start: string): readonly string[] => {
    // Links may lead in a circle.
    const seen = new Set<string>();
    const visit = (folder: string): string[] => {
      const real = files.real(folder) ?? folder;
      if (seen.has(real)) return [];
      seen.add(real);
      return (files.list(folder) ?? []).flatMap((name) => {
        // A folder above leads back into the working folder: a brief has one name.
        const path = files.relative(join(folder, name));
        if (name.startsWith('.') || name === 'node_modules') return [];
        if (files.kind(path) === 'folder') return skipped.has(path) ? [] : visit(path);
        return isBriefName(name) && files.kind(path) ? [path] : [];
      });
    };
    return visit(start);
  };
}

function isBriefName(name: string): boolean {
  return /\.md$/i.test(name) && !/^readme(?:\.[\w-]+)?\.md$/i.test(nameOf(name));
}
