import { type Files, type Io, Refusal } from './io.ts';
import { type Kind, scaffoldLanguage } from './kind.ts';
import { join } from './links/paths.ts';
import { openInside } from './run/open-inside.ts';
import { decode, readText } from './run/read.ts';
import { quoted } from './wording/words.ts';
import type { Workspace } from './workspace.ts';

/** Where the kinds live in the program's templates, and in the `templates` of a workspace. */
export const HOME = 'kinds';
/** What those of the program say, in the form that is read fastest; made by `npm run generate`. */
const COMPILED = `${HOME}/kinds.json`;

/** Every kind of brief that the program brings along, as `compileKinds` has left them. */
export function readKinds(templates: Files): readonly Kind[] {
  return JSON.parse(readText(templates, COMPILED));
}

/**
 * Every kind that a workspace knows: those of the program, each in the workspace's own form where it has
 * one, then those that are the workspace's alone, by name.
 */
export function kindsOf(
  { templates }: Pick<Io, 'templates'>,
  workspace: Workspace | undefined,
): readonly Kind[] {
  const own = (workspace?.kinds ?? []).flatMap(({ kind }) => kind ?? []);
  const program = readKinds(templates);
  const instead = program.map((kind) => own.find(({ id }) => id === kind.id) ?? kind);
  return [...instead, ...own.filter((kind) => !instead.includes(kind))];
}

/** Finds a kind by its id, a workspace's own first; reads the program's where one is asked for, and once. */
export function kindFinder(
  templates: Files,
): (id: string | undefined, workspace?: Workspace) => Kind | undefined {
  let kinds: readonly Kind[] | undefined;
  return (id, workspace) => {
    if (id === undefined) return undefined;
    const own = workspace?.kinds?.find((one) => one.id === id)?.kind;
    if (own) return own;
    kinds ??= readKinds(templates);
    return kinds.find((kind) => kind.id === id);
  };
}

/** What of its own kinds the pages and findings of a workspace depend on, wherever it stands. */
export function madeOf(kinds: Workspace['kinds']): unknown {
  return kinds?.map(({ id, kind }) => [id, kind && { ...kind, home: '' }]);
}

/**
 * Reads the scaffold of a kind that serves a language: the body of a new brief, from where the kind is at
 * home. Throws a Refusal without one.
 */
export function readScaffold(
  { files, templates }: Pick<Io, 'files' | 'templates'>,
  kind: Kind,
  lang: string,
): string {
  const language = scaffoldLanguage(kind, lang);
  const missing = () =>
    new Refusal(
      `no scaffold of the kind \`${kind.id}\` for the language \`${lang}\``,
      `choose ${quoted(kind.languages)}, or another kind`,
    );
  if (!language) throw missing();
  const path = join(HOME, `${kind.id}/${language}.md`);
  if (kind.home === undefined) return readText(templates, path);
  const own = join(kind.home, join('templates', path));
  const bytes = openInside(files, kind.home, own);
  if (bytes === undefined || bytes === 'outside') throw missing();
  // A new brief has one kind of line ending, and no byte order mark in its midst.
  return decode(bytes, own)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}
