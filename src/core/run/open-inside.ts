import type { Files } from '../io.ts';
import { isInside } from '../links/paths.ts';

/**
 * Reads a file that must lie in a folder, with all links followed: undefined where there is none, or nobody
 * may read it, and `outside` where it lies elsewhere.
 */
export function openInside(
  files: Files,
  folder: string,
  path: string,
): Uint8Array | 'outside' | undefined {
  try {
    if (files.kind(path) !== 'file') return undefined;
    const [home, real] = [files.real(folder), files.real(path)];
    if (home === undefined || real === undefined) return undefined;
    return isInside(files, home, real) ? files.read(path) : 'outside';
  } catch {
    return undefined;
  }
}
