/** One thing that was looked at. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** Where a setting comes from: a place like `brief.yml:3`, or `default`. */
  readonly from?: string | undefined;
  /** Whether it is there and works; undefined for what is only told. */
  readonly state?: 'ok' | 'none' | 'wrong' | undefined;
}

/** Something that is missing or wrong, and the way out. An error is in the way of what is asked for. */
export interface Trouble {
  readonly severity: 'error' | 'warning' | 'info';
  /** What: one clause. */
  readonly message: string;
  /** Why it matters: one clause. */
  readonly why: string;
  /** An imperative that can be pasted. */
  readonly help: string | undefined;
}

/** The parts of a checkup, in the order in which they are printed, with their headings. */
export const headings = {
  program: 'Program',
  workspace: 'Workspace',
  settings: 'Settings',
  kinds: 'Kinds of brief',
  engines: 'Engines for PDFs',
  fonts: 'Fonts of PDFs',
  tools: 'Tools',
  environment: 'Environment',
} as const;

/** The name of a part. */
export type Part = keyof typeof headings;

/** What one look has found; several make a checkup. */
export interface Look {
  readonly facts: readonly Fact[];
  readonly troubles?: readonly Trouble[];
}

/** All that was found. */
export type Checkup = Readonly<Record<Part, readonly Fact[]>> & {
  readonly troubles: readonly Trouble[];
};
