/** Latin letters that do not decompose, or that lose their sound without their mark (ICAO Doc 9303-3, section 6). */
const PLAIN: Readonly<Record<string, string>> = {
  ä: 'ae',
  å: 'aa',
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  ö: 'oe',
  ø: 'oe',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ŧ: 't',
  ü: 'ue',
};

const LATIN = /\p{Script=Latin}/gu;

/** Names that Windows keeps for devices, with or without an ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** In bytes of UTF-8: leaves room for a date and an ending in every file system. */
const LONGEST = 80;

const NAMELESS = 'brief';

/**
 * Turns a text into a name for a file and a page: lowercase words with hyphens, at most 80 bytes.
 * Latin letters lose their marks, those of other scripts stay. Never empty, never a device name of
 * Windows; the slug of a slug is itself.
 */
export function slugify(text: string): string {
  const words = plain(text)
    // Initials and contractions are one word: "U.S.", "China's".
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/(?<=\p{L})['’](?=(?:d|ll|m|re|s|t|ve)(?!\p{L}))/gu, '')
    .match(/[\p{Ll}\p{Lo}\p{Lm}\p{N}][\p{Ll}\p{Lo}\p{Lm}\p{N}\p{Mn}\p{Mc}]*/gu);
  const slug = cut((words ?? [NAMELESS]).join('-'));
  return DEVICE.test(slug) ? `${slug}-brief` : slug;
}

/** Lowercase, in one of the many spellings of Unicode, without what nobody sees. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .replace(LATIN, spell)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFKC')
    .replace(LATIN, spell);
}

function spell(letter: string): string {
  return PLAIN[letter] ?? letter;
}

/** Cuts at the last hyphen that fits, else between two characters as a reader sees them. */
function cut(slug: string): string {
  const bytes = (part: string) => new TextEncoder().encode(part).length;
  if (bytes(slug) <= LONGEST) return slug;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('und').segment(slug)) {
    if (bytes(kept + segment) > LONGEST) break;
    kept += segment;
  }
  const hyphen = slug[kept.length] === '-' ? kept.length : kept.lastIndexOf('-');
  return (hyphen > 0 ? kept.slice(0, hyphen) : kept) || NAMELESS;
}
