import type { Diagnostic, Finding, Severity } from '../../src/core/diagnostic.ts';
import { lint } from '../../src/core/lint.ts';
import { parse } from '../../src/core/parse.ts';
import type { Report } from '../../src/core/reporter.ts';
import { byPlace } from '../../src/core/stamp.ts';
import { rule as ruleOf } from '../rule.ts';

/** Something to report: where it is (the words that it marks), and what is said. */
export interface Said extends Omit<Finding, 'message' | 'range'> {
  readonly rule?: string;
  readonly level?: Severity;
  readonly words?: string;
  readonly message?: string;
  readonly why?: string;
}

/** A report on one brief. */
export function reportOn(text: string, said: readonly Said[], path = 'briefs/a.md'): Report {
  const brief = parse(text, path);
  const context = { workspace: undefined, lang: 'en', today: '2026-11-22', list: () => undefined };
  const diagnostics = said.flatMap((one): Diagnostic[] => {
    const {
      rule = 'links/missing-file',
      level = 'error',
      words,
      message = 'unexpected',
      why = 'so',
    } = one;
    const start = words === undefined ? 0 : text.indexOf(words);
    const range = { start, end: start + (words?.length ?? 0) };
    const check = () => [{ ...one, message, range }];
    return lint(brief, { rules: [ruleOf(rule, { why, severity: level, check })], context });
  });
  return { briefs: [brief], diagnostics: diagnostics.sort(byPlace) };
}

/** A brief whose body is the text. */
export function withBody(body: string): string {
  return `---\ntitle: A title\n---\n${body}`;
}
