import type { Brief } from './brief.ts';
import type { Finding, Severity } from './diagnostic.ts';
import type { Facts } from './facts.ts';
import type { Ranges } from './fonts/ranges.ts';
import type { Kind } from './kind.ts';
import type { Suppression } from './suppressions.ts';
import type { Range } from './text.ts';
import type { Workspace } from './workspace.ts';

/** What a rule may know beside the brief: the world is handed in, so that rules stay pure. */
export interface Context {
  /** The settings of `brief.yml`; undefined for a single file outside a workspace. */
  readonly workspace: Workspace | undefined;
  /** The language of the brief: its own, the workspace's, else `en`. BCP 47. */
  readonly lang: string;
  /** The kind of brief that it says it is; undefined where it does not, or where that is not known. */
  readonly kind: Kind | undefined;
  /** The ids of all rules there are. */
  readonly known: readonly string[];
  /** The characters that the fonts of the PDF have; undefined where no PDF is made. */
  readonly fonts?: readonly Ranges[] | undefined;
  /** This year, from `today`. */
  readonly year: number;
  /** Whether a day, as `YYYY-MM-DD`, is today or past: what has come once will not go again. */
  readonly hasCome: (day: string) => boolean;
  /** Today as `YYYY-MM-DD`. What is found by its help is looked for anew on another day. */
  readonly today: string;
}

/** What a rule may know that looks beyond one brief: facts about all of them, and what lies around them. */
export interface World {
  readonly workspace: Workspace | undefined;
  /** All briefs of the workspace, those of this run among them; sorted by path. */
  readonly briefs: readonly Facts[];
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** The names in a folder (path relative to the working folder, with `/`); undefined where there is no such folder. */
  readonly list: (folder: string) => readonly string[] | undefined;
  /**
   * Reads a file of the workspace: undefined where there is none, `outside` where a link leads out of the
   * workspace. Without it, nobody may look into files.
   */
  readonly open?: ((path: string) => Uint8Array | 'outside' | undefined) | undefined;
  /** Says where a file of the workspace lies, as `open` does, without reading it. */
  readonly find?: ((path: string) => 'inside' | 'outside' | undefined) | undefined;
  /** What web addresses answered, where that was asked for. */
  readonly web: ReadonlyMap<string, WebAnswer>;
}

/** What a web address answered: a status (RFC 9110), or why there was none. */
export type WebAnswer = { readonly status: number } | { readonly fault: string };

/** A finding in one of the files of a workspace. */
export interface Placed extends Finding {
  /** Relative to the working folder, with `/`: a brief, `brief.yml` or another file. */
  readonly path: string;
}

/** What is left when everything was found: suppressions that hide nothing, entries of the baseline that match nothing. */
export interface Leftovers {
  readonly suppressions: readonly {
    readonly path: string;
    readonly suppression: Suppression;
    /** Those of its rules that hide nothing; none for an end without a start. */
    readonly rules: readonly string[];
    /** What to delete so that nothing of it is left, its end included; none where that is not safe. */
    readonly removals: readonly Range[];
  }[];
}

/** The value of an option of a rule. */
export type OptionValue = number | boolean | readonly string[];

/** Options of a rule by name, as `brief.yml` sets them. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** One option of a rule. */
export interface RuleOption<Value extends OptionValue = OptionValue> {
  /** What it means, in one clause; numbers with their unit. */
  readonly about: string;
  readonly default: Value;
}

/** A document for documentation and tests: the body of a brief, or a whole file where front matter matters. */
export interface Example {
  readonly text: string;
  /** The file's path, where the rule looks at it. Default: `briefs/example.md`. */
  readonly path?: string;
  /** Files that stand beside it. */
  readonly files?: readonly string[];
  /** Other briefs of the workspace: path to whole text. */
  readonly briefs?: Readonly<Record<string, string>>;
  /** The `brief.yml` of the workspace, where the rule looks at it. */
  readonly settings?: string;
  /** What web addresses answered. */
  readonly web?: Readonly<Record<string, WebAnswer>>;
}

/** One lint check, with its documentation and its first tests. It has `check`, `survey` or `audit`. */
export interface Rule<Values extends OptionValues = OptionValues> {
  /** `group/name`, as in the catalogue. */
  readonly id: string;
  /** What it finds, in one clause for tables. */
  readonly summary: string;
  /** One sentence about the reader: why this matters. */
  readonly why: string;
  /** The guide, specification or measurement that it rests on. */
  readonly source: string;
  readonly severity: Severity;
  /** Out of the profile `recommended`: what it finds is advice, or needs a second look. */
  readonly strict?: true;
  /** Cannot be switched off: what it finds keeps the program from doing what it was told to do. */
  readonly always?: true;
  /** Speaks only of what web addresses answered, where that was asked for. */
  readonly online?: true;
  /** Speaks only of what this format makes, where that is made. */
  readonly format?: string;
  /** Whether it repairs what it finds: always safely, only with consent, or not at all. */
  readonly fixes: 'safe' | 'unsafe' | 'both' | 'none';
  readonly options?: { readonly [Name in keyof Values]: RuleOption<Values[Name]> };
  /** Stays silent on this. */
  readonly good: Example;
  /** Fires on this, and no other rule does. */
  readonly bad: Example;
  /** Yields what it finds in one brief, from its text and the context alone; never throws. */
  check?(brief: Brief, context: Context, options: Values): Iterable<Finding>;
  /** Yields what it finds across briefs and the files around them; never throws. */
  survey?(world: World, options: Values): Iterable<Placed>;
  /** Yields what it finds when all other rules are done. */
  audit?(leftovers: Leftovers): Iterable<Placed>;
}

/** What programs may know of a rule. */
export type RuleInfo = Omit<Rule, 'check' | 'survey' | 'audit'>;
