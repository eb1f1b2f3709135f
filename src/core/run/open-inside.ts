import type { Files } from '../io.ts';
import { isInside } from '../links/paths.ts';

/**
 * Says whether a file lies in a folder, with all links followed; undefined where there is none, or nobody
 * may look, or it is no file with an end, like a pipe.
 */
export function findInside(
  files: Files,
  folder: string,
  path: string,
): 'inside' | 'outside' | undefined {
  try {
    if (files.kind(path) !== 'file') return undefined;
    const [home, real] = [files.real(folder), files.real(path)];
    if (home === undefined || real === undefined) return undefined;
    if (!isInside(files, home, real)) return 'outside';
    return files.stat(real)?.kind === 'file' ? 'inside' : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a file that must lie in a folder; what `findInside` says where it does not. */
export function openInside(
  files: Files,
  folder: string,
  path: string,
): Uint8Array | 'outside' | undefined {
  const found = findInside(files, folder, path);
  try {
    return found === 'inside' ? files.read(path) : found;
  } catch {
    return undefined;
  }
}
