import type { Diagnostic, Edit, Fix } from './diagnostic.ts';

/** Which fixes may be applied: those that keep the author's meaning, or all that there are. */
export type FixLevel = 'safe' | 'unsafe';

/** A text with fixes applied, how many, and the diagnostics that are settled by them. */
export interface Fixed {
  readonly text: string;
  readonly applied: number;
  readonly settled: readonly Diagnostic[];
}

/**
 * Applies the fixes of diagnostics to the text that they were found in, without asking whether the
 * result is better. A fix is applied whole or not at all; where two touch, the first one wins.
 */
export function fix(
  text: string,
  diagnostics: readonly Diagnostic[],
  level: FixLevel = 'safe',
): Fixed {
  const chosen: Edit[] = [];
  const settled: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const repair = diagnostic.fix;
    if (!repair || !mayApply(repair, level) || collides(repair, chosen)) continue;
    chosen.push(...repair.edits);
    settled.push(diagnostic);
  }
  return { text: applyEdits(text, chosen), applied: settled.length, settled };
}

/** Applies edits that do not overlap; every other character stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(from, edit.start), edit.text);
    from = Math.max(from, edit.end);
  }
  return parts.join('') + text.slice(from);
}

/** Whether a fix is one of those that may be applied. */
export function mayApply({ safe }: Fix, level: FixLevel): boolean {
  return safe || level === 'unsafe';
}

function collides({ edits }: Fix, chosen: readonly Edit[]): boolean {
  return edits.some((edit) =>
    chosen.some((other) => edit.start <= other.end && other.start <= edit.end),
  );
}
