import type { Point, Range } from './text.ts';

/** How bad a finding is: an error stops the build, a warning does not, an info is advice. */
export type Severity = 'error' | 'warning' | 'info';

/** One replacement in a text: offsets from 0 in UTF-16 code units, `end` exclusive. */
export interface Edit extends Range {
  readonly text: string;
}

/** A repair. A safe one keeps the author's meaning and may be applied unasked; edits never overlap. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** What a rule or the reader says about a text, before it is stamped with its rule and place. */
export interface Finding {
  /** One clause, lowercase, no full stop, backticks round what the author typed. */
  readonly message: string;
  readonly range: Range;
  /** Instead of the rule's own severity, where the same thing weighs less, as in a draft. */
  readonly severity?: Severity;
  /** An imperative that can be pasted, like: write `2024-02-12`. */
  readonly help?: string;
  /** Other places that the finding speaks of; without a path, in the same file. */
  readonly related?: readonly {
    readonly message: string;
    readonly range: Range;
    readonly path?: string;
  }[];
  readonly fix?: Fix;
}

/** A finding made while reading, with the id of the rule that explains it. */
export interface Problem extends Finding {
  readonly rule: string;
}

/** Another place that a diagnostic speaks of. */
export interface Related {
  readonly path: string;
  readonly message: string;
  readonly start: Point;
  readonly end: Point;
}

/** A finding with everything that an editor, a CI service or a person needs. Plain JSON. */
export interface Diagnostic {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Point;
  readonly end: Point;
  readonly why: string;
  readonly help: string | null;
  readonly related: readonly Related[];
  readonly fix: Fix | null;
}

/** Counts diagnostics by severity, and those that `--fix` repairs. */
export function count(diagnostics: readonly Diagnostic[]) {
  const by = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  return {
    errors: by('error'),
    warnings: by('warning'),
    infos: by('info'),
    fixable: diagnostics.filter((d) => d.fix?.safe).length,
  };
}
