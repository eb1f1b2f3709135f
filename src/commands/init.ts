import type { Command, Options, Program } from '../core/command.ts';
import { services, startOf } from '../core/init/answers.ts';
import { interview, verify } from '../core/init/interview.ts';
import { answersOf, commandFor, nameless } from '../core/init/options.ts';
import { workspaceIn } from '../core/init/place.ts';
import { showPlan, tellNext } from '../core/init/report.ts';
import { layDown, plan } from '../core/init/starter.ts';
import { Cancelled, type ExitCode, type Io } from '../core/io.ts';
import { join } from '../core/links/paths.ts';
import { visible } from '../core/wording/visible.ts';

/** Starts a workspace: settings with their explanation, a finished example, what an editor and CI need. */
const init: Command = {
  name: 'init',
  summary: 'start a workspace',
  argument: '[folder]',
  completes: 'folders',
  options: [
    { flags: '--name <name>', description: 'the organisation that publishes' },
    { flags: '--group <name>', description: 'the working group (default: the organisation)' },
    { flags: '--group-id <id>', description: 'what briefs write to name it (default: its name)' },
    {
      flags: '--lang <tag>',
      description: 'the language of most briefs, like en or de',
      completes: 'languages',
    },
    { flags: '--url <address>', description: 'where the pages will live on the web' },
    { flags: '--group-url <address>', description: 'the web page of the group' },
    {
      flags: '--link <label=address>',
      description: 'where else to find the group',
      repeatable: true,
    },
    { flags: '--about <text>', description: 'who the group is, in one or two sentences' },
    {
      flags: '--ci <service>',
      description: 'add a workflow that checks each change',
      choices: [...services, 'none'],
    },
    { flags: '--yes', description: 'ask nothing and take what goes without saying' },
    { flags: '--dry-run', description: 'show what would be written, and write nothing' },
  ],
  examples: [
    'brief init',
    "brief init forum --name 'Policy Forum' --group 'Climate Working Group' --lang en",
    "brief init --name 'Forum für Politik' --lang de --ci github --yes",
  ],
  async run(args, options, io, program) {
    try {
      return await start(io.files.relative(args[0] ?? ''), options, io, program);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      io.err('nothing was written\n');
      return 2;
    }
  },
};

export default init;

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
  tellNext(io, folder, laid, there ? undefined : again);
  return 0;
}
