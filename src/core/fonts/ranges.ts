/** A set of code points: first and last of each run, ascending, flat: `[0x20, 0x7e, 0xa0, 0xff]`. */
export type Ranges = readonly number[];

/** Whether a code point is in a set; takes as many steps as the set's size has binary digits. */
export function includes(ranges: Ranges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle * 2 + 1] ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  return (ranges[low * 2] ?? Number.POSITIVE_INFINITY) <= codePoint;
}

/** What is in both sets. */
export function intersection(one: Ranges, other: Ranges): Ranges {
  const both: number[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const [first = 0, last = 0] = [one[i], one[i + 1]];
    const [from = 0, to = 0] = [other[j], other[j + 1]];
    if (Math.max(first, from) <= Math.min(last, to)) {
      both.push(Math.max(first, from), Math.min(last, to));
    }
    if (last < to) i += 2;
    else j += 2;
  }
  return both;
}

/** Writes a set in one line, like `20-7e a0`. */
export function writeRanges(ranges: Ranges): string {
  const runs: string[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    const [first = 0, last = 0] = [ranges[i], ranges[i + 1]];
    runs.push(first === last ? hex(first) : `${hex(first)}-${hex(last)}`);
  }
  return runs.join(' ');
}

/** Reads what `writeRanges` wrote. */
export function readRanges(text: string): Ranges {
  return text.split(' ').flatMap((run) => {
    const [first = '', last = first] = run.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function hex(codePoint: number): string {
  return codePoint.toString(16);
}
