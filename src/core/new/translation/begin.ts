import type { Io } from '../../io.ts';
import type { Kind } from '../../kind.ts';
import { folderOf } from '../../links/paths.ts';
import type { Workspace } from '../../workspace.ts';
import type { Answers } from '../answers.ts';
import type { Complete } from '../interview.ts';
import { placeOf } from '../place.ts';
import { readOriginal, refuseTwice } from './original.ts';
import { placeBeside, translate, writeBoth } from './write.ts';

/** Reads a brief that is to be translated; throws a Refusal where it cannot be, or is already. */
export function beginTranslation(
  from: string,
  given: Answers,
  workspace: Workspace | undefined,
  io: Io,
) {
  const source = readOriginal(io.files, from, workspace);
  if (typeof given.lang === 'string') refuseTwice(source, given.lang, io.files);
  const prepare = (
    whole: Complete,
    answers: Answers,
    kind: Kind | undefined,
    out: string | undefined,
  ) => {
    const { lang } = whole;
    refuseTwice(source, lang, io.files);
    const usual = placeOf(io, folderOf(source.brief.path), whole, out);
    const isNamed = out !== undefined && usual === io.files.relative(out);
    const path = isNamed ? usual : placeBeside(source, usual, lang, io);
    const translation = translate(source, { ...answers, lang }, path, kind, io);
    return { path, text: translation.text, write: () => writeBoth(translation, path, io) };
  };
  return { source, prepare };
}
