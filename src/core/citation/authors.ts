import { familyOf, type Name } from './item.ts';
import type { CitationWords } from './words.ts';

/** So many are named (APA 7, 9.8); of more, the first of these but one and the last. */
const MOST = 20;

/** The people of a source: `Silva, A., & Weber, J.`. */
export function authorsInWords(names: readonly Name[], words: CitationWords): string {
  const all = names.map(shortened);
  if (all.length > MOST) return `${all.slice(0, MOST - 1).join(', ')}, … ${all.at(-1)}`;
  if (all.length < 2) return all.join('');
  return `${all.slice(0, -1).join(', ')}${words.and(all.length)}${all.at(-1)}`;
}

/** Editors of a book, before whose title they stand in their natural order: `A. Silva`. */
export function editorsInWords(names: readonly Name[], words: CitationWords): string {
  const all = names.map((name) => {
    if ('literal' in name) return name.literal;
    return [initials(name.given ?? ''), familyOf(name), name.suffix].filter(Boolean).join(' ');
  });
  const last = all.length > 2 ? words.and(all.length) : words.and(1);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')}${last}${all.at(-1)}`;
}

function shortened(name: Name): string {
  if ('literal' in name) return name.literal;
  const family = familyOf(name);
  const given = name.given ?? '';
  // Scripts without capitals have no initials; Han, Kana and Hangul have no comma either.
  if (!/[\p{Lu}\p{Ll}]/u.test(family + given)) {
    const order = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(family)
      ? [family, given]
      : [given, family];
    return order.filter(Boolean).join(' ');
  }
  return [family, initials(given), name.suffix].filter(Boolean).join(', ');
}

/** `Jean-Paul Marie` becomes `J.-P. M.`, `J.R.R.` becomes `J. R. R.`. */
function initials(given: string): string {
  return given
    .replace(/\./g, '. ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) =>
      word
        .split(/[-‐‑]/)
        .flatMap((part) => /\p{L}\p{M}*/u.exec(part)?.[0] ?? [])
        .map((letter) => `${letter.toUpperCase()}.`)
        .join('-'),
    )
    .join(' ');
}
