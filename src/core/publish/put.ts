import type { Io } from '../io.ts';
import { join } from '../links/paths.ts';
import type { Entry } from './manifest.ts';
import { type Census, entriesAfter, type Remains, remainsOf } from './remains.ts';
import type { Shelf } from './shelf.ts';

/**
 * Puts everything in place and keeps what the next build may rely on. Returns the paths of the files that
 * were removed; undefined where another program has changed something, and nothing more was put.
 */
export function putInPlace(
  shelves: readonly Shelf[],
  census: (shelf: Shelf) => Census,
  io: Io,
): readonly string[] | undefined {
  const removed: string[] = [];
  for (const shelf of shelves) {
    const remains = remainsOf(shelf, census(shelf), io);
    const expected = new Map([...shelf.staying, ...remains.gone]);
    if (!shelf.stage.commit([...remains.gone.keys()], expected)) return undefined;
    removed.push(...remains.gone.keys());
    keep(shelf, remains, io);
  }
  return removed;
}

function keep(shelf: Shelf, remains: Remains, io: Io): void {
  const { manifest, after } = shelf;
  if (!manifest) return;
  let isNew = false;
  const speaks = new Set<string>();
  for (const [brief, entries] of after) {
    for (const [format, entry] of entries) {
      speaks.add(`${brief} ${format}`);
      if (manifest.before.get(brief)?.get(format) === entry) continue;
      isNew = true;
      entries.set(format, withStamps(entry, shelf, io));
    }
  }
  for (const [brief, entries] of manifest.before) {
    for (const format of entries.keys()) {
      if (!speaks.has(`${brief} ${format}`) && !remains.kept.get(brief)?.has(format)) isNew = true;
    }
  }
  if (isNew) manifest.save(entriesAfter(shelf, remains));
}

/** A file gets its last stamp when it takes its place. */
function withStamps(entry: Entry, { folder, staying }: Shelf, { files }: Io): Entry {
  const stampOf = (path: string) => staying.get(path) ?? files.stat(path)?.stamp ?? '';
  return {
    ...entry,
    files: entry.files.map((file) => ({ ...file, stamp: stampOf(join(folder, file.name)) })),
  };
}
