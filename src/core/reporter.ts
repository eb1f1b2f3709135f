import type { Diagnostic } from './diagnostic.ts';
import type { RuleInfo } from './rule.ts';
import type { Source } from './stamp.ts';

/** What a run of lint found. */
export interface Report {
  /** Sorted by path, place and rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every brief that was read, for excerpts and counts. */
  readonly briefs: readonly Source[];
  /** Other texts that findings lie in or speak of, like `brief.yml`; none of them is counted. */
  readonly others?: readonly Source[];
  /** What was found and is not shown, sorted like the diagnostics. */
  readonly hidden?: readonly Hidden[];
  /** What could not be read, and why. */
  readonly failures?: readonly { readonly path: string; readonly message: string }[];
  /** All rules there are, checked or not, for formats that describe them. */
  readonly rules?: readonly RuleInfo[];
  /** The version of the program, for formats that name it. */
  readonly version?: string;
}

/** A finding that an author has hidden. */
export interface Hidden {
  readonly diagnostic: Diagnostic;
  /** What the author says about it. */
  readonly reason: string | undefined;
  /** A comment in the text, or the baseline beside it. */
  readonly by: 'comment' | 'baseline';
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
