import { closest, distance } from 'fastest-levenshtein';

/** Returns the candidate that was probably meant by a mistyped word; undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  if (all.length === 0) return undefined;
  const lower = word.toLowerCase();
  const swapped = all.find((candidate) => isSwapped(lower, candidate.toLowerCase()));
  if (swapped !== undefined) return swapped;
  const best = closest(
    lower,
    all.map((candidate) => candidate.toLowerCase()),
  );
  // Two letters that changed places are two edits.
  const most = best.length < 4 ? 1 : Math.max(2, Math.floor(best.length * 0.4));
  return distance(lower, best) <= most
    ? all.find((candidate) => candidate.toLowerCase() === best)
    : undefined;
}

/** Whether two neighbouring letters have changed places: the slip that is made most when typing fast. */
function isSwapped(word: string, meant: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== meant[index]);
  const swap = `${meant.slice(0, at)}${meant[at + 1]}${meant[at]}${meant.slice(at + 2)}`;
  return at >= 0 && at + 1 < meant.length && swap === word;
}

/** The help line that goes with a mistyped word; undefined where nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const meant = nearest(word, candidates);
  return meant === undefined ? undefined : `did you mean \`${meant}\`?`;
}

/** The candidates that at most two wrong, missing or extra letters make of a word, the nearest ones only. */
export function withinTwo(word: string, candidates: readonly string[]): readonly string[] {
  const near = candidates
    .filter(({ length }) => Math.abs(length - word.length) <= 2)
    .map((candidate) => ({ candidate, edits: distance(word, candidate) }))
    .filter(({ edits }) => edits <= 2);
  const least = Math.min(...near.map(({ edits }) => edits));
  return near.filter(({ edits }) => edits === least).map(({ candidate }) => candidate);
}
