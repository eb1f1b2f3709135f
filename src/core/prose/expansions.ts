/** Words that an acronym may leave out. */
const SMALL =
  /^(?:an?|and|at|by|de|der|des|die|du?|et|für|for|in|las?|les?|of|on|pour|the|to|und|von|zu)$/i;
/** An acronym is no word of its own long form. */
const CAPITALS = /^[A-Z]{2,}s?(?!\p{L})/u;
/** How far round an acronym its long form is looked for, in UTF-16 code units. */
const NEAR = 90;
/** From this length on, words without capital letters meet an acronym by no chance. */
const LONG = 4;

/**
 * Reads a text for what its acronyms stand for: `Long Form (ABC)`, `ABC (Long Form)`, `ABC stands for`,
 * or a row of words whose initials spell it.
 *
 * @returns whether the text spells an acronym (capital letters) out
 */
export function expansionsIn(text: string): (acronym: string) => boolean {
  let rows: readonly { readonly text: string; readonly capital: string }[] | undefined;
  return (acronym) => {
    const beside = besideLongForm(acronym);
    for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + 1)) {
      if (beside.test(text.slice(Math.max(0, at - NEAR), at + NEAR))) return true;
    }
    rows ??= initialsOf(text).map((row) => ({ text: row, capital: row.toUpperCase() }));
    return rows.some(
      (row) =>
        row.text.includes(acronym) || (acronym.length >= LONG && row.capital.includes(acronym)),
    );
  };
}

function besideLongForm(acronym: string): RegExp {
  const patterns = [
    // “(the ABC)”, “(kurz: ABC)”, “(“ABC”, formerly …”
    String.raw`[([](?:[A-Za-zÀ-ɏ:.,]{1,20}\s+){0,3}["“„«']?${acronym}s?["”“»']?\s*[)\],;]`,
    // “ABC (Long Form)”
    String.raw`(?<![A-Za-z\d])${acronym}s?["”“»']?\s+\((?!${acronym})[A-Za-zÀ-ɏ’'-]{2,}[\s-]+[A-Za-zÀ-ɏ’'-]{2,}`,
    String.raw`(?<![A-Za-z\d])${acronym}["”“»']?,?\s+(?:stands for|is short for|steht für|signifie)`,
  ];
  return new RegExp(patterns.join('|'));
}

/** The initials of the words of a text: all of them, and without small words. */
function initialsOf(text: string): readonly string[] {
  const words = text.split(/[\s/’'-]+/).map((word) => word.replace(/^[^\p{L}]+/u, ''));
  const row = (list: readonly string[]) =>
    list.map((word) => (word === '' || CAPITALS.test(word) ? '.' : word.charAt(0))).join('');
  return [row(words), row(words.filter((word) => !SMALL.test(word)))];
}
