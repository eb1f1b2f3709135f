import { type Io, Refusal } from '../../io.ts';
import type { Kind } from '../../kind.ts';
import { scaffoldLanguage } from '../../kind.ts';
import { readScaffold } from '../../kinds.ts';
import { pageName } from '../../links/page-name.ts';
import { folderOf, pathBetween } from '../../links/paths.ts';
import { sameName } from '../../links/same.ts';
import { writeMended } from '../../run/mend.ts';
import { typed } from '../../wording/typed.ts';
import { type Answers, isMapping, over } from '../answers.ts';
import { fill } from '../fill.ts';
import { takenBy } from '../place.ts';
import { translatedBody } from './body.ts';
import { withTranslation } from './link.ts';
import type { Source } from './original.ts';

/** A translation that is ready to be written, and the original that names it. */
export interface Translation {
  readonly text: string;
  readonly original: { readonly path: string; readonly before: string; readonly after: string };
}

/** The place of a translation: the name of its file has its language where the page of the original has the rest. */
export function placeBeside({ brief }: Source, path: string, lang: string, { files }: Io): string {
  const isSamePage =
    sameName(pageName({ path, meta: {} })) === sameName(pageName(brief)) || takenBy(files, path);
  return isSamePage ? path.replace(/(?=\.md$)/i, `-${lang.toLowerCase()}`) : path;
}

/** Makes a translation and its original's new front matter; writes nothing. */
export function translate(
  source: Source,
  answers: Answers & { readonly lang: string },
  path: string,
  kind: Kind | undefined,
  io: Io,
): Translation {
  const { brief, lang: from, carried } = source;
  const { lang: to } = answers;
  const scaffold = kind && scaffoldLanguage(kind, to) ? readScaffold(io, kind, to) : undefined;
  const body = translatedBody(brief, kind, { from, to, scaffold });
  const moved = movedTo(carried, brief.path, path);
  const values = { ...over(answers, moved), translationOf: pathBetween(path, brief.path) };
  const after = withTranslation(brief, to, pathBetween(brief.path, path));
  return { text: fill(body, values), original: { path: brief.path, before: brief.text, after } };
}

/** Writes both files or none. Throws a FileError, or a Refusal that says what is left to do. */
export function writeBoth({ text, original }: Translation, path: string, { files }: Io): void {
  files.create(path, text);
  try {
    writeMended(original, files);
  } catch (error) {
    try {
      files.stage(folderOf(path)).commit([path], new Map());
    } catch {
      throw new Refusal(
        `cannot write \`${original.path}\`, which has to name its translation ${typed(path)}`,
        `add it there under \`translations\`, or delete ${typed(path)}`,
        error,
      );
    }
    throw error;
  }
}

/** What is carried over names files from where it stands. */
function movedTo(carried: Answers, from: string, to: string): Answers {
  if (folderOf(from) === folderOf(to)) return carried;
  const moved = (file: string) =>
    /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(file)
      ? file
      : pathBetween(to, `${folderOf(from)}/${file}`.replace(/^\//, ''));
  const { image, references } = carried;
  const picture = isMapping(image) && typeof image.src === 'string' ? image.src : undefined;
  return {
    ...carried,
    ...(typeof references === 'string' && { references: moved(references) }),
    ...(isMapping(image) && picture && { image: { ...image, src: moved(picture) } }),
  };
}
