import type { Io } from '../io.ts';
import { join } from '../links/paths.ts';
import { sameName } from '../links/same.ts';
import { asWritten } from './kept.ts';
import type { Entries, Entry, KeptFile } from './manifest.ts';
import type { Shelf } from './shelf.ts';

/** What a build leaves of what earlier ones made. */
export interface Remains {
  /** Entries that this build does not speak of. */
  readonly kept: Entries;
  /** Files that are as brief wrote them, and that nothing stands for any more; stamps by path. */
  readonly gone: ReadonlyMap<string, string>;
}

/** What a build knows of briefs beside those that it built. */
export interface Census {
  /** The formats that were asked for. */
  readonly formats: readonly string[];
  /** Whether what an earlier build made of a brief stays, by its path in the workspace. */
  readonly stays: (brief: string) => boolean;
  /** The paths of all briefs, from the working folder. */
  readonly sources: readonly string[];
}

/**
 * Parts what earlier builds made from what is left of it. Files of a brief go that has another name by
 * now, or is not published any more; of one that is, formats that were not asked for stay.
 */
export function remainsOf(
  { folder, manifest, after }: Shelf,
  { formats, stays, sources }: Census,
  io: Pick<Io, 'files' | 'digest'>,
): Remains {
  const kept = new Map<string, ReadonlyMap<string, Entry>>();
  const over: KeptFile[] = [];
  for (const [brief, entries] of manifest?.before ?? []) {
    const now = after.get(brief);
    // What is not published any more is published in no format.
    const isOver = (format: string) =>
      now?.has(format) || (!stays(brief) && (!now || formats.includes(format)));
    over.push(...[...entries].flatMap(([format, { files }]) => (isOver(format) ? files : [])));
    const staying = [...entries].filter(([format]) => !isOver(format));
    if (staying.length > 0) kept.set(brief, new Map(staying));
  }
  const needed = namesIn([...after.values(), ...kept.values()]);
  const gone = new Map<string, string>();
  for (const file of over) {
    const path = join(folder, file.name);
    if (needed.has(sameName(file.name)) || gone.has(path)) continue;
    const found = asWritten(file, folder, io, 'bytes');
    if (found && !isSource(path, sources, io)) gone.set(path, found.stamp);
  }
  return { kept, gone };
}

/** Everything that the next build may rely on. */
export function entriesAfter({ after }: Shelf, { kept }: Remains): Entries {
  const all = new Map(kept);
  for (const [brief, entries] of after) {
    all.set(brief, new Map([...(kept.get(brief) ?? []), ...entries]));
  }
  return all;
}

function namesIn(briefs: readonly ReadonlyMap<string, Entry>[]): ReadonlySet<string> {
  const entries = briefs.flatMap((formats) => [...formats.values()]);
  return new Set(entries.flatMap(({ files }) => files.map(({ name }) => sameName(name))));
}

function isSource(path: string, sources: readonly string[], { files }: Pick<Io, 'files'>): boolean {
  const real = sameName(files.real(path) ?? path);
  return sources.some((one) => sameName(files.real(one) ?? one) === real);
}
