import type { Brief } from './brief.ts';
import type { Finding, Severity } from './diagnostic.ts';
import type { Workspace } from './workspace.ts';

/** What a rule may know beside the brief: the world is handed in, so that rules stay pure. */
export interface Context {
  /** The settings of `brief.yml`; undefined for a single file outside a workspace. */
  readonly workspace: Workspace | undefined;
  /** The language of the brief: its own, the workspace's, else `en`. BCP 47. */
  readonly lang: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** The names in a folder (path relative to the working folder, with `/`); undefined where there is no such folder. */
  readonly list: (folder: string) => readonly string[] | undefined;
}

/** A document for documentation and tests: the body of a brief, or a whole file where front matter matters. */
export interface Example {
  readonly text: string;
  /** The file's path, where the rule looks at it. Default: `briefs/example.md`. */
  readonly path?: string;
  /** Files that stand beside it. */
  readonly files?: readonly string[];
}

/** One lint check, with its documentation and its first tests. */
export interface Rule {
  /** `group/name`, as in the catalogue. */
  readonly id: string;
  /** What it finds, in one clause for tables. */
  readonly summary: string;
  /** One sentence about the reader: why this matters. */
  readonly why: string;
  readonly severity: Severity;
  /** Whether it repairs what it finds: always safely, only with consent, or not at all. */
  readonly fixes: 'safe' | 'unsafe' | 'both' | 'none';
  /** Stays silent on this. */
  readonly good: Example;
  /** Fires on this, and no other rule does. */
  readonly bad: Example;
  /** Yields what it finds; never throws. */
  check(brief: Brief, context: Context): Iterable<Finding>;
}
