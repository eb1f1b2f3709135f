/** Counts, by halving, the first of `length` places that a condition holds for; it holds for none behind them. */
export function countBefore(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
