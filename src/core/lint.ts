import type { Brief } from './brief.ts';
import type { Diagnostic, Finding, Severity } from './diagnostic.ts';
import type { Context, Rule } from './rule.ts';
import { pointAt, type Range } from './text.ts';

/** What a run checks, and how strictly. */
export interface LintOptions {
  readonly rules: readonly Rule[];
  /** Severities by rule id, where they differ from the rules' own. */
  readonly levels?: Readonly<Record<string, Severity | 'off'>>;
  readonly context: Context;
}

/**
 * Checks a brief. Front matter that cannot be read is one finding; until it is mended, the rules
 * about front matter and dates say nothing more, and the body is checked all the same.
 *
 * @returns diagnostics sorted by place, then rule
 */
export function lint(brief: Brief, { rules, levels = {}, context }: LintOptions): Diagnostic[] {
  const unread = brief.frontMatter.state !== 'read';
  const cause = brief.problems[0]?.rule;
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    const level = levels[rule.id];
    if (level === 'off') continue;
    if (unread && rule.id !== cause && /^(?:frontmatter|date)\//.test(rule.id)) continue;
    for (const finding of rule.check(brief, context)) {
      diagnostics.push(stamp(brief, rule, level ?? finding.severity ?? rule.severity, finding));
    }
  }
  return diagnostics.sort(byPlace);
}

/** The reporting order: path, offset, rule; by code point, whatever the locale. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return order(a.path, b.path) || a.start.offset - b.start.offset || order(a.rule, b.rule);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function stamp(brief: Brief, rule: Rule, severity: Severity, finding: Finding): Diagnostic {
  return {
    path: brief.path,
    rule: rule.id,
    severity,
    message: finding.message,
    ...span(brief, finding.range),
    why: rule.why,
    help: finding.help ?? null,
    related: (finding.related ?? []).map(({ message, range }) => ({
      path: brief.path,
      message,
      ...span(brief, range),
    })),
    fix: finding.fix ?? null,
  };
}

function span({ lines }: Brief, { start, end }: Range) {
  return { start: pointAt(lines, start), end: pointAt(lines, end) };
}
