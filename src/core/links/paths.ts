import type { Files } from '../io.ts';

/** The folder of a path with `/`; `''` for the folder that paths are relative to. */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? '' : path.slice(0, cut) || '/';
}

/** The last part of a path with `/`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path inside a folder; `''` is the folder that paths are relative to. */
export function join(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/** Whether a path is a folder, or lies in it; both as `Files.relative` or `Files.real` name them. */
export function isInside(files: Files, folder: string, path: string): boolean {
  for (let at = path; ; ) {
    if (at === folder) return true;
    const above = files.relative(join(at, '..'));
    if (above === at) return false;
    at = above;
  }
}
