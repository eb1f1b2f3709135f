import { type Options, textsOf } from '../command.ts';
import { type ExitCode, FileError, type Io, Refusal } from '../io.ts';
import { startingLanguage } from '../kind.ts';
import { kindsOf, readScaffold } from '../kinds.ts';
import { folderOf, join } from '../links/paths.ts';
import { findWorkspace, soundWorkspace } from '../run/config.ts';
import { sayNext } from '../run/next-step.ts';
import { commandLine } from '../wording/shell.ts';
import { visible } from '../wording/visible.ts';
import { commandFor } from './again.ts';
import { type Answers, answerAt, over } from './answers.ts';
import { readAnswers } from './answers-file.ts';
import { fill } from './fill.ts';
import { givenBy } from './given.ts';
import { incomplete } from './incomplete.ts';
import { type Complete, interview, isComplete, Left, withCarried } from './interview.ts';
import { briefFolder, freePath, placeOf, takenBy } from './place.ts';
import { recall } from './recall.ts';
import type { Interviewee, Setting } from './topic.ts';

/** A new brief that is ready to be written. */
interface Ready {
  readonly path: string;
  readonly text: string;
  write(): void;
}

/** Starts a brief: learns what it needs, fills the scaffold of its kind and says what comes next. */
export async function startBrief(
  args: readonly string[],
  options: Options,
  io: Io,
): Promise<ExitCode> {
  const [[out], [from]] = [textsOf(options.out), textsOf(options.from)];
  const again = (answers: Answers, place = out) => commandFor(answers, { from, out: place });
  const person = personIn(io, options);
  const { setting, given, prepare } = await beginning(args, options, io, { out, from });
  let answers = given;
  try {
    answers = await interview(given, setting, person);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    io.err('nothing was written\n');
    if (Object.keys(error.answers).length > 0) io.err(`again: ${again(error.answers)}\n`);
    return 2;
  }
  const whole = withCarried(answers, setting);
  if (!isComplete(whole)) throw incomplete(answers, whole, setting, options, again);
  const { path, text, write } = await prepare(whole, answers);
  const taken = (by: string) =>
    new Refusal(
      by === path
        ? `cannot write \`${path}\`: it exists`
        : `cannot write \`${path}\`: \`${by}\` has that name on many disks`,
      `choose another place: ${again(answers, freePath(io.files, path))}`,
    );
  const other = takenBy(io.files, path);
  if (other !== undefined) throw taken(other);
  if (options.dryRun) {
    io.out(text);
    io.err(`nothing was written; this would be ${visible(path)}\n`);
    return 0;
  }
  try {
    write();
  } catch (error) {
    if (error instanceof FileError && error.path === path && io.files.kind(path)) throw taken(path);
    // So that what was typed is not lost.
    io.err(`again: ${again(answers)}\n`);
    throw error;
  }
  io.out(`${visible(path)}\n`);
  sayNext(io, `see it while you write: ${commandLine(['brief', 'preview', path])}`);
  io.err(`      see what is to mend:    ${commandLine(['brief', 'lint', path])}\n`);
  if (person) io.err(`same, without questions: ${commandFor(answers, { from, out, yes: true })}\n`);
  if (options.open) await open(path, io);
  return 0;
}

/** What is known before anything is asked, and how a brief is made of all that is known in the end. */
async function beginning(
  args: readonly string[],
  options: Options,
  io: Io,
  { out, from }: { readonly out: string | undefined; readonly from: string | undefined },
) {
  const { files } = io;
  const flags = givenBy(args, options);
  const [answersPath] = textsOf(options.answers);
  const file = answersPath === undefined ? undefined : await readAnswers(io, answersPath);
  const given = over(flags, file?.answers ?? {});
  const beside = from === undefined ? briefFolder(files, out) : folderOf(files.relative(from));
  const workspace = soundWorkspace(findWorkspace(files, beside));
  const setting: Setting = {
    kinds: kindsOf(io, workspace),
    workspace,
    today: io.today,
    ...(file && {
      placeOf: (path) => (answerAt(flags, path) === undefined ? file.placeOf(path) : undefined),
    }),
    recall: workspace && (() => recall(files, workspace)),
  };
  const kindOf = (id: unknown) => setting.kinds.find((one) => one.id === id);
  if (from !== undefined) {
    // Reading a whole brief takes the parser, which a new one does without.
    const { beginTranslation } = await import('./translation/begin.ts');
    const translation = beginTranslation(from, given, workspace, io);
    const prepare = async (whole: Complete, answers: Answers): Promise<Ready> =>
      translation.prepare(whole, answers, kindOf(whole.kind), out);
    return { setting: { ...setting, original: translation.source }, given, prepare };
  }
  const prepare = async (whole: Complete): Promise<Ready> => {
    const path = placeOf(io, join(workspace?.folder ?? '', 'briefs'), whole, out);
    const kind = kindOf(whole.kind);
    if (!kind) throw new Refusal(`unknown kind \`${whole.kind}\``);
    const text = fill(readScaffold(io, kind, startingLanguage(kind, whole.lang)), whole);
    return { path, text, write: () => files.create(path, text) };
  };
  return { setting, given, prepare };
}

function personIn({ ask, pick }: Io, { yes }: Options): Interviewee | undefined {
  return yes || !ask ? undefined : { ask, pick: pick ?? (async () => []) };
}

/** The brief is written: an editor that does not open is no reason to fail. */
async function open(path: string, io: Io): Promise<void> {
  try {
    if (!io.edit) throw new Refusal('there is no editor here');
    await io.edit(path);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const help = error.help ? `; ${error.help}` : '';
    io.err(`note:  ${visible(`${error.message}${help}`)}\n`);
  }
}
