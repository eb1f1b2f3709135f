import type { Diagnostic } from '../diagnostic.ts';
import type { Changes } from '../io.ts';

/** Whether a finding lies on changed lines, or speaks of some. */
export function isChanged({ path, start, end, related }: Diagnostic, changes: Changes): boolean {
  return [{ path, start, end }, ...related].some((place) =>
    changes
      .get(place.path)
      ?.some(([first, last]) => place.start.line <= last && place.end.line >= first),
  );
}
