import { Chalk, type ChalkInstance } from 'chalk';
import { count, type Diagnostic } from '../core/diagnostic.ts';
import type { Report, Reporter } from '../core/reporter.ts';
import { sourcesOf } from '../core/reporting/sources.ts';
import type { Source } from '../core/stamp.ts';
import { excerpt } from '../core/wording/excerpt.ts';
import { commandLine } from '../core/wording/shell.ts';
import { visible } from '../core/wording/visible.ts';
import { counted } from '../core/wording/words.ts';

/** For people: each finding with its line, its reason and its way out. */
const text: Reporter = {
  name: 'text',
  summary: 'for people, with the lines in question',
  report(report, { color }) {
    const paint = new Chalk({ level: color ? 1 : 0 });
    const sources = sourcesOf(report);
    const explained = new Set<string>();
    const findings = report.diagnostics.map((diagnostic) => {
      const first = !explained.has(diagnostic.rule);
      explained.add(diagnostic.rule);
      return [
        headline(diagnostic, paint),
        ...frame(diagnostic, sources.get(diagnostic.path), paint),
        ...(first ? [`  ${paint.dim('why: ')} ${visible(diagnostic.why)}`] : []),
        ...wayOut(diagnostic, paint),
      ].join('\n');
    });
    return `${[...findings, summary(report)].join('\n\n')}\n`;
  },
};

export default text;

const colors = { error: 'red', warning: 'yellow', info: 'blue' } as const;

function headline({ path, start, severity, rule, message }: Diagnostic, paint: ChalkInstance) {
  const place = `${visible(path)}:${start.line}:${start.column}`;
  const label = `${paint[colors[severity]].bold(severity)}${paint.dim(`[${visible(rule)}]`)}`;
  return `${paint.bold(place)} ${label}: ${visible(message)}`;
}

function frame(
  { start, end, severity }: Diagnostic,
  source: Source | undefined,
  paint: ChalkInstance,
): readonly string[] {
  const shown = source && excerpt(source, start, end);
  if (!shown) return [];
  const gutter = String(start.line).padStart(5);
  return [
    `${paint.dim(`${gutter} |`)} ${shown.line}`,
    `${paint.dim(`${' '.repeat(gutter.length)} |`)} ${shown.marks.replace(/\^+/, (marks) => paint[colors[severity]](marks))}`,
  ];
}

function wayOut({ help, related, fix }: Diagnostic, paint: ChalkInstance): readonly string[] {
  const fixable = fix ? (fix.safe ? ' (fixable)' : ' (fixable with your consent)') : '';
  const words = help ?? (fixable && fix?.title);
  return [
    ...related.map(
      ({ path, start, message }) =>
        `  ${paint.dim('also:')} ${visible(path)}:${start.line}:${start.column} ${visible(message)}`,
    ),
    ...(words ? [`  ${paint.dim('help:')} ${visible(words)}${fixable}`] : []),
  ];
}

/** `2 errors, 1 warning in 1 brief; 2 can be mended with …` */
function summary({ diagnostics, briefs, hidden = [] }: Report): string {
  const known = hidden.filter(({ by }) => by === 'baseline').length;
  const also = known > 0 ? `; ${counted(known, 'finding')} in the baseline` : '';
  if (diagnostics.length === 0)
    return `${counted(briefs.length, 'brief')} checked, nothing${known > 0 ? ' new' : ''} to mend${also}`;
  const { errors, warnings, infos } = count(diagnostics);
  const counts = [
    errors && counted(errors, 'error'),
    warnings && counted(warnings, 'warning'),
    infos && counted(infos, 'info'),
  ].filter(Boolean);
  const mend = repairs(diagnostics, briefs);
  return `${counts.join(', ')} in ${where(diagnostics, briefs)}${mend}${also}`;
}

/** What can be mended, and by which command lines. */
function repairs(diagnostics: readonly Diagnostic[], briefs: Report['briefs']): string {
  const safe = diagnostics.filter(({ fix }) => fix?.safe);
  const unsafe = diagnostics.filter(({ fix }) => fix && !fix.safe);
  const ways = [
    safe.length > 0 && `${safe.length} can be fixed with \`${command(safe, '--fix', briefs)}\``,
    unsafe.length > 0 &&
      `${unsafe.length}${safe.length > 0 ? ' more' : ' can be fixed'} with \`${command(unsafe, '--fix=unsafe', briefs)}\``,
  ].filter(Boolean);
  return ways.length > 0 ? `; ${ways.join(', ')}` : '';
}

/** `2 briefs`, `1 of 2 briefs`; `2 files` where one of them is no brief. */
function where(diagnostics: readonly Diagnostic[], briefs: Report['briefs']): string {
  const touched = new Set(diagnostics.map(({ path }) => path));
  const known = new Set(briefs.map(({ path }) => path));
  if ([...touched].some((path) => !known.has(path))) return counted(touched.size, 'file');
  const all = counted(briefs.length, 'brief');
  return touched.size === briefs.length ? all : `${touched.size} of ${all}`;
}

/** The command line that applies fixes: with the paths, where they are those of few briefs. */
function command(fixed: readonly Diagnostic[], option: string, briefs: Report['briefs']): string {
  const paths = [...new Set(fixed.map(({ path }) => path))];
  const isBrief = (path: string) => briefs.some((brief) => brief.path === path);
  const few = paths.length <= 2 && paths.every(isBrief) && !paths.includes('<stdin>');
  return commandLine(['brief', 'lint', option, ...(few ? paths.map(asArgument) : [])]);
}

function asArgument(path: string): string {
  return path.startsWith('-') ? `./${path}` : path;
}
