import { readCmap } from './cmap.ts';
import { readFamily } from './family.ts';
import type { Ranges } from './ranges.ts';

/** What of a font file decides who can be set in it. */
export interface Font {
  /** By which Typst finds it. */
  readonly family: string;
  /** The characters that it has a glyph for. */
  readonly ranges: Ranges;
}

/**
 * Reads a TrueType or OpenType file (ISO/IEC 14496-22): its family and its characters. Undefined where the
 * bytes are no such file, or one without characters; collections and web fonts are none.
 */
export function readFont(bytes: Uint8Array): Font | undefined {
  try {
    const tables = tablesOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const [name, cmap] = [tables.get('name'), tables.get('cmap')];
    const family = name && readFamily(name);
    const ranges = cmap && readCmap(cmap);
    return family && ranges?.length ? { family, ranges } : undefined;
  } catch (error) {
    // What the file says lies behind its end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The table directory, at the start of the file. */
function tablesOf(file: DataView): ReadonlyMap<string, DataView> {
  const tables = new Map<string, DataView>();
  if (![0x00010000, tag('true'), tag('OTTO')].includes(file.getUint32(0))) return tables;
  const count = file.getUint16(4);
  for (let i = 0; i < count; i++) {
    const record = 12 + i * 16;
    const offset = file.getUint32(record + 8);
    const length = file.getUint32(record + 12);
    if (offset + length > file.byteLength) throw new RangeError('a table behind the end');
    for (const name of ['name', 'cmap']) {
      if (file.getUint32(record) !== tag(name)) continue;
      tables.set(name, new DataView(file.buffer, file.byteOffset + offset, length));
    }
  }
  return tables;
}

function tag(name: string): number {
  return [...name].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
}
