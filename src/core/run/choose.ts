import { Refusal } from '../io.ts';
import { didYouMean } from '../wording/nearest.ts';
import { quoted } from '../wording/words.ts';

/** Picks a thing by the name that somebody typed; throws a Refusal that names the nearest one. */
export function choose<Thing extends { readonly name: string }>(
  things: readonly Thing[],
  name: string,
  noun: string,
): Thing {
  const found = things.find((thing) => thing.name === name);
  if (found) return found;
  const names = things.map((thing) => thing.name);
  throw new Refusal(
    `unknown ${noun} \`${name}\`, expected ${quoted(names)}`,
    didYouMean(name, names),
  );
}
