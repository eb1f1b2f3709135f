import type { Severity } from '../diagnostic.ts';
import type { Complaint } from '../run/complaint.ts';

/** What the preview's interface shows; sent as JSON from `/state?brief=<path>`. */
export interface PreviewState {
  /** Rises with every change that was seen; the event stream names the latest. */
  readonly version: number;
  /** The organisation, where `brief.yml` names it. */
  readonly name: string | undefined;
  /** The briefs of the workspace, newest first; without a workspace, those that were named. */
  readonly briefs: readonly PreviewEntry[];
  /** The brief that was asked for; undefined where it is gone. */
  readonly current: PreviewBrief | undefined;
  /** What is wrong beside the briefs, like a mistake in `brief.yml`: complaints with place and way out. */
  readonly problems: readonly Complaint[];
}

/** A brief to switch to. */
export interface PreviewEntry {
  /** From the working folder, with `/`. */
  readonly path: string;
  /** Its title, else its file name. */
  readonly title: string;
  /** The name of its page, to which links of other pages lead, as in `harbour-fees.html`. */
  readonly page: string;
  /** `YYYY-MM-DD`, where it is readable. */
  readonly date: string | undefined;
  readonly status: 'draft' | 'review' | 'published' | 'withdrawn';
  readonly errors: number;
  readonly warnings: number;
}

/** The brief on the screen. */
export interface PreviewBrief {
  readonly path: string;
  readonly title: string;
  /** The page as `brief build` makes it, and on each block of the text `data-lines="first-last"`. */
  readonly html: string | undefined;
  /** Whether `html` is of an earlier text, since none can be made of this one. */
  readonly isStale: boolean;
  /** Sorted by place. */
  readonly findings: readonly PreviewFinding[];
  /** What is still to be written, as the scaffold says it below its headings. */
  readonly guidance: readonly PreviewGuidance[];
  /** Words of the text, as lint counts them. */
  readonly words: number;
}

/** One finding of lint. */
export interface PreviewFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly help: string | undefined;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Whether `brief lint --fix` mends it. */
  readonly isFixable: boolean;
}

/** A note of guidance that is left in a brief. */
export interface PreviewGuidance {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}
