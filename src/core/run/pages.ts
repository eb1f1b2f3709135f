import type { Brief } from '../brief.ts';
import { type Files, Refusal } from '../io.ts';
import { folderOf, isInside, join, nameOf } from '../links/paths.ts';
import { slugify } from '../slug.ts';

/** A brief and the file that it becomes, without its ending. */
export interface Page {
  readonly brief: Brief;
  readonly stem: string;
}

/** The name of a brief's page: its slug, else that of its file without the date before it. */
export function pageName({ meta, path }: Brief): string {
  return (
    meta.slug ??
    slugify(
      nameOf(path)
        .replace(/\.[^.]*$/, '')
        .replace(/^\d{4}-\d{2}-\d{2}[-_ ]?(?=.)/, ''),
    )
  );
}

/** What is wrong where two briefs would become one page, also on disks that ignore case: a message for each pair. */
export function collisions(pages: readonly Page[], files: Files): readonly Refusal[] {
  const taken = new Map<string, Page>();
  const found: Refusal[] = [];
  for (const page of pages) {
    const key = files.relative(page.stem).normalize('NFC').toLowerCase();
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
  const same = (one: string) => one.normalize('NFC').toLowerCase();
  const source = sources.find((one) => same(files.real(one) ?? one) === same(real));
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
