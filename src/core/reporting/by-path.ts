import type { Diagnostic } from '../diagnostic.ts';
import type { Report } from '../reporter.ts';

/** The diagnostics of each file, sorted by path; a brief without any is there with an empty list. */
export function byPath({
  briefs,
  diagnostics,
}: Report): readonly (readonly [path: string, diagnostics: readonly Diagnostic[]])[] {
  const files = new Map<string, Diagnostic[]>(briefs.map(({ path }) => [path, []]));
  for (const diagnostic of diagnostics) {
    const list = files.get(diagnostic.path);
    if (list) list.push(diagnostic);
    else files.set(diagnostic.path, [diagnostic]);
  }
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}
