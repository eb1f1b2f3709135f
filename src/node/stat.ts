import { lstatSync } from 'node:fs';
import type { Stat } from '../core/io.ts';

/** What is known of a path without reading it; see Stat. Never throws. */
export function statOf(path: string): Stat | undefined {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    const { size, mtimeMs, ctimeMs, ino } = found;
    const kind = found.isFile()
      ? 'file'
      : found.isDirectory()
        ? 'folder'
        : found.isSymbolicLink()
          ? 'link'
          : 'other';
    return { kind, size, stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}` };
  } catch {
    return undefined;
  }
}
