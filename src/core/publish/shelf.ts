import type { Io, Stage } from '../io.ts';
import { pathIn } from '../links/paths.ts';
import type { Workspace } from '../workspace.ts';
import { type Entry, type Manifest, openManifest } from './manifest.ts';
import type { Page, Place } from './pages.ts';

/** The folder that the pages of one workspace go to, while a build fills it. */
export interface Shelf {
  readonly folder: string;
  readonly workspace: Workspace | undefined;
  readonly stage: Stage;
  /** Undefined where nothing is kept between builds. */
  readonly manifest: Manifest | undefined;
  /** What will be in the manifest of this build: by the path of the brief, then by format. */
  readonly after: Map<string, Map<string, Entry>>;
  /** Stamps of files that stay as they are, by path. */
  readonly staying: Map<string, string>;
}

/** Opens the folders of a build; pages of one workspace that go to one folder share theirs. */
export function openShelves(places: readonly Place[], cache: boolean, io: Io) {
  const shelves = new Map<string, Shelf>();
  const keyOf = ({ folder, workspace }: Place) =>
    JSON.stringify([workspace?.folder ?? null, folder]);
  const shelfOf = (place: Place): Shelf => {
    const known = shelves.get(keyOf(place));
    if (known) return known;
    const { workspace, folder } = place;
    const manifest = cache && workspace ? openManifest(io, workspace, folder) : undefined;
    const stage = io.files.stage(folder);
    const opened = { folder, workspace, stage, manifest, after: new Map(), staying: new Map() };
    shelves.set(keyOf(place), opened);
    return opened;
  };
  for (const place of places) shelfOf(place);
  return { shelfOf, all: [...shelves.values()] };
}

/** The entry of a page in one format, as the last build left it. */
export function entryBefore(shelf: Shelf, page: Page, format: string): Entry | undefined {
  return shelf.manifest?.before.get(nameIn(shelf, page))?.get(format);
}

/** Notes what this build made of a page, or left as it was. */
export function shelve(shelf: Shelf, page: Page, format: string, entry: Entry): void {
  const name = nameIn(shelf, page);
  const formats = shelf.after.get(name) ?? new Map<string, Entry>();
  shelf.after.set(name, formats.set(format, entry));
}

function nameIn({ workspace }: Shelf, { inspected: { source } }: Page): string {
  return workspace ? pathIn(workspace, source.path) : source.path;
}
