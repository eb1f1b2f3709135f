import type { Ranges } from './ranges.ts';

/**
 * Reads which characters have a glyph from a `cmap` table (ISO/IEC 14496-22, 5.2.1), in the formats of
 * Unicode that are in use: 12 for all of it, else 4 for the Basic Multilingual Plane. Empty where there is
 * neither. Throws a RangeError where the table is cut short.
 */
export function readCmap(table: DataView): Ranges {
  const count = table.getUint16(2);
  let plane: number | undefined;
  for (let i = 0; i < count; i++) {
    const record = 4 + i * 8;
    const [platform, encoding] = [table.getUint16(record), table.getUint16(record + 2)];
    const offset = table.getUint32(record + 4);
    const format = table.getUint16(offset);
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    if (format === 12) return readFormat12(table, offset);
    if (format === 4) plane ??= offset;
  }
  return plane === undefined ? [] : readFormat4(table, plane);
}

/** Groups of characters whose glyphs follow each other; glyph 0 is the box for what is missing. */
function readFormat12(table: DataView, offset: number): Ranges {
  const ranges: number[] = [];
  const count = table.getUint32(offset + 12);
  for (let i = 0; i < count; i++) {
    const group = offset + 16 + i * 12;
    const missing = table.getUint32(group + 8) === 0 ? 1 : 0;
    add(ranges, table.getUint32(group) + missing, table.getUint32(group + 4));
  }
  return ranges;
}

/** Segments of characters, each with a shift to its glyphs or a list of them. */
function readFormat4(table: DataView, offset: number): Ranges {
  const ranges: number[] = [];
  const size = table.getUint16(offset + 6);
  const [ends, starts] = [offset + 14, offset + 16 + size];
  for (let i = 0; i < size; i += 2) {
    const [first, last] = [table.getUint16(starts + i), table.getUint16(ends + i)];
    const shift = table.getUint16(starts + size + i);
    const slot = starts + 2 * size + i;
    const list = table.getUint16(slot);
    // The segments ascend, so that no file makes this loop longer than the plane.
    if (first <= (ranges.at(-1) ?? -1)) continue;
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = list === 0 ? code : table.getUint16(slot + list + 2 * (code - first));
      const hasGlyph = list === 0 ? (listed + shift) % 0x10000 !== 0 : listed !== 0;
      if (hasGlyph) add(ranges, code, code);
    }
  }
  return ranges;
}

function add(ranges: number[], first: number, last: number): void {
  const end = ranges.at(-1) ?? -2;
  // A table in disorder, or beyond Unicode, is a broken one; what it says so is not believed.
  if (first > last || first <= end || last > 0x10ffff) return;
  if (first === end + 1) ranges[ranges.length - 1] = last;
  else ranges.push(first, last);
}
