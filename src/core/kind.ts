import type { FieldName } from './fields.ts';
import type { Localised, Workspace } from './workspace.ts';

/** The kinds of brief that the program brings along, in the order in which people see them. */
export const kindIds = [
  'policy-brief',
  'issue-brief',
  'monthly-brief',
  'backgrounder',
  'situation-brief',
  'event-report',
  'position-paper',
  'policy-memo',
] as const;

/** What the folder of a kind may be called, and with it the kind. */
export const KIND_ID = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/** The ids that a brief may name as its `kind`: those of the program, then those of the workspace alone. */
export function kindsKnown(workspace: Pick<Workspace, 'kinds'> | undefined): readonly string[] {
  const own = (workspace?.kinds ?? []).map(({ id }) => id).filter((id) => KIND_ID.test(id));
  return [...new Set<string>([...kindIds, ...own])];
}

/** A kind of brief, as the `kind.yml` of its folder describes it. */
export interface Kind {
  /** The name of its folder. */
  readonly id: string;
  /** The folder of the workspace whose own it is; undefined where the program brings it along. */
  readonly home?: string | undefined;
  readonly name: Localised;
  /** What it is for, in one clause for those who choose. */
  readonly about: Localised;
  /** The languages of its scaffolds, sorted. BCP 47. */
  readonly languages: readonly string[];
  /** Keys that a brief of this kind needs beside those that every brief needs. */
  readonly frontMatter: readonly FieldName[];
  /** Words of the body without its sources. */
  readonly words: Bounds;
  /** How many of its headings ask a question. */
  readonly questions?: Bounds | undefined;
  /** In the order in which a brief shows them. */
  readonly sections: readonly KindSection[];
  /** Sections that a brief of this kind must not have. */
  readonly forbidden: readonly ForbiddenSection[];
}

/** A section that a kind of brief has. */
export interface KindSection {
  readonly id: string;
  /** Its heading in each language of the kind. */
  readonly heading: Readonly<Record<string, string>>;
  /** What else authors call it, by language. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** A key of the front matter that may stand for it. */
  readonly key?: FieldName | undefined;
  /** Whether a brief of this kind may do without it. */
  readonly optional: boolean;
  /** Whether its words are none of the body's, like those of the sources. */
  readonly backMatter: boolean;
  /** Its entries: list items, subheadings, rows of a table; of sources, the notes. */
  readonly items?: Bounds | undefined;
  readonly sentences?: Bounds | undefined;
  readonly words?: Bounds | undefined;
  /** How many times as long as its shortest subsection the longest may be. */
  readonly balance?: number | undefined;
  /** Whether the rows of its tables have something in every cell. */
  readonly filled?: boolean | undefined;
  /** Whether it lists those who spoke, each one once. */
  readonly speakers?: boolean | undefined;
  /** Names none of those who spoke where `event.rule` says so. */
  readonly unnamed?: 'chatham-house' | undefined;
}

/** A section that a kind of brief must not have, by the names that authors give it in each language. */
export interface ForbiddenSection {
  readonly headings: Readonly<Record<string, readonly string[]>>;
  /** Why not, for the message: a clause that begins with `which` or `where`. */
  readonly because: string;
  /** Holds only where `event.rule` says so; without it, always. */
  readonly rule?: 'chatham-house' | undefined;
}

/** The least and the most of something, both included. */
export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** The language of a kind's scaffold that serves a language: that one or its base; undefined without one. */
export function scaffoldLanguage(kind: Kind, lang: string): string | undefined {
  return [lang, lang.split('-')[0]].find((tag) => tag && kind.languages.includes(tag));
}

/** The language of the scaffold that a new brief starts with: one that serves its own, else English, else any. */
export function startingLanguage(kind: Kind, lang: string): string {
  return scaffoldLanguage(kind, lang) ?? scaffoldLanguage(kind, 'en') ?? kind.languages[0] ?? lang;
}

/** Whether `place` is what a brief speaks of, as where its kind needs it, and not where it was published. */
export function speaksOfPlace(kind: Kind | undefined): boolean {
  return kind?.frontMatter.includes('place') ?? false;
}
