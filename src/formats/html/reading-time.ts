/** Words that an adult reads in a minute, silently (Brysbaert 2019: 238 in English non-fiction). */
const PACE = 238;

/** The minutes that so many words take to read, at least one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / PACE));
}

/** Near enough for a bound; Chinese and Japanese do not part their words, so each sign counts. */
export function wordsIn(text: string): number {
  return text.match(/\p{Ideographic}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)?.length ?? 0;
}
