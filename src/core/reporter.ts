import type { Brief } from './brief.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What a run of lint found. */
export interface Report {
  /** Sorted by path, place and rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every brief that was read, for excerpts and counts. */
  readonly briefs: readonly Brief[];
}

/** One way to print diagnostics. */
export interface Reporter {
  readonly name: string;
  /** What it is for, in one clause for the help. */
  readonly summary: string;
  /** Returns all that goes to stdout, with its final newline; empty where there is nothing to say. */
  report(report: Report, options: { readonly color: boolean }): string | Promise<string>;
}
