/** How wide characters are, in thousandths of an em: family to runs of neighbouring code points. */
export type Widths = Readonly<
  Record<string, readonly (readonly [first: number, widths: readonly number[]])[]>
>;

/** Measures a text in ems, set in the first of the families that has each character; undefined where none has one. */
export type Ruler = (text: string) => number | undefined;

/** What is never seen: joiners, marks of direction, soft hyphens, variation selectors (UAX #44). */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** Makes a ruler for some of the families. Shaping only ever makes a text narrower than its characters. */
export function rulerFor(widths: Widths, families: readonly string[]): Ruler {
  const runs = families.flatMap((family) => widths[family] ?? []);
  const known = new Map<string, number | undefined>();
  const measure = (sign: string) => {
    if (UNSEEN.test(sign)) return 0;
    const point = sign.codePointAt(0) ?? 0;
    const run = runs.find(([first, { length }]) => first <= point && point < first + length);
    return run?.[1][point - run[0]];
  };
  return (text) => {
    let sum = 0;
    for (const sign of text) {
      if (!known.has(sign)) known.set(sign, measure(sign));
      const width = known.get(sign);
      if (width === undefined) return undefined;
      sum += width;
    }
    return sum / 1000;
  };
}
