import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { watch as chokidar } from 'chokidar';
import type { Watched } from '../core/io.ts';
import { leaveOnSignal } from './signals.ts';

/** In milliseconds: an editor that saves, or a checkout, changes several files in a row. */
const SILENCE = 60;
/** In milliseconds: after it told of a change, chokidar never tells of what happens to the file for so long (50). */
const DEAF = 60;

/**
 * Tells what changes in files and folders from then on; what changes while a batch is worked on comes
 * with the next one. Ends when `signal` says so.
 *
 * @param root what paths are relative to
 */
export async function watchFiles(
  root: string,
  { paths, ignored, silence = SILENCE }: Watched,
  signal?: AbortSignal,
): Promise<AsyncIterable<readonly string[]>> {
  leaveOnSignal();
  const named = (path: string) => relative(root, path).split(sep).join('/');
  const changed = new Set<string>();
  let wake = () => {};
  const watcher = chokidar(
    paths.map((path) => resolve(root, path)),
    { ignoreInitial: true, ignored: (path) => ignored(named(path)) },
  );
  const tell = (path: string, seen?: Stats) => {
    changed.add(named(path));
    wake();
    if (!seen) return;
    const look = async () => {
      const now = await stat(path).catch(() => undefined);
      if (now && (now.mtimeMs !== seen.mtimeMs || now.size !== seen.size)) tell(path, now);
    };
    setTimeout(look, DEAF);
  };
  watcher.on('all', (_, path, stats) => tell(path, stats));
  // A folder that nobody may look into is not watched, and that is all.
  watcher.on('error', () => {});
  await new Promise<void>((resolved) => void watcher.once('ready', resolved));
  signal?.addEventListener('abort', () => wake());
  return (async function* () {
    try {
      while (!signal?.aborted) {
        if (changed.size === 0) {
          await new Promise<void>((resolved) => {
            wake = resolved;
          });
        }
        for (let before = -1; before !== changed.size; ) {
          before = changed.size;
          await new Promise((resolved) => setTimeout(resolved, silence));
        }
        const batch = [...changed].sort();
        changed.clear();
        if (batch.length > 0) yield batch;
      }
    } finally {
      await watcher.close();
    }
  })();
}
