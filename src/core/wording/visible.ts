/**
 * Shows what a terminal, an editor or a CI runner would obey instead of printing: control characters
 * (C0, C1, DEL), invisible and bidirectional ones (Unicode TR36) as `\u{…}`, and the beginnings of
 * workflow commands of GitHub and Azure (`::` at the start, `##[`, `##vso[`) with their first sign so.
 */
export function visible(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return text
    .replace(HIDDEN, escaped)
    .replace(/^(\s*):(?=:)/, (_, space: string) => `${space}${escaped(':')}`)
    .replace(/##(?=\[|vso\[)/gi, () => `#${escaped('#')}`);
}

const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\0-\x1F\x7F-\x9F\u061C\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** What any of them begins with: nearly no text has it, and one search is faster than three. */
const SUSPICIOUS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  /[\0-\x1F\x7F-\x9F\u061C\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|::|##/;

function escaped(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`;
}
