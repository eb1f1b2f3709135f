import type { Brief } from './brief.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Rule } from './rule.ts';

/** What a run of lint found. */
export interface Report {
  /** Sorted by path, place and rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every brief that was read, for excerpts and counts. */
  readonly briefs: readonly Brief[];
  /** All rules there are, checked or not, for formats that describe them. */
  readonly rules?: readonly Omit<Rule, 'check'>[];
  /** The version of the program, for formats that name it. */
  readonly version?: string;
}

/** One way to print diagnostics. */
export interface Reporter {
  readonly name: string;
  /** What it is for, in one clause for the help. */
  readonly summary: string;
  /** Returns all that goes to stdout, with its final newline; empty where there is nothing to say. */
  report(report: Report, options: { readonly color: boolean }): string | Promise<string>;
  /** Returns what belongs on the page of a CI job beside that, in Markdown. */
  jobSummary?(report: Report): string;
}
