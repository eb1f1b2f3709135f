import type { Files, Io } from '../io.ts';
import { folderOf, join } from '../links/paths.ts';

/** The folder in a workspace that holds what is kept between runs; it may be deleted at any time. */
export const CACHE_FOLDER = '.brief-cache';

/** What was kept under each name; nothing where the file is missing, or not as it was written. */
export function readKept<Kept>(
  { files, digest }: Pick<Io, 'files' | 'digest'>,
  file: string,
): Readonly<Record<string, Kept>> {
  try {
    if (files.kind(file) !== 'file' || isElsewhere(files, file)) return {};
    const text = new TextDecoder().decode(files.read(file));
    const cut = text.indexOf('\n');
    const body = text.slice(cut + 1);
    const kept: unknown = text.slice(0, cut) === digest(body) ? JSON.parse(body) : {};
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Kept>) : {};
  } catch {
    return {};
  }
}

/** Keeps something for the next run, out of the sight of git. Never throws: a cache only saves time. */
export function writeKept(
  { files, digest }: Pick<Io, 'files' | 'digest'>,
  file: string,
  kept: Readonly<Record<string, unknown>>,
): void {
  try {
    if (isElsewhere(files, file)) return;
    const body = JSON.stringify(kept);
    // It can be made again: waiting for the disk would take longer than the run.
    const stage = files.stage(folderOf(file));
    stage.write(file, `${digest(body)}\n${body}`);
    stage.commit([], new Map());
    const ignored = join(folderOf(file), '.gitignore');
    if (!files.kind(ignored)) files.create(ignored, '*\n');
  } catch {
    // A folder that nobody may write to is no reason to stop.
  }
}

/** Whether a link leads out of the workspace: a stranger's repository may bring one along, to a file of ours. */
function isElsewhere(files: Files, file: string): boolean {
  const folder = folderOf(file);
  const home = files.real(folderOf(folder)) ?? folderOf(folder);
  return [folder, file].some((path) => {
    const real = files.real(path);
    const rest = path.slice(folderOf(folder).length).replace(/^\//, '');
    return real !== undefined && real !== files.relative(join(home, rest));
  });
}
