import type { Diagnostic } from '../diagnostic.ts';
import type { Facts } from '../facts.ts';
import type { Io } from '../io.ts';
import { join, pathIn } from '../links/paths.ts';
import type { Workspace } from '../workspace.ts';
import type { Inspected } from './inspect.ts';
import { CACHE_FOLDER, readKept, writeKept } from './keep.ts';

/** What is kept of a brief: all of it follows from the key. */
interface Kept {
  readonly key: string;
  readonly day?: string | undefined;
  readonly facts: Facts;
  readonly found: readonly Diagnostic[];
}

/** What was found in the briefs of a workspace, for the next run. */
export interface Cache {
  /** What was found in a file whose bytes have this digest; undefined where that is not known, or of another day. */
  get(path: string, digest: string): Pick<Inspected, 'facts' | 'found' | 'day'> | undefined;
  set(path: string, digest: string, found: Pick<Inspected, 'facts' | 'found' | 'day'>): void;
  /** Writes what is new. Never throws: a cache that cannot be kept costs time, and nothing else. */
  save(): void;
}

/**
 * Opens the cache of a workspace. A file that is missing, cut short, or not as it was written is an
 * empty one; two runs that share it replace it whole, and the last one wins.
 *
 * @param circumstances everything beside path and content that what is found depends on
 */
export function openCache(io: Io, workspace: Workspace, circumstances: unknown): Cache {
  const file = join(workspace.folder, `${CACHE_FOLDER}/lint.json`);
  const seed = io.digest(JSON.stringify(circumstances)).slice(0, 16);
  const before = readKept<Kept>(io, file);
  const after: Record<string, Kept> = { ...before };
  let isNew = false;
  const nameOf = (path: string) => pathIn(workspace, path);
  return {
    get(path, digest) {
      const kept = before[nameOf(path)];
      if (!kept || kept.key !== seed + digest) return undefined;
      if (kept.day !== undefined && kept.day !== io.today) return undefined;
      const here = <Placed extends { readonly path: string }>(one: Placed) => ({ ...one, path });
      const found = kept.found.map((one) => ({ ...here(one), related: one.related.map(here) }));
      return { facts: here(kept.facts), found, day: kept.day };
    },
    set(path, digest, { facts, found, day }) {
      after[nameOf(path)] = { key: seed + digest, day, facts, found };
      isNew = true;
    },
    save() {
      if (isNew) writeKept(io, file, after);
    },
  };
}
