import type { Diagnostic } from '../core/diagnostic.ts';
import type { Hidden, Report, Reporter } from '../core/reporter.ts';
import { fingerprints } from '../core/reporting/fingerprint.ts';
import { harmlessJson } from '../core/reporting/json.ts';
import { said } from '../core/reporting/said.ts';
import { sarifLevels, sarifRule } from '../core/reporting/sarif-rule.ts';
import { sourcesOf } from '../core/reporting/sources.ts';
import { uriOf } from '../core/reporting/uri.ts';
import { byPlace, type Source } from '../core/stamp.ts';
import { type Point, pointAt } from '../core/text.ts';
import { visible } from '../core/wording/visible.ts';

/**
 * For code scanning: SARIF 2.1.0 (OASIS). Columns count UTF-16 code units from 1, ends are exclusive.
 * The fingerprint has a name of its own: `primaryLocationLineHash` is what GitHub computes itself, and
 * it warns of every one that differs.
 */
const sarif: Reporter = {
  name: 'sarif',
  summary: 'for code scanning on GitHub and elsewhere: SARIF 2.1.0',
  report(report) {
    const { rules = [], version, hidden = [], failures = [] } = report;
    const known = sourcesOf(report);
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const reasons = new Map(hidden.map((one) => [one.diagnostic, one]));
    // Hidden ones count as well: who hides one finding renames no other.
    const diagnostics = [...report.diagnostics, ...reasons.keys()].sort(byPlace);
    const names = fingerprints({ ...report, diagnostics });
    const results = diagnostics.map((diagnostic, index) => ({
      ruleId: diagnostic.rule,
      ruleIndex: indexes.get(diagnostic.rule),
      ...shaped(diagnostic, known.get(diagnostic.path)),
      partialFingerprints: { 'briefFinding/v1': names[index] },
      suppressions: suppressed(reasons.get(diagnostic)),
    }));
    const log = {
      $schema:
        'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'brief', semanticVersion: version, rules: rules.map(sarifRule) },
          },
          automationDetails: { id: 'brief-lint/' },
          columnKind: 'utf16CodeUnits',
          invocations: failures.length > 0 ? [failed(failures)] : undefined,
          results,
        },
      ],
    };
    return `${harmlessJson(log, 2)}\n`;
  },
};

export default sarif;

/** A run that did not see everything: what it does not find there is not mended. */
function failed(failures: NonNullable<Report['failures']>) {
  return {
    executionSuccessful: false,
    toolExecutionNotifications: failures.map(({ path, message }) => ({
      level: 'error',
      message: { text: visible(message) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    })),
  };
}

/** Why a result is not shown (SARIF section 3.35): undefined for one that is. */
function suppressed(hidden: Hidden | undefined) {
  if (!hidden) return undefined;
  const kind = hidden.by === 'comment' ? 'inSource' : 'external';
  return [{ kind, justification: hidden.reason && visible(hidden.reason) }];
}

function shaped(diagnostic: Diagnostic, source: Source | undefined) {
  const { path, severity, start, end, related, fix } = diagnostic;
  return {
    level: sarifLevels[severity],
    message: { text: said(diagnostic) },
    locations: [{ physicalLocation: place(path, start, end) }],
    relatedLocations:
      related.length > 0
        ? related.map((one, id) => ({
            id,
            physicalLocation: place(one.path, one.start, one.end),
            message: { text: visible(one.message) },
          }))
        : undefined,
    fixes: fix && source && fix.edits.length > 0 ? [fixed(fix, source)] : undefined,
  };
}

function place(path: string, start: Point, end: Point) {
  return { artifactLocation: { uri: uriOf(path) }, region: region(start, end) };
}

function region(start: Point, end: Point) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function fixed({ title, edits }: NonNullable<Diagnostic['fix']>, { path, lines }: Source) {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: region(pointAt(lines, start), pointAt(lines, end)),
    insertedContent: { text },
  }));
  return {
    description: { text: visible(title) },
    artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }],
  };
}
