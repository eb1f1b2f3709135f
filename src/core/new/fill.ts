import { type FieldName, fields } from '../fields.ts';
import { write } from '../frontmatter/write.ts';
import { type Files, Refusal } from '../io.ts';
import { folderOf, join } from '../links/paths.ts';
import { slugify } from '../slug.ts';
import type { Workspace } from '../workspace.ts';

/** Fills a scaffold: the text of a new brief, a draft, with its front matter in the order of `fields`. */
export function fill(
  scaffold: string,
  values: Readonly<Partial<Record<FieldName, unknown>>>,
): string {
  const draft: Readonly<Record<string, unknown>> = { status: 'draft', ...values };
  const ordered = Object.keys(fields).map((name) => [name, draft[name]]);
  return write(Object.fromEntries(ordered), `\n${scaffold}`);
}

/**
 * Names the file of a new brief: `briefs/<date>-<slug>.md` in the workspace, or what `out` says, a
 * folder or a file that ends in `.md`. Relative to the working folder.
 */
export function placeOf(
  files: Files,
  workspace: Workspace | undefined,
  { title, date }: { readonly title: string; readonly date: string },
  out?: string,
): string {
  if (out !== undefined && isBriefFile(files, out)) return files.relative(out);
  if (out !== undefined && /\.[a-z][a-z0-9]{0,4}$/i.test(out) && files.kind(out) !== 'folder') {
    throw new Refusal(
      `unexpected \`${out}\` for \`--out\`, expected a folder or a file that ends in \`.md\``,
      `write \`--out ${out.replace(/\.[^.]*$/, '.md')}\``,
    );
  }
  const folder = out ?? join(workspace?.folder ?? '', 'briefs');
  return files.relative(join(files.relative(folder), `${date}-${slugify(title)}.md`));
}

/** The folder that `out` puts a new brief into, or `''` where its workspace decides. */
export function briefFolder(files: Files, out?: string): string {
  if (out === undefined) return '';
  return isBriefFile(files, out) ? folderOf(files.relative(out)) : files.relative(out);
}

/** The first of `brief-2.md`, `brief-3.md` and so on, beside a path that is taken, that is free. */
export function freePath(files: Files, path: string): string {
  for (let number = 2; ; number++) {
    const free = path.replace(/(?=\.md$)/i, `-${number}`);
    if (free === path || !files.kind(free)) return free;
  }
}

function isBriefFile(files: Files, path: string): boolean {
  return /\.md$/i.test(path) && files.kind(path) !== 'folder';
}
