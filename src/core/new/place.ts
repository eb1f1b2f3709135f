import { type Files, type Io, Refusal } from '../io.ts';
import { folderOf, join, nameOf } from '../links/paths.ts';
import { sameName } from '../links/same.ts';
import { slugify } from '../slug.ts';
import { quote } from '../wording/shell.ts';

/**
 * Names the file of a new brief: `<date>-<slug>.md` in a folder, or what `out` says, a folder or a file
 * that ends in `.md`. Relative to the working folder. A title without a letter or a digit gives the slug
 * `brief` and six digits of its SHA-256.
 */
export function placeOf(
  { files, digest }: Pick<Io, 'files' | 'digest'>,
  home: string,
  { title, date }: { readonly title: string; readonly date: string },
  out?: string,
): string {
  if (out !== undefined && isBriefFile(files, out)) return files.relative(out);
  if (out !== undefined && /\.[a-z][a-z0-9]{0,4}$/i.test(out) && files.kind(out) !== 'folder') {
    throw new Refusal(
      `unexpected \`${out}\` for \`--out\`, expected a folder or a file that ends in \`.md\``,
      `write \`--out ${quote(out.replace(/\.[^.]*$/, '.md'))}\``,
    );
  }
  const named = slugify(title);
  // Some titles are called “Brief”; one without words adds nothing to another.
  const isNameless = named === 'brief' && slugify(`0 ${title}`) === '0';
  const slug = isNameless ? `brief-${digest(title).slice(0, 6)}` : named;
  return files.relative(join(files.relative(out ?? home), `${date}-${slug}.md`));
}

/** The folder that `out` puts a new brief into, or `''` where its workspace decides. */
export function briefFolder(files: Files, out?: string): string {
  if (out === undefined) return '';
  return isBriefFile(files, out) ? folderOf(files.relative(out)) : files.relative(out);
}

/** The file that stands where a new one would, on a disk that ignores case and the spelling of accents too. */
export function takenBy(files: Files, path: string): string | undefined {
  if (files.kind(path)) return path;
  const folder = folderOf(path);
  const wanted = sameName(nameOf(path));
  const name = files.list(folder)?.find((one) => sameName(one) === wanted);
  return name === undefined ? undefined : join(folder, name);
}

/** The first of `brief-2.md`, `brief-3.md` and so on, beside a path that is taken, that is free. */
export function freePath(files: Files, path: string): string {
  for (let number = 2; ; number++) {
    const free = path.replace(/(?=\.md$)/i, `-${number}`);
    if (free === path || !takenBy(files, free)) return free;
  }
}

function isBriefFile(files: Files, path: string): boolean {
  return /\.md$/i.test(path) && files.kind(path) !== 'folder';
}
