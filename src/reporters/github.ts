import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { Reporter } from '../core/reporter.ts';
import { jobSummary } from '../core/reporting/job-summary.ts';
import { alsoSaid, said } from '../core/reporting/said.ts';
import { visible } from '../core/wording/visible.ts';
import { counted } from '../core/wording/words.ts';

/** GitHub shows no more annotations of a level than these in one step. */
const MOST = 10;
/** GitHub cuts a message here, in characters. */
const LONGEST = 4096;

const levels = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const satisfies readonly (readonly [Severity, string])[];

/** For GitHub Actions: workflow commands that annotate the lines of a pull request. */
const github: Reporter = {
  name: 'github',
  summary: 'for GitHub Actions: annotations on the lines of a pull request',
  report({ diagnostics }) {
    const by = (severity: Severity) => diagnostics.filter((one) => one.severity === severity);
    const crowded = levels.some(([severity]) => by(severity).length > MOST);
    const commands = levels.flatMap(([severity, level]) => {
      // The closing line is a notice as well.
      const room = crowded && level === 'notice' ? MOST - 1 : MOST;
      return by(severity)
        .slice(0, room)
        .map((diagnostic) => annotation(level, diagnostic));
    });
    const more = diagnostics.length - commands.length;
    if (more > 0)
      commands.push(`::notice::${counted(more, 'more finding')}, all in \`brief lint\``);
    return commands.map((command) => `${command}\n`).join('');
  },
  jobSummary,
};

export default github;

function annotation(level: string, diagnostic: Diagnostic): string {
  const { path, rule, start, end } = diagnostic;
  // The runner drops columns that span lines.
  const columns = start.line === end.line && { col: start.column, endColumn: end.column };
  const properties = {
    file: path,
    line: start.line,
    endLine: end.line,
    ...columns,
    title: rule,
  };
  const words = [said(diagnostic), ...alsoSaid(diagnostic)].join('\n');
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${level} ${list.join(',')}::${data(words.slice(0, LONGEST))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string | number): string {
  return data(visible(String(value)))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}
