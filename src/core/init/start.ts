import type { Options, Program } from '../command.ts';
import { Cancelled, type ExitCode, type Io } from '../io.ts';
import { join } from '../links/paths.ts';
import { visible } from '../wording/visible.ts';
import { startOf } from './answers.ts';
import { interview, verify } from './interview.ts';
import { answersOf, commandFor, nameless } from './options.ts';
import { workspaceIn } from './place.ts';
import { showPlan, tellNext } from './report.ts';
import { layDown, plan } from './starter.ts';

/** Starts a workspace: learns what it needs, lays it down as far as it is not there and says what comes next. */
export async function startWorkspace(
  args: readonly string[],
  options: Options,
  io: Io,
  program: Program,
): Promise<ExitCode> {
  try {
    return await start(io.files.relative(args[0] ?? ''), options, io, program);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    io.err('nothing was written\n');
    return 2;
  }
}

async function start(
  folder: string,
  options: Options,
  io: Io,
  program: Program,
): Promise<ExitCode> {
  const given = answersOf(options);
  verify(given);
  const there = workspaceIn(io, folder, given);
  const ask = options.yes ? undefined : io.ask;
  const answers = ask ? await interview(given, ask, there !== undefined) : given;
  const begin = there ?? startOf(answers);
  if (!begin) throw nameless(options, folder);
  const { version } = program;
  const laid = plan(io, folder, begin, { version, ci: answers.ci });
  if (options.dryRun) return showPlan(io, folder, laid);
  const again = commandFor(answers, folder);
  try {
    layDown(io.files, folder, laid.parts);
  } catch (error) {
    // So that what was typed is not lost.
    if (!there) io.err(`again: ${again}\n`);
    throw error;
  }
  for (const { path } of laid.parts) io.out(`${visible(join(folder, path))}\n`);
  tellNext(io, folder, laid);
  if (ask && !there) io.err(`same, without questions: ${again} --yes\n`);
  return 0;
}
