import type { Files } from './io.ts';
import { KIND_ID, type Kind, kindIds } from './kind.ts';
import { isWritten } from './kind-schema.ts';
import { readKindText } from './kind-text.ts';
import { HOME } from './kinds.ts';
import { isInside, join } from './links/paths.ts';
import { complaint } from './run/complaint.ts';
import { findInside } from './run/open-inside.ts';
import { readText } from './run/read.ts';
import { refuseMistakes } from './run/refusals.ts';
import { typed } from './wording/typed.ts';
import type { Mistake, OwnKind } from './workspace.ts';

/**
 * Reads every kind of the program's templates, in the order of `kindIds`, then by name. Throws a Refusal
 * with the place of a mistake, and an AggregateError of Refusals for several.
 */
export function compileKinds(templates: Files): readonly Kind[] {
  const ids = foldersIn(templates, HOME);
  const order = [...new Set<string>([...kindIds, ...ids])].filter((id) => ids.includes(id));
  const read = order.map((id) => {
    const folder = join(HOME, id);
    const path = join(folder, 'kind.yml');
    const text = readText(templates, path);
    return { path, text, ...readKindText(text, id, scaffoldsIn(templates, folder)) };
  });
  refuseMistakes(read);
  return read.flatMap(({ kind }) => kind ?? []);
}

/**
 * Reads the kinds of a workspace's own, with what is wrong in each; undefined where it has no folder for
 * them. No link is followed out of the workspace.
 *
 * @param home the folder of the workspace
 */
export function readOwnKinds(files: Files, home: string): readonly OwnKind[] | undefined {
  const folder = join(home, `templates/${HOME}`);
  if (files.list(folder) === undefined) return undefined;
  const [real, around] = [files.real(folder), files.real(home)];
  if (real === undefined || around === undefined || !isInside(files, around, real)) {
    return [broken('', folder, OUTSIDE)];
  }
  return foldersIn(files, folder).map((id) => readOwnKind(files, home, join(folder, id), id));
}

function readOwnKind(files: Files, home: string, folder: string, id: string): OwnKind {
  const path = join(folder, 'kind.yml');
  if (!KIND_ID.test(id)) {
    const better = id.toLowerCase().replace(/[\s_.-]+/g, '-');
    return broken(id, path, {
      message: `unexpected folder ${typed(id)}, expected lowercase words with hyphens`,
      help: `rename it${KIND_ID.test(better) ? `, for example to \`${better}\`` : ', like `reading-note`'}`,
    });
  }
  if (files.kind(path) === undefined) {
    const help = 'write it, with `name`, `about` and `sections`, or delete the folder';
    return broken(id, path, { message: 'missing `kind.yml`', help });
  }
  if (findInside(files, home, path) === 'outside') return broken(id, path, OUTSIDE);
  try {
    const text = readText(files, path);
    const scaffolds = scaffoldsIn(files, folder);
    const isOut = (lang: string) =>
      findInside(files, home, join(folder, `${lang}.md`)) !== 'inside';
    const out = scaffolds.find(isOut);
    if (out) return broken(id, join(folder, `${out}.md`), OUTSIDE);
    const { kind, mistakes } = readKindText(text, id, scaffolds);
    return { id, kind: kind && { ...kind, home }, file: { path, text }, mistakes };
  } catch (error) {
    const words = complaint(error, files);
    if (!words) throw error;
    return broken(id, path, words);
  }
}

const OUTSIDE = {
  message: 'cannot follow a link out of the workspace',
  help: 'copy what it leads to into the workspace',
};

function broken(id: string, path: string, words: Omit<Mistake, 'range'>): OwnKind {
  const mistakes = [{ ...words, range: { start: 0, end: 0 } }];
  return { id, kind: undefined, file: { path, text: '' }, mistakes };
}

/** The folders in a folder, sorted; hidden ones are those of other programs. */
function foldersIn(files: Files, folder: string): readonly string[] {
  const names = files.list(folder) ?? [];
  return names.filter(
    (name) => !name.startsWith('.') && files.kind(join(folder, name)) === 'folder',
  );
}

/** The languages of the scaffolds in a folder, sorted; `README.md` is none. */
function scaffoldsIn(files: Files, folder: string): readonly string[] {
  const names = (files.list(folder) ?? []).filter((name) => name.endsWith('.md'));
  return names.map((name) => name.slice(0, -'.md'.length)).filter(isWritten);
}
