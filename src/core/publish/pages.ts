import { type Files, Refusal } from '../io.ts';
import { folderOf, join, nameOf } from '../links/paths.ts';
import { sameName } from '../links/same.ts';
import type { Inspected } from '../run/inspect.ts';
import type { Workspace } from '../workspace.ts';

/** Where the pages of a workspace go; without a workspace, those of briefs outside of any. */
export interface Place {
  readonly workspace: Workspace | undefined;
  /** From the working folder. */
  readonly folder: string;
}

/** A brief, and where it goes: its page and the files beside that have the same name but for their endings. */
export interface Page extends Place {
  readonly inspected: Inspected;
  readonly name: string;
}

/** What is wrong where two briefs would become one page, also on disks that ignore case: a message for each pair. */
export function collisions(pages: readonly Page[], files: Files): readonly Refusal[] {
  const taken = new Map<string, Page>();
  const found: Refusal[] = [];
  for (const page of pages) {
    const stem = join(page.folder, page.name);
    const key = sameName(files.relative(stem));
    const other = taken.get(key);
    if (!other) taken.set(key, page);
    else {
      const [first, second] = [other, page].map(({ inspected }) => inspected.source.path);
      found.push(
        new Refusal(
          `\`${first}\` and \`${second}\` would both become \`${stem}\``,
          'give one of them a `slug: …` of its own',
        ),
      );
    }
  }
  return found;
}

/** Makes what throws a Refusal where a page would be written onto a source, or onto a link. */
export function makeGuard(sources: readonly string[], files: Files): (path: string) => void {
  const realOf = realFinder(files);
  let known: ReadonlyMap<string, string> | undefined;
  const sourceAt = (real: string) => {
    known ??= new Map(sources.map((one) => [sameName(realOf(one) ?? one), one]));
    return known.get(sameName(real));
  };
  return (path) => {
    const found = files.stat(path);
    if (!found) return;
    const real = realOf(path);
    const source = real === undefined ? undefined : sourceAt(real);
    if (source !== undefined) {
      throw new Refusal(
        `cannot write \`${path}\`: that is the brief \`${source}\` itself`,
        'choose another folder with `--out`',
      );
    }
    if (found.kind === 'link') {
      const target = real === undefined ? 'nothing' : `\`${real}\``;
      throw new Refusal(`cannot write \`${path}\`: it is a link to ${target}`, 'delete the link');
    }
  };
}

/** Follows links like `Files.real`, the folder of many files once. */
function realFinder(files: Files): (path: string) => string | undefined {
  const folders = new Map<string, string | undefined>();
  return (path) => {
    if (files.stat(path)?.kind === 'link') return files.real(path);
    const folder = folderOf(path);
    if (!folders.has(folder)) folders.set(folder, files.real(folder));
    const real = folders.get(folder);
    return real === undefined ? undefined : join(real, nameOf(path));
  };
}

/** The folder that a brief's page goes to: the one that was asked for, else `dist` in the workspace. */
export function outFolder(out: string | undefined, home: string, files: Files): string {
  return out === undefined ? files.relative(join(home, 'dist')) : out.replace(/(?<=.)\/+$/, '');
}
