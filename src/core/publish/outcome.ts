import type { Left } from './plan.ts';

/** A file that a build made, and what it was before. */
export interface Written {
  /** From the working folder. */
  readonly path: string;
  /** The path of the brief that it was made of. */
  readonly brief: string;
  readonly format: string;
  readonly bytes: number;
  readonly state: 'new' | 'changed' | 'unchanged';
}

/** What came of a build. */
export interface Outcome {
  /** False where something stood in the way: nothing was written, and nothing removed. */
  readonly built: boolean;
  /** The names of the formats. */
  readonly formats: readonly string[];
  /** The folders that files went to; one but for briefs of several workspaces. */
  readonly out: readonly string[];
  /** Sorted by brief, then in the order of the formats; a brief's own file comes before those beside it. */
  readonly written: readonly Written[];
  /** The paths of files of earlier builds that no brief stands for any more. */
  readonly removed: readonly string[];
  readonly left: readonly Left[];
  /** How many findings there were. */
  readonly diagnostics: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
  readonly milliseconds: number;
}

/** The outcome of a build as JSON for other programs: `version` is that of this shape. */
export function outcomeAsJson(outcome: Outcome): string {
  return `${JSON.stringify({ version: 1, ...outcome }, null, 2)}\n`;
}
