/** Letters and marks of which each is a character by itself: spaces, Latin, Greek, Cyrillic, punctuation, Han, Hangul. */
const SIMPLE =
  /^[\x20-\x7E\xA0-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027\u4E00-\u9FFF\uAC00-\uD7A3]*$/;

/** Whether each code unit of a text is a character by itself, as a reader counts them. */
export function isSimple(text: string): boolean {
  return SIMPLE.test(text);
}

/** The number of characters as a reader counts them: extended grapheme clusters (UAX #29). */
export function characters(text: string): number {
  // The segmenter takes longer to make than everything else that a run does to a brief.
  return isSimple(text) ? text.length : [...new Intl.Segmenter('und').segment(text)].length;
}
