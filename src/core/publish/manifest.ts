import * as v from 'valibot';
import type { Io } from '../io.ts';
import { isInside, join, pathIn } from '../links/paths.ts';
import { CACHE_FOLDER, readKept, writeKept } from '../run/keep.ts';
import type { Workspace } from '../workspace.ts';

const file = v.object({
  /** In the folder of the pages. */
  name: v.string(),
  /** In bytes. */
  size: v.number(),
  digest: v.string(),
  /** As `Files.stat` had it. */
  stamp: v.string(),
});
const entry = v.object({
  /** Everything that was known before the files were made. */
  key: v.string(),
  /** The brief's own file first. */
  files: v.array(file),
  /** The digest and stamp of each of the author's files that went in; empty for one that was not there. */
  assets: v.record(v.string(), v.tuple([v.string(), v.string()])),
  /** The digests of the program's own files that went in. */
  templates: v.record(v.string(), v.string()),
  /** The names of the pages that it links to; empty for a brief that had none. */
  pages: v.record(v.string(), v.string()),
});

/** A file that an earlier build made. */
export type KeptFile = v.InferOutput<typeof file>;

/** What an earlier build made of a brief in one format, and of what. */
export type Entry = v.InferOutput<typeof entry>;

/** What builds made in one folder: entries by the path of the brief in its workspace, then by format. */
export type Entries = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** What builds of a workspace made in one folder, between runs. */
export interface Manifest {
  readonly before: Entries;
  /** Replaces it. Never throws: without it, the next build takes longer. */
  save(after: Entries): void;
}

/** Opens the manifest of a workspace; what is not as a build wrote it is not there. */
export function openManifest(io: Io, workspace: Workspace, folder: string): Manifest {
  const path = join(workspace.folder, `${CACHE_FOLDER}/build.json`);
  const all = readKept<unknown>(io, path);
  const name = folderName(io, workspace, folder);
  return {
    before: entriesIn(all[name]),
    save(after) {
      const plain = [...after].map(([brief, formats]) => [brief, Object.fromEntries(formats)]);
      writeKept(io, path, { ...all, [name]: Object.fromEntries(plain) });
    },
  };
}

/** The same for a folder in the workspace wherever the program was started; outside, one for each such place. */
function folderName({ files }: Io, workspace: Workspace, folder: string): string {
  const path = files.relative(folder);
  return isInside(files, files.relative(workspace.folder), path)
    ? pathIn(workspace, path)
    : `${workspace.folder}:${path}`;
}

function entriesIn(kept: unknown): Entries {
  const entries = new Map<string, Map<string, Entry>>();
  for (const [brief, formats] of Object.entries(kept ?? {})) {
    for (const [format, value] of Object.entries(formats ?? {})) {
      const read = v.safeParse(entry, value);
      if (!read.success) continue;
      const known = entries.get(brief) ?? new Map<string, Entry>();
      entries.set(brief, known.set(format, read.output));
    }
  }
  return entries;
}
