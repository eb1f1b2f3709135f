import type { Brief } from './brief.ts';
import type { Diagnostic, Finding } from './diagnostic.ts';
import type { Placed, Rule } from './rule.ts';
import { type Ruling, ruleIn } from './ruling.ts';
import { lineStarts, pointAt, type Range } from './text.ts';

/** A text with a name, in which diagnostics have their places. */
export type Source = Pick<Brief, 'path' | 'text' | 'lines'>;

/** Texts by path. */
export type Sources = Pick<ReadonlyMap<string, Source>, 'get'>;

/** Stamps findings in several files, each with what is ruled for its path. */
export function place(
  rule: Rule,
  findings: Iterable<Placed>,
  rulingOf: (path: string) => Ruling,
  sources: Sources,
): Diagnostic[] {
  return Array.from(findings).flatMap((finding) => {
    const ruling = rulingOf(finding.path);
    if (!ruleIn(ruling, rule.id)) return [];
    const source = sources.get(finding.path) ?? sourceOf(finding.path);
    return [stamp(rule, ruling, finding, source, sources)];
  });
}

/** The reporting order: path, offset, rule; by code point, whatever the locale. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return order(a.path, b.path) || a.start.offset - b.start.offset || order(a.rule, b.rule);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A text with its name; without a text, a name by which a finding can be placed all the same. */
export function sourceOf(path: string, text = ''): Source {
  return { path, text, lines: lineStarts(text) };
}

/** Turns what a rule found into a diagnostic, with its rule and its place. */
export function stamp(
  rule: Rule,
  { levels }: Ruling,
  finding: Finding,
  source: Source,
  sources: Sources,
): Diagnostic {
  const level = levels?.[rule.id];
  return {
    path: source.path,
    rule: rule.id,
    severity: level && level !== 'off' ? level : (finding.severity ?? rule.severity),
    message: finding.message,
    ...span(source, finding.range),
    why: rule.why,
    help: finding.help ?? null,
    related: (finding.related ?? []).map(({ message, range, path = source.path }) => ({
      path,
      message,
      ...span(path === source.path ? source : (sources.get(path) ?? sourceOf(path)), range),
    })),
    fix: finding.fix ?? null,
  };
}

function span({ lines }: Source, { start, end }: Range) {
  return { start: pointAt(lines, start), end: pointAt(lines, end) };
}
