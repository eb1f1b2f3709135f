import type { Files } from '../io.ts';
import type { Workspace } from '../workspace.ts';

/** The folder of a path with `/`; `''` for the folder that paths are relative to. */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? '' : path.slice(0, cut) || '/';
}

/** The last part of a path with `/`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a path is named as Markdown files are. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** A path inside a folder; `''` is the folder that paths are relative to. */
export function join(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/** A path and the folders above it, the nearest first; as `Files.relative` or `Files.real` name them. */
export function* upwards(files: Pick<Files, 'relative'>, path: string): Iterable<string> {
  for (let at = path; ; ) {
    yield at;
    const above = files.relative(join(at, '..'));
    if (above === at) return;
    at = above;
  }
}

/** Whether a path is a folder, or lies in it; both as `Files.relative` or `Files.real` name them. */
export function isInside(files: Files, folder: string, path: string): boolean {
  for (const at of upwards(files, path)) if (at === folder) return true;
  return false;
}

/** The path that a relative path in a file names, without `.` and with `..` only where it leads out. */
export function resolvePath(file: string, path: string): string {
  const parts: string[] = [];
  const whole = join(folderOf(file), path);
  for (const part of whole.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `${whole.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

/** Names a file as another one does that lies in a folder of the same tree. */
export function pathBetween(from: string, to: string): string {
  const [folders, names] = [foldersOf(from), foldersOf(to)];
  let common = 0;
  while (common < folders.length && folders[common] === names[common]) common++;
  const up = folders.slice(common).map(() => '..');
  return [...up, ...names.slice(common), nameOf(to)].join('/');
}

function foldersOf(path: string): readonly string[] {
  return folderOf(path)
    .split('/')
    .filter((name) => name !== '');
}

/** What an escaped part of an address stands for (RFC 3986, section 2.1); undefined where a `%` stands for nothing. */
export function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** How many folders a path leads out of. */
export function climbs(path: string): number {
  return path.split('/').filter((part) => part === '..').length;
}

/** A path as it is named from the folder of `brief.yml`, wherever the program was started. */
export function pathIn({ folder, here }: Pick<Workspace, 'folder' | 'here'>, path: string): string {
  if (folder !== '' && path.startsWith(`${folder}/`) && !/^(?:\.\.\/?)+$/.test(folder)) {
    return path.slice(folder.length + 1);
  }
  const parts: string[] = [];
  for (const part of join(here ?? '', path).split('/')) {
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
