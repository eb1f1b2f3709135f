import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { Reporter } from '../core/reporter.ts';
import { byteColumn } from '../core/reporting/columns.ts';
import { harmlessJson } from '../core/reporting/json.ts';
import { mergedEdit } from '../core/reporting/merge.ts';
import { said } from '../core/reporting/said.ts';
import { sourcesOf } from '../core/reporting/sources.ts';
import type { Source } from '../core/stamp.ts';
import { type Point, pointAt } from '../core/text.ts';
import { visible } from '../core/wording/visible.ts';

const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;
const worstFirst: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * For reviewdog: its Diagnostic Format (reviewdog.proto). Columns count UTF-8 bytes from 1, ends are
 * exclusive; a suggestion becomes a button that applies it.
 */
const rdjson: Reporter = {
  name: 'rdjson',
  summary: 'for reviewdog: its JSON, with suggestions',
  report(report) {
    const { diagnostics } = report;
    const known = sourcesOf(report);
    const worst = worstFirst.find((level) =>
      diagnostics.some(({ severity }) => severity === level),
    );
    const result = {
      source: { name: 'brief' },
      severity: worst && severities[worst],
      diagnostics: diagnostics.map((diagnostic) => shaped(diagnostic, known)),
    };
    return `${harmlessJson(result, 2)}\n`;
  },
};

export default rdjson;

function shaped(diagnostic: Diagnostic, known: ReadonlyMap<string, Source>) {
  const { path, rule, severity, related } = diagnostic;
  const suggestion = suggested(diagnostic, known.get(path));
  return {
    message: said(diagnostic),
    location: located(diagnostic, known),
    severity: severities[severity],
    code: { value: rule },
    suggestions: suggestion ? [suggestion] : undefined,
    related_locations:
      related.length > 0
        ? related.map((one) => ({ message: visible(one.message), location: located(one, known) }))
        : undefined,
  };
}

function suggested({ fix }: Diagnostic, source: Source | undefined) {
  const edit = fix && source && mergedEdit(fix, source.text);
  if (!edit) return undefined;
  const start = pointAt(source.lines, edit.start);
  const end = pointAt(source.lines, edit.end);
  return { range: ranged(start, end, source), text: edit.text };
}

function located(
  { path, start, end }: { readonly path: string; readonly start: Point; readonly end: Point },
  known: ReadonlyMap<string, Source>,
) {
  return { path, range: ranged(start, end, known.get(path)) };
}

function ranged(start: Point, end: Point, source: Source | undefined) {
  return {
    start: { line: start.line, column: byteColumn(start, source) },
    end: { line: end.line, column: byteColumn(end, source) },
  };
}
