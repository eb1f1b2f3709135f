import type { Io } from '../io.ts';
import { join, pathIn } from '../links/paths.ts';
import type { Workspace } from '../workspace.ts';
import type { Entry, KeptFile } from './manifest.ts';
import type { Page } from './pages.ts';
import { type AssetFile, assetReader, type Stagehand, type Used } from './setting.ts';

/** Looks at files by their stamps, and reads those whose stamp is new; each once. */
export interface Digests {
  /** The digest and stamp of a file of the author's, both empty where there is none; throws as reading it does. */
  asset(page: Page, path: string): readonly [digest: string, stamp: string];
  /** The same, from bytes that were read just now. */
  note(path: string, file: AssetFile | undefined): readonly [digest: string, stamp: string];
  template(text: string): string;
}

/** Makes what knows the digests of files during one build. */
export function makeDigests(io: Io): Digests {
  const known = new Map<string, readonly [string, string]>();
  const templates = new Map<string, string>();
  const note = (path: string, file: AssetFile | undefined) => {
    const { bytes, stamp = '' } = file ?? {};
    const before = known.get(path);
    if (before && stamp !== '' && before[1] === stamp) return before;
    const noted = [bytes ? io.digest(bytes) : '', stamp] as const;
    known.set(path, noted);
    return noted;
  };
  return {
    note,
    asset(page, path) {
      const before = known.get(path);
      if (before && before[1] !== '' && before[1] === io.files.stat(path)?.stamp) return before;
      return note(path, assetReader(page, io)(path));
    },
    template(text) {
      const digest = templates.get(text) ?? io.digest(text);
      templates.set(text, digest);
      return digest;
    },
  };
}

/** What a build knows that looks at what earlier ones made. */
export interface Memory {
  readonly io: Io;
  readonly workspace: Workspace;
  readonly digests: Digests;
  readonly stagehand: Stagehand;
}

/**
 * Hands on the entry of a page that need not be made again: it would be made of the same, and its files
 * are as they were written. A copy with the stamps of now where they differ; undefined where the page has
 * to be made.
 */
export function stillHolds(
  entry: Entry | undefined,
  key: string,
  page: Page,
  memory: Memory,
): Entry | undefined {
  if (entry?.key !== key) return undefined;
  const { io, workspace, digests, stagehand } = memory;
  const here = (path: string) => io.files.relative(join(workspace.folder, path));
  const assets: Record<string, [string, string]> = {};
  try {
    for (const [path, [digest, stamp]] of Object.entries(entry.assets)) {
      const found = io.files.stat(here(path));
      const isSame = stamp !== '' && found?.kind === 'file' && found.stamp === stamp;
      const now = isSame ? ([digest, stamp] as const) : digests.asset(page, here(path));
      if (now[0] !== digest) return undefined;
      assets[path] = [...now];
    }
    for (const [path, digest] of Object.entries(entry.templates)) {
      if (digests.template(stagehand.template(path)) !== digest) return undefined;
    }
  } catch {
    // Whoever makes the page meets the same, and says it.
    return undefined;
  }
  for (const [path, name] of Object.entries(entry.pages)) {
    if ((stagehand.pageOf(page, here(path)) ?? '') !== name) return undefined;
  }
  const files = entry.files.map((file) => asWritten(file, page.folder, io, 'stamp'));
  if (!files.every((file) => file !== undefined)) return undefined;
  const isAsBefore =
    files.every((file, at) => file === entry.files[at]) &&
    Object.entries(assets).every(([path, [, stamp]]) => stamp === entry.assets[path]?.[1]);
  return isAsBefore ? entry : { ...entry, assets, files };
}

/**
 * A file with its stamp of now, if it is byte for byte what brief wrote. An old stamp says as much, but
 * is no reason to delete something.
 */
export function asWritten(
  file: KeptFile,
  folder: string,
  { files, digest }: Pick<Io, 'files' | 'digest'>,
  trust: 'stamp' | 'bytes',
): KeptFile | undefined {
  if (!isPageFile(file.name)) return undefined;
  const path = join(folder, file.name);
  const found = files.stat(path);
  if (found?.kind !== 'file' || found.size !== file.size) return undefined;
  if (trust === 'stamp' && found.stamp === file.stamp) return file;
  try {
    return digest(files.read(path)) === file.digest ? { ...file, stamp: found.stamp } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a name is one that brief gives files: in the folder of the pages, with an ending of a format. */
function isPageFile(name: string): boolean {
  return /^[^./\\\0][^/\\\0]*\.(?:html|pdf|png|jpg|webp)$/.test(name);
}

/** The entry of a page that was made just now. */
export function entryOf(
  key: string,
  files: readonly KeptFile[],
  used: Used,
  { workspace, digests }: Pick<Memory, 'workspace' | 'digests'>,
): Entry {
  const inside = (path: string) => pathIn(workspace, path);
  return {
    key,
    files: [...files],
    assets: record(used.assets, inside, (file, path) => [...digests.note(path, file)]),
    templates: record(
      used.templates,
      (path) => path,
      (text) => digests.template(text),
    ),
    pages: record(used.pages, inside, (name) => name ?? ''),
  };
}

function record<Before, After>(
  map: ReadonlyMap<string, Before>,
  keyOf: (name: string) => string,
  contentOf: (value: Before, name: string) => After,
): Record<string, After> {
  return Object.fromEntries([...map].map(([name, value]) => [keyOf(name), contentOf(value, name)]));
}
