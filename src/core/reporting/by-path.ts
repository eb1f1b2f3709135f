import type { Diagnostic } from '../diagnostic.ts';
import { groupBy } from '../group-by.ts';
import type { Report } from '../reporter.ts';

/** The diagnostics of each file, sorted by path; a brief without any is there with an empty list. */
export function byPath({
  briefs,
  diagnostics,
}: Report): readonly (readonly [path: string, diagnostics: readonly Diagnostic[]])[] {
  const files = groupBy(diagnostics, ({ path }) => path);
  const clean = briefs.filter(({ path }) => !files.has(path));
  return [...files, ...clean.map(({ path }) => [path, []] as const)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
}
