/**
 * The name of a section as it is compared with others: without case, accents, punctuation, and
 * without a number, an article or a possessive at the start, in English, German and French.
 */
export function sectionName(title: string): string {
  return bareWords(title)
    .trim()
    .replace(/^(?:\d+ )+(?=\S)|^(?:[ivx]{1,5}|[a-h]) (?=\S)/, '')
    .replace(/^(?:the|an?|our|der|die|das|unsere?|les?|la|l|une?|nos|notre) (?=\S)/, '');
}

/** Letters and digits in lowercase, without accents; most titles are ASCII, where that is quickly told. */
function bareWords(title: string): string {
  if (/^[ -~]*$/.test(title)) return title.toLowerCase().replace(/[^a-z\d]+/g, ' ');
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
