import { type Files, Refusal } from './io.ts';
import { type Kind, scaffoldLanguage } from './kind.ts';
import { join } from './links/paths.ts';
import { readText } from './run/read.ts';

/** Where the kinds live in the program's templates. */
export const HOME = 'kinds';
/** What their `kind.yml` say, in the form that is read fastest; made by `npm run generate`. */
const COMPILED = `${HOME}/kinds.json`;

/** Every kind of brief that the program brings along, as `compileKinds` has left them. */
export function readKinds(templates: Files): readonly Kind[] {
  return JSON.parse(readText(templates, COMPILED));
}

/** Finds a kind by its id; reads the kinds where one is asked for, and once. */
export function kindFinder(templates: Files): (id: string | undefined) => Kind | undefined {
  let kinds: readonly Kind[] | undefined;
  return (id) => {
    if (id === undefined) return undefined;
    kinds ??= readKinds(templates);
    return kinds.find((kind) => kind.id === id);
  };
}

/** Reads the scaffold of a kind that serves a language: the body of a new brief. Throws a Refusal without one. */
export function readScaffold(
  templates: Files,
  kinds: readonly Kind[],
  { kind: id, lang }: { readonly kind: string; readonly lang: string },
): string {
  const kind = kinds.find((one) => one.id === id);
  const language = kind && scaffoldLanguage(kind, lang);
  if (language) return readText(templates, join(HOME, `${id}/${language}.md`));
  throw new Refusal(`no scaffold of the kind \`${id}\` for the language \`${lang}\``);
}
