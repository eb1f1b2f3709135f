import { climbs, decoded, folderOf, resolvePath } from '../links/paths.ts';
import type { Workspace } from '../workspace.ts';

/** The folder that a file of the author's may name files of: the workspace's; without one, the working or its own. */
export function rootOf(file: string, workspace: Pick<Workspace, 'folder'> | undefined): string {
  return workspace?.folder ?? (/^(?:\/|\.\.\/)/.test(file) ? folderOf(file) : '');
}

/**
 * The path that a relative address in a file names, relative to the working folder; undefined where
 * it is absolute, has a scheme (a drive letter is one), or leads out of `root`. Looks at words only:
 * whoever reads the file must still see where its links lead.
 */
export function pathInside(root: string, file: string, address: string): string | undefined {
  const named = decoded(address.replace(/[?#].*$/s, ''));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file of an author's has one in its name
  if (!named || /^(?:\/|[a-z][a-z\d+.-]*:)|[\\\0-\x1F]/i.test(named)) return undefined;
  const path = resolvePath(file, named);
  return holds(root, path) ? path : undefined;
}

function holds(root: string, path: string): boolean {
  if (/^(?:\.\.(?:\/\.\.)*)?$/.test(root)) {
    // It lies at or above the working folder, and holds all that does not climb higher.
    return !path.startsWith('/') && climbs(path) <= climbs(root);
  }
  return path.startsWith(root.endsWith('/') ? root : `${root}/`);
}
