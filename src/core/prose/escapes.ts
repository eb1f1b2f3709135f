import type { Range } from '../text.ts';

const ENTITY = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/iy;
const AMPERSAND = /^&(?:amp|#38|#x26);$/i;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * Finds each character of a text node's value in the Markdown that it was read from, where escapes,
 * entities (CommonMark 0.31.2, 2.4 and 2.5) and the marks before each line made the two differ.
 *
 * @returns offsets into `source`, one range a character; fewer where the two cannot be brought together
 */
export function unescapedPlaces(source: string, value: string): readonly Range[] {
  const places: Range[] = [];
  for (let at = 0; places.length < value.length; ) {
    const char = value.charAt(places.length);
    // Spaces round a line ending, and the marks of quotations before a line, are no part of the value.
    while (source[at] !== char && /[ \t>]/.test(source.charAt(at))) at++;
    const written = lengthAt(source, at, char);
    if (written === undefined) break;
    const place = { start: at, end: at + written };
    places.push(place);
    // An entity may stand for both halves of a surrogate pair.
    if (written > 2 && /[\uD800-\uDBFF]/.test(char)) places.push(place);
    at += written;
  }
  return places;
}

/** How many characters stand for one. */
function lengthAt(source: string, at: number, char: string): number | undefined {
  const next = source.charAt(at + 1);
  if (source[at] === '\\' && next === char && PUNCTUATION.test(next)) return 2;
  ENTITY.lastIndex = at;
  const [entity] = source[at] === '&' ? (ENTITY.exec(source) ?? []) : [];
  if (entity && (char !== '&' || AMPERSAND.test(entity))) return entity.length;
  return char !== '' && source[at] === char ? 1 : undefined;
}
