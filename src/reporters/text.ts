import { Chalk, type ChalkInstance } from 'chalk';
import type { Brief } from '../core/brief.ts';
import { count, type Diagnostic } from '../core/diagnostic.ts';
import { commandLine } from '../core/new/shell.ts';
import type { Report, Reporter } from '../core/reporter.ts';
import { excerpt } from '../core/wording/excerpt.ts';
import { visible } from '../core/wording/visible.ts';
import { counted } from '../core/wording/words.ts';

/** For people: each finding with its line, its reason and its way out. */
const text: Reporter = {
  name: 'text',
  summary: 'for people, with the lines in question',
  report(report, { color }) {
    const paint = new Chalk({ level: color ? 1 : 0 });
    const briefs = new Map(report.briefs.map((brief) => [brief.path, brief]));
    const explained = new Set<string>();
    const findings = report.diagnostics.map((diagnostic) => {
      const first = !explained.has(diagnostic.rule);
      explained.add(diagnostic.rule);
      return [
        headline(diagnostic, paint),
        ...frame(diagnostic, briefs.get(diagnostic.path), paint),
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
  brief: Brief | undefined,
  paint: ChalkInstance,
): readonly string[] {
  const shown = brief && excerpt(brief, start, end);
  if (!shown) return [];
  const gutter = String(start.line).padStart(5);
  return [
    `${paint.dim(`${gutter} |`)} ${shown.line}`,
    `${paint.dim(`${' '.repeat(gutter.length)} |`)} ${shown.marks.replace(/\^+/, (marks) => paint[colors[severity]](marks))}`,
  ];
}

function wayOut({ help, related, fix }: Diagnostic, paint: ChalkInstance): readonly string[] {
  const fixable = fix?.safe ? ' (fixable)' : '';
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
function summary({ diagnostics, briefs }: Report): string {
  if (diagnostics.length === 0)
    return `${counted(briefs.length, 'brief')} checked, nothing to mend`;
  const { errors, warnings, infos, fixable } = count(diagnostics);
  const counts = [
    errors && counted(errors, 'error'),
    warnings && counted(warnings, 'warning'),
    infos && counted(infos, 'info'),
  ].filter(Boolean);
  const touched = new Set(diagnostics.map(({ path }) => path)).size;
  const where =
    touched === briefs.length
      ? counted(briefs.length, 'brief')
      : `${touched} of ${counted(briefs.length, 'brief')}`;
  const mend = fixable && `; ${fixable} can be fixed with \`${command(diagnostics)}\``;
  return `${counts.join(', ')} in ${where}${mend || ''}`;
}

/** The command line that applies the fixes: with the paths, where they are few. */
function command(diagnostics: readonly Diagnostic[]): string {
  const paths = [...new Set(diagnostics.filter(({ fix }) => fix?.safe).map(({ path }) => path))];
  const few = paths.length <= 2 && !paths.includes('<stdin>');
  return commandLine(['brief', 'lint', '--fix', ...(few ? paths.map(asArgument) : [])]);
}

function asArgument(path: string): string {
  return path.startsWith('-') ? `./${path}` : path;
}
