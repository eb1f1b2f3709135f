import type { Files } from '../io.ts';
import { folderOf, join, nameOf } from '../links/paths.ts';
import { nearest } from '../wording/nearest.ts';

/**
 * Returns the path that was probably meant by one that leads nowhere: each name in it may be mistyped, its
 * `.md` may be missing, or it is a word of the one brief that has it in its name. Undefined where none is near.
 */
export function nearestPath(path: string, files: Files): string | undefined {
  const wanted = files.relative(path);
  return mistyped(wanted, files) ?? ending(wanted, files) ?? byWord(wanted, files);
}

/** Goes down from folder to folder by the nearest name in each. */
function mistyped(path: string, files: Files): string | undefined {
  let found = '';
  for (const name of path.split('/')) {
    const exact = join(found, name);
    const near = files.kind(exact) ? name : nearest(name, namesIn(found, files));
    if (near === undefined) return undefined;
    found = join(found, near);
  }
  return found;
}

function ending(path: string, files: Files): string | undefined {
  const whole = `${path}.md`;
  return files.kind(whole) === 'file' ? whole : undefined;
}

/** `rents` for `briefs/2026-11-02-rents.md`. */
function byWord(path: string, files: Files): string | undefined {
  const word = nameOf(path)
    .replace(/\.md$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  if (word === '' || /\.(?!md$)\w+$/i.test(path)) return undefined;
  const folder = folderOf(path);
  const folders = [...new Set([folder, join(folder, 'briefs'), 'briefs'])];
  const paths = folders.flatMap((one) => namesIn(one, files).map((name) => join(one, name)));
  const found = paths.filter((one) => {
    const name = nameOf(one).toLowerCase();
    return name.endsWith('.md') && `-${name.slice(0, -3)}-`.includes(`-${word}-`);
  });
  return found.length === 1 ? found[0] : undefined;
}

function namesIn(folder: string, files: Files): readonly string[] {
  try {
    return (files.list(folder) ?? []).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}
