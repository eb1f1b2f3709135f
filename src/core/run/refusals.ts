import { Refusal } from '../io.ts';
import { lineStarts, pointAt } from '../text.ts';
import type { SettingsFile } from '../workspace.ts';

/** Throws a Refusal with the place of a mistake, an AggregateError of Refusals for several; nothing without one. */
export function refuseMistakes(files: readonly SettingsFile[]): void {
  const refusals = files.flatMap(({ path, text, mistakes }) => {
    if (mistakes.length === 0) return [];
    const starts = lineStarts(text);
    return mistakes.map(({ message, help, range }) => {
      const { line, column } = pointAt(starts, range.start);
      return new Refusal(`${path}:${line}:${column}: ${message}`, help);
    });
  });
  if (refusals.length === 1) throw refusals[0];
  if (refusals.length > 1) throw new AggregateError(refusals, 'mistakes in settings');
}
