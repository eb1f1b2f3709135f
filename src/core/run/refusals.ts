import { Refusal } from '../io.ts';
import { lineStarts, pointAt, type Range } from '../text.ts';
import type { SettingsFile } from '../workspace.ts';

/** Throws a Refusal with the place of a mistake, an AggregateError of Refusals for several; nothing without one. */
export function refuseMistakes(files: readonly SettingsFile[]): void {
  const refusals = files.flatMap(({ path, text, mistakes }) => {
    const placeOf = placesIn(path, text);
    return mistakes.map(
      ({ message, help, range }) => new Refusal(`${placeOf(range)}: ${message}`, help),
    );
  });
  if (refusals.length === 1) throw refusals[0];
  if (refusals.length > 1) throw new AggregateError(refusals, 'several mistakes');
}

/** Says where something begins in a file, like `brief.yml:3:7`. */
export function placesIn(path: string, text: string): (range: Range) => string {
  const starts = lineStarts(text);
  return ({ start }) => {
    const { line, column } = pointAt(starts, start);
    return `${path}:${line}:${column}`;
  };
}
