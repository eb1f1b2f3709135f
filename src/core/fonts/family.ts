/**
 * Reads by which family Typst finds a font, from its `name` table (ISO/IEC 14496-22, 5.2.5): name 1,
 * without the words for weight, width and slope at its end. Undefined where there is none that it reads.
 * Throws a RangeError where the table is cut short.
 */
export function readFamily(table: DataView): string | undefined {
  const count = table.getUint16(2);
  const strings = table.getUint16(4);
  for (let i = 0; i < count; i++) {
    const record = 6 + i * 12;
    const [platform, encoding] = [table.getUint16(record), table.getUint16(record + 2)];
    const label = labels[platform]?.[encoding];
    if (table.getUint16(record + 6) !== 1 || label === undefined) continue;
    const start = table.byteOffset + strings + table.getUint16(record + 10);
    const bytes = new Uint8Array(table.buffer, start, table.getUint16(record + 8));
    return withoutStyle(new TextDecoder(label).decode(bytes));
  }
  return undefined;
}

/** How names are written, by platform and encoding. */
const labels: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  0: { 0: 'utf-16be', 1: 'utf-16be', 2: 'utf-16be', 3: 'utf-16be', 4: 'utf-16be' },
  1: { 0: 'macintosh' },
  3: { 0: 'utf-16be', 1: 'utf-16be', 10: 'utf-16be' },
};

const styles =
  /(?:normal|italic|oblique|slanted|thin|th|hairline|light|lt|regular|medium|med|md|bold|bd|demi|extb|black|blk|bk|heavy|narrow|condensed|cond|cn|cd|compressed|expanded|exp)+$/i;
const modifier = /[ _-](?:extra|ext|ex|x|semi|sem|sm|demi|dem|ultra)$/i;

/** Names have a few words; one that is longer is an attack. */
const LONGEST = 200;

/** As Typst does it, so that it finds the font by this name. */
function withoutStyle(name: string): string | undefined {
  let family = name.trim().replace(/^\.+/, '');
  if (family === '' || family.length > LONGEST) return undefined;
  for (;;) {
    const bare = family.replace(styles, '');
    if (bare === family) return family;
    const shorter = bare.replace(/[ _-]$/, '');
    const plain = shorter.replace(modifier, '');
    // A word that only ends like a style stays: `Goudy Textmed`.
    if (plain === bare) return family;
    family = plain;
  }
}
