import type { Edit, Fix } from '../diagnostic.ts';
import { applyEdits } from '../fix.ts';

/** A fix as one edit, from its first change to its last, for those who take one; undefined for none. */
export function mergedEdit({ edits }: Fix, text: string): Edit | undefined {
  if (edits.length === 0) return undefined;
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const inside = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return { start, end, text: applyEdits(text.slice(start, end), inside) };
}
