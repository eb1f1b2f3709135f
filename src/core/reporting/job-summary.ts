import { count, type Diagnostic } from '../diagnostic.ts';
import type { Report } from '../reporter.ts';
import { visible } from '../wording/visible.ts';
import { counted } from '../wording/words.ts';

/** GitHub takes 1 MiB for each step: so many rows, and so many characters of a cell, stay below it. */
const ROWS = 250;
const LONGEST = 250;

/** The table of all findings for the page of a GitHub Actions job (Markdown with tables, GFM 0.29). */
export function jobSummary({ briefs, diagnostics }: Report): string {
  const { errors, warnings, infos } = count(diagnostics);
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info')];
  const head = `### brief lint: ${counts.join(', ')} in ${counted(briefs.length, 'brief')}\n\n`;
  if (diagnostics.length === 0) return head;
  const more = diagnostics.length - ROWS;
  return [
    `${head}| place | severity | rule | what to mend |`,
    '| --- | --- | --- | --- |',
    ...diagnostics.slice(0, ROWS).map(row),
    ...(more > 0 ? [`\nand ${counted(more, 'more finding')}`] : []),
    '\n',
  ].join('\n');
}

function row({ path, start, severity, rule, message, help }: Diagnostic): string {
  const place = `${cell(path)}:${start.line}:${start.column}`;
  const words = help ? `${cell(message)}<br>${cell(help)}` : cell(message);
  return `| ${place} | ${severity} | ${cell(rule)} | ${words} |`;
}

/** Text as a cell in which only backticks mean something: punctuation that GFM reads becomes references. */
function cell(text: string): string {
  return visible(text)
    .slice(0, LONGEST)
    .replace(/[!-+.:-@[-_{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/`([^`]*)`/g, '<code>$1</code>')
    .replaceAll('`', '&#96;');
}
