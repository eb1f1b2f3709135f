import type { Brief } from '../brief.ts';
import { type Files, Refusal } from '../io.ts';
import { folderOf, isInside, join } from '../links/paths.ts';
import { sameName } from '../links/same.ts';

/** A brief and the file that it becomes, without its ending. */
export interface Page {
  readonly brief: Brief;
  readonly stem: string;
}

/** What is wrong where two briefs would become one page, also on disks that ignore case: a message for each pair. */
export function collisions(pages: readonly Page[], files: Files): readonly Refusal[] {
  const taken = new Map<string, Page>();
  const found: Refusal[] = [];
  for (const page of pages) {
    const key = sameName(files.relative(page.stem));
    const other = taken.get(key);
    if (!other) taken.set(key, page);
    else {
      found.push(
        new Refusal(
          `\`${other.brief.path}\` and \`${page.brief.path}\` would both become \`${page.stem}\``,
          'give one of them a `slug: …` of its own',
        ),
      );
    }
  }
  return found;
}

/** Throws a Refusal where a page would be written onto a source, or through a link out of its folder. */
export function guard(path: string, sources: readonly string[], files: Files): void {
  const real = files.real(path);
  if (real === undefined) return;
  const source = sources.find((one) => sameName(files.real(one) ?? one) === sameName(real));
  if (source !== undefined) {
    throw new Refusal(
      `cannot write \`${path}\`: that is the brief \`${source}\` itself`,
      'choose another folder with `--out`',
    );
  }
  if (!isInside(files, files.real(folderOf(path)) ?? '', real)) {
    throw new Refusal(`cannot write \`${path}\`: it is a link to \`${real}\``, 'delete the link');
  }
}

/** The folder that a brief's page goes to: the one that was asked for, else `dist` in the workspace. */
export function outFolder(out: string | undefined, home: string, files: Files): string {
  return out === undefined ? files.relative(join(home, 'dist')) : out.replace(/(?<=.)\/+$/, '');
}
