import { countBefore } from './count-before.ts';
import type { Suppression } from './suppressions.ts';

/** The comments that name one rule, by where they begin to hold, with how far those up to each reach. */
interface Reach {
  readonly start: number;
  readonly end: number;
  /** The furthest end of this one and all before it. */
  readonly furthest: number;
  readonly suppression: Suppression;
}

/**
 * Tells which comments hide what a rule says about a place. Many comments and many findings in one text
 * must not take the product of their numbers.
 */
export function hidingIn(
  suppressions: readonly Suppression[],
): (rule: string, offset: number) => readonly Suppression[] {
  const known = new Map<string, readonly Reach[]>();
  const reachesOf = (rule: string) => {
    const found = known.get(rule) ?? reachesFor(suppressions, rule);
    known.set(rule, found);
    return found;
  };
  return (rule, offset) => {
    const reaches = reachesOf(rule);
    const hiding: Suppression[] = [];
    const begun = countBefore(reaches.length, (at) => (reaches[at]?.start ?? 0) <= offset);
    for (let at = begun - 1; at >= 0; at--) {
      const { end, furthest, suppression } = reaches[at] ?? {};
      if (furthest === undefined || furthest < offset) break;
      if (suppression && end !== undefined && end >= offset) hiding.push(suppression);
    }
    return hiding.reverse();
  };
}

function reachesFor(suppressions: readonly Suppression[], rule: string): readonly Reach[] {
  let furthest = 0;
  return suppressions
    .filter(({ rules }) => rules.some(({ id }) => id === rule))
    .flatMap((suppression) => {
      const { word, covers } = suppression;
      if (word === 'ignore-file') return [{ start: 0, end: Number.POSITIVE_INFINITY, suppression }];
      const holds = word === 'ignore' || word === 'ignore-start';
      return holds && covers ? [{ ...covers, suppression }] : [];
    })
    .sort((a, b) => a.start - b.start)
    .map((reach) => {
      furthest = Math.max(furthest, reach.end);
      return { ...reach, furthest };
    });
}
