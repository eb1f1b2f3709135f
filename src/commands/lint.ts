import { type Command, textsOf } from '../core/command.ts';
import { count, type Diagnostic } from '../core/diagnostic.ts';
import { type ExitCode, type Io, Refusal } from '../core/io.ts';
import type { Report } from '../core/reporter.ts';
import { SETTINGS_RULE } from '../core/ruling.ts';
import { complaint } from '../core/run/complaint.ts';
import { type Conclusion, conclude } from '../core/run/conclude.ts';
import { type Failure, type Gathered, gather, gatherText } from '../core/run/gather.ts';
import type { Setup } from '../core/run/inspector.ts';
import { readLintRequest, ruleOptions } from '../core/run/lint-options.ts';
import { type Mending, mend, writeMended } from '../core/run/mend.ts';
import { narrow, writeBaseline } from '../core/run/narrow.ts';
import { afterLint, sayNext } from '../core/run/next-step.ts';
import { consultWeb } from '../core/run/online.ts';
import { type Output, readOutputs, writeReport } from '../core/run/outputs.ts';
import { patchOf } from '../core/run/patch.ts';
import { decode } from '../core/run/read.ts';
import { commandLine } from '../core/wording/shell.ts';
import { visible } from '../core/wording/visible.ts';
import { counted, listed } from '../core/wording/words.ts';
import { reporters } from '../reporters/index.ts';
import { rules } from '../rules/index.ts';

const STDIN = '<stdin>';

/** Checks briefs and says what to mend, with place, reason and way out. */
const lint: Command = {
  name: 'lint',
  summary: 'check briefs and say what to mend',
  argument: '[paths...]',
  completes: 'briefs',
  options: [
    {
      heading: 'Mend:',
      flags: '--fix [=level]',
      description: 'mend what can be mended safely; --fix=unsafe mends all that can be',
      bare: 'safe',
      completes: ['safe', 'unsafe'],
    },
    {
      heading: 'Mend:',
      flags: '--diff',
      description: 'show what --fix would change, and write nothing',
    },
    {
      heading: 'Report:',
      flags: '--format <name>',
      description: `how to print: ${listed(
        reporters.map(({ name }) => name),
        'or',
      )}; name=file writes a file`,
      default: 'text',
      repeatable: true,
      completes: 'reporters',
    },
    { heading: 'Report:', flags: '--strict', description: 'allow no warnings at all' },
    {
      heading: 'Report:',
      flags: '--max-warnings <n>',
      description: 'allow so many warnings and no more',
    },
    ...ruleOptions,
    {
      heading: 'Which findings:',
      flags: '--since <commit>',
      description: 'report only what changed lines cause',
    },
    {
      heading: 'Which findings:',
      flags: '--staged',
      description: 'the same, for files that are staged in git',
    },
    {
      heading: 'Which findings:',
      flags: '--baseline <file>',
      description: 'leave out the findings that this file knows',
      completes: 'files',
    },
    {
      heading: 'Which findings:',
      flags: '--update-baseline',
      description: 'write all findings to that file',
    },
    { flags: '--online', description: 'ask web addresses whether they still answer' },
    { flags: '--cache', description: 'keep what is found for the next run, in CI too' },
    { flags: '--no-cache', description: 'check everything anew' },
    { flags: '--stdin', description: 'read a brief from standard input' },
    {
      flags: '--stdin-filename <path>',
      description: 'its path, for links and settings',
      completes: 'briefs',
    },
  ],
  examples: [
    'brief lint',
    'brief lint --fix briefs/2026-11-02-rents.md',
    'brief lint --profile strict --only prose,evidence',
    'brief lint --strict --format github --format sarif=brief.sarif',
    'brief lint --rule date/future=off --since main',
  ],
  async run(paths, options, io, { version, build }) {
    const request = readLintRequest(options, rules, io.ci);
    const outputs = readOutputs(textsOf(options.format), reporters, 'text', io.files);
    const piped = Boolean(options.stdin ?? options.stdinFilename);
    const keeper = request.cache ? build : undefined;
    const setup = { io, rules, flags: request.flags, keeper };
    const { gathered, inspector } = piped
      ? await gatherPiped(paths, options.stdinFilename, setup)
      : await gather(paths, setup);
    const web = request.online ? await consultWeb(gathered.asked, io, request.cache) : new Map();
    const found = conclude(gathered, inspector, io, web);
    const failures = gathered.failures.map(({ error }) => error);
    if (request.updateBaseline) {
      if (failures.length > 0) throw new AggregateError(failures);
      return sayBaseline(found, writeBaseline(found, gathered, request, rules, io), io);
    }
    const start = { gathered, conclusion: found };
    const mending = request.fix && (await mend(start, request.fix, inspector, io, web));
    if (mending && request.diff) {
      io.out(await patchOf(mending.mended));
      if (failures.length > 0) throw new AggregateError(failures);
      return mending.mended.length > 0 ? 1 : 0;
    }
    const unwritten = mending ? putMended(mending, piped, io) : new Map();
    failures.push(...unwritten.values());
    const reached = mending ?? start;
    const after =
      unwritten.size > 0 ? withoutLost(reached.gathered, gathered, unwritten) : reached.gathered;
    const left = unwritten.size > 0 ? conclude(after, inspector, io, web) : reached.conclusion;
    const conclusion = await narrow(left, after, request, rules, io);
    const unread = gathered.failures.map((failure) => asUnread(failure, io));
    const report = { ...conclusion, rules, version, failures: unread.flat() };
    const toStderr = Boolean(piped && mending);
    if (gathered.asked.length > 0) failures.push(...(await put(report, outputs, toStderr, io)));
    if (failures.length > 0) throw new AggregateError(failures);
    if (!piped && talks(outputs, io)) sayNext(io, afterLint(report, paths));
    return verdict(report.diagnostics, request.mostWarnings);
  },
};

export default lint;

/** Whether a person reads the report, and not a program. */
function talks(outputs: readonly Output<(typeof reporters)[number]>[], { ask }: Io): boolean {
  return ask !== undefined && outputs.every(({ thing }) => thing.name === 'text');
}

/** Prints and writes a report; returns why files could not be written. */
async function put(
  report: Report,
  outputs: readonly Output<(typeof reporters)[number]>[],
  toStderr: boolean,
  io: Io,
): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  for (const { thing, file } of outputs) {
    const reporter = await thing.load();
    const color = file === undefined && (toStderr ? io.color.err : io.color.out);
    const printed = await reporter.report(report, { color });
    try {
      if (file !== undefined) writeReport(file, printed, report, io.files);
      else if (toStderr) io.err(printed);
      else io.out(printed);
      if (reporter.jobSummary) io.jobSummary?.(reporter.jobSummary(report));
    } catch (error) {
      failures.push(error);
    }
  }
  return failures;
}

/** 2 where the settings are wrong; 1 where there are errors, or more warnings than are allowed. */
function verdict(diagnostics: readonly Diagnostic[], mostWarnings: number): ExitCode {
  if (diagnostics.some(({ rule }) => rule === SETTINGS_RULE)) return 2;
  const { errors, warnings } = count(diagnostics);
  return errors > 0 || warnings > mostWarnings ? 1 : 0;
}

async function gatherPiped(paths: readonly string[], filename: unknown, setup: Setup) {
  if (paths.length > 0) {
    throw new Refusal(
      `unexpected path \`${paths[0]}\` beside \`--stdin\``,
      `leave out \`--stdin\`, or name the text with \`--stdin-filename ${paths[0]}\``,
    );
  }
  const path = typeof filename === 'string' ? setup.io.files.relative(filename) : STDIN;
  const text = decode(await setup.io.stdin(), path);
  return gatherText(text, path, setup);
}

/**
 * Writes what was mended and says so; a text from standard input goes to standard output. Returns why
 * briefs could not be written, by path.
 */
function putMended({ mended, gathered, settled }: Mending, piped: boolean, io: Io) {
  const unwritten = new Map<string, unknown>();
  if (piped) io.out(gathered.asked[0]?.source.text ?? '');
  for (const one of piped ? [] : mended) {
    try {
      writeMended(one, io.files);
    } catch (error) {
      unwritten.set(one.path, error);
    }
  }
  const said = settled.filter(({ path }) => !unwritten.has(path));
  for (const { path, start, rule, fix } of said) {
    const place = `${visible(path)}:${start.line}:${start.column}`;
    io.err(`${place} fixed[${rule}]: ${visible(fix?.title ?? '')}\n`);
  }
  const briefs = mended.length - unwritten.size;
  if (briefs > 0) {
    io.err(`${counted(said.length, 'finding')} fixed in ${counted(briefs, 'brief')}\n\n`);
  }
  return unwritten;
}

/** What could not be written is as bad as it was. */
function withoutLost(
  after: Gathered,
  before: Gathered,
  unwritten: ReadonlyMap<string, unknown>,
): Gathered {
  const asked = after.asked.map((one, index) =>
    unwritten.has(one.source.path) ? (before.asked[index] ?? one) : one,
  );
  return { ...after, asked };
}

function sayBaseline({ diagnostics, briefs }: Conclusion, path: string, io: Io): ExitCode {
  const what = counted(diagnostics.length, 'finding');
  io.err(`${visible(path)}: ${what} in ${counted(briefs.length, 'brief')} written\n`);
  sayNext(io, commandLine(['brief', 'lint', '--baseline', path]));
  return 0;
}

function asUnread({ path, error }: Failure, { files }: Io) {
  const words = complaint(error, files);
  return path === undefined || !words ? [] : [{ path, message: words.message }];
}
