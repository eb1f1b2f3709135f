import type { Command, Options } from '../core/command.ts';
import { count, type Diagnostic } from '../core/diagnostic.ts';
import { fix } from '../core/fix.ts';
import { type ExitCode, type Io, Refusal } from '../core/io.ts';
import type { Report } from '../core/reporter.ts';
import { type Checked, checkPaths, checkText, type Run, reportOf } from '../core/run/check.ts';
import { workspaceFinder } from '../core/run/config.ts';
import { mendFile } from '../core/run/mend.ts';
import { type Output, readOutputs, writeReport } from '../core/run/outputs.ts';
import { decode } from '../core/run/read.ts';
import { type Selection, select } from '../core/run/select.ts';
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
  options: [
    { flags: '--fix', description: 'mend what can be mended safely' },
    {
      flags: '--format <name>',
      description: `how to print: ${listed(
        reporters.map(({ name }) => name),
        'or',
      )}; name=file writes a file`,
      default: 'text',
      repeatable: true,
    },
    { flags: '--strict', description: 'allow no warnings at all' },
    { flags: '--max-warnings <n>', description: 'allow so many warnings and no more' },
    {
      flags: '--only <rules>',
      description: 'check these rules or groups only, like date,links',
      repeatable: true,
    },
    {
      flags: '--rule <id=level>',
      description: 'set a rule or group to off, info, warning or error',
      repeatable: true,
    },
    { flags: '--stdin', description: 'read a brief from standard input' },
    { flags: '--stdin-filename <path>', description: 'its path, for links and settings' },
  ],
  examples: [
    'brief lint',
    'brief lint --fix briefs/2026-11-02-rents.md',
    'brief lint --strict --format github --format sarif=brief.sarif',
    'brief lint --rule date/future=off --only date,links',
  ],
  async run(paths, options, io, program) {
    const selection = select(rules, list(options.only), list(options.rule));
    const most = mostWarnings(options);
    const outputs = readOutputs(list(options.format), reporters, 'text', io.files);
    const piped = Boolean(options.stdin ?? options.stdinFilename);
    const run = piped
      ? await checkStdin(paths, options, selection, io)
      : await checkPaths(paths, selection, io);
    const { checked, failures } = options.fix && !piped ? mendAll(run, selection, io) : run;
    const report = { ...reportOf(checked), rules, version: program.version };
    const toStderr = Boolean(piped && options.fix);
    const unwritten = checked.length > 0 ? await put(report, outputs, toStderr, io) : [];
    if (failures.length + unwritten.length > 0) {
      throw new AggregateError([...failures, ...unwritten]);
    }
    return verdict(report.diagnostics, most);
  },
};

export default lint;

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

/** 1 where there are errors, or more warnings than are allowed. */
function verdict(diagnostics: readonly Diagnostic[], most: number): ExitCode {
  const { errors, warnings } = count(diagnostics);
  return errors > 0 || warnings > most ? 1 : 0;
}

function mostWarnings({ strict, maxWarnings }: Options): number {
  if (strict) return 0;
  if (maxWarnings === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(String(maxWarnings))) return Number(maxWarnings);
  throw new Refusal(
    `unexpected \`${maxWarnings}\` for \`--max-warnings\`, expected a number`,
    'write it like `--max-warnings 10`',
  );
}

async function checkStdin(
  paths: readonly string[],
  { fix: mend, stdinFilename }: Options,
  selection: Selection,
  io: Io,
): Promise<Run> {
  if (paths.length > 0) {
    throw new Refusal(
      `unexpected path \`${paths[0]}\` beside \`--stdin\``,
      `leave out \`--stdin\`, or name the text with \`--stdin-filename ${paths[0]}\``,
    );
  }
  const path = typeof stdinFilename === 'string' ? io.files.relative(stdinFilename) : STDIN;
  const text = decode(await io.stdin(), path);
  const workspace = workspaceFinder(io.files)(path === STDIN ? '' : path);
  const checked = checkText(text, path, workspace, selection, io);
  if (!mend) return { checked: [checked], failures: [] };
  const mended = fix(text, checked.diagnostics);
  io.out(mended.text);
  sayFixed(mended.settled, io);
  return { checked: [checkText(mended.text, path, workspace, selection, io)], failures: [] };
}

/** One pass, of the fixes of this run's own findings: nothing is changed that a first run would not show. */
function mendAll({ checked, failures }: Run, selection: Selection, io: Io): Run {
  const unwritten: unknown[] = [];
  const fixed: Diagnostic[] = [];
  const after = checked.map((one): Checked => {
    try {
      const { text, settled } = mendFile(one, io.files);
      fixed.push(...settled);
      return settled.length > 0
        ? checkText(text, one.brief.path, one.workspace, selection, io)
        : one;
    } catch (error) {
      unwritten.push(error);
      return one;
    }
  });
  sayFixed(fixed, io);
  return { checked: after, failures: [...failures, ...unwritten] };
}

function sayFixed(fixed: readonly Diagnostic[], io: Io): void {
  for (const { path, start, rule, fix } of fixed) {
    const place = `${visible(path)}:${start.line}:${start.column}`;
    io.err(`${place} fixed[${rule}]: ${visible(fix?.title ?? '')}\n`);
  }
  const briefs = new Set(fixed.map(({ path }) => path)).size;
  if (briefs > 0) {
    io.err(`${counted(fixed.length, 'finding')} fixed in ${counted(briefs, 'brief')}\n\n`);
  }
}

function list(value: Options[string]): readonly string[] {
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
}
