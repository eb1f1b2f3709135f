import { type Files, Refusal } from '../io.ts';
import { lineStarts } from '../text.ts';

/** The largest brief that is read, in bytes: 2 MiB, some hundred times a long brief. */
export const LARGEST = 2 * 1024 * 1024;

/** Reads a text file. Throws a FileError, or a Refusal where it is too large or not UTF-8. */
export function readText(files: Files, path: string): string {
  return decode(files.read(path), path);
}

/** Decodes bytes as UTF-8 and keeps a byte order mark; throws a Refusal that names the path and the way out. */
export function decode(bytes: Uint8Array, path: string): string {
  if (bytes.length > LARGEST) {
    throw new Refusal(
      `cannot read \`${path}\`: it has ${mebibytes(bytes.length)} MiB, expected at most ${mebibytes(LARGEST)} MiB`,
      'move images and tables into files of their own, or split the text into several briefs',
    );
  }
  try {
    return decodeUtf8(bytes);
  } catch (cause) {
    throw new Refusal(
      `cannot read \`${path}\`: line ${badLine(bytes)} is not UTF-8 text`,
      'save it as UTF-8 (in most editors: Save As, Encoding, UTF-8)',
      cause,
    );
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** The line, from 1, of the first byte that is not UTF-8; line endings are never part of a longer character. */
function badLine(bytes: Uint8Array): number {
  for (let start = 0; start < bytes.length; ) {
    const ending = bytes.subarray(start).findIndex((byte) => byte === 0x0a || byte === 0x0d);
    const end = ending < 0 ? bytes.length : start + ending + 1;
    try {
      decodeUtf8(bytes.subarray(start, end));
    } catch {
      return lineStarts(new TextDecoder().decode(bytes.subarray(0, start))).length;
    }
    start = end;
  }
  return 1;
}

function mebibytes(size: number): string {
  return (Math.ceil((size / 1024 / 1024) * 10) / 10).toString();
}
