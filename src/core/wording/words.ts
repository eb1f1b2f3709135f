/** A number with its noun: `1 brief`, `2 briefs`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Words as a sentence lists them: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], joint = 'and'): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

/** Words in backticks, as a sentence lists them. */
export function quoted(words: readonly string[], joint = 'or'): string {
  return listed(
    words.map((word) => `\`${word}\``),
    joint,
  );
}
