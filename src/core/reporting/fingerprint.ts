import type { Diagnostic } from '../diagnostic.ts';
import type { Report } from '../reporter.ts';
import type { Source } from '../stamp.ts';
import { sourcesOf } from './sources.ts';

/**
 * Names each diagnostic of a report, in its order, with 16 hexadecimal digits that stay the same when
 * lines are put in above it: a hash of path, rule, the text of its line without regard to white space,
 * and how many like it came before.
 */
export function fingerprints(report: Report): readonly string[] {
  const known = sourcesOf(report);
  const seen = new Map<string, number>();
  return report.diagnostics.map((diagnostic) => {
    const { path, rule } = diagnostic;
    const key = JSON.stringify([path, rule, lineOf(diagnostic, known.get(path))]);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return fnv1a(`${key}${occurrence}`);
  });
}

function lineOf({ start, message }: Diagnostic, source: Source | undefined): string {
  const line =
    source?.text.slice(source.lines[start.line - 1], source.lines[start.line]) ?? message;
  return line.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** FNV-1a, 64 bits, of the text in UTF-8 (draft-eastlake-fnv): no cryptography, only few collisions. */
export function fnv1a(text: string): string {
  // Two halves of 32 bits: a big integer for each byte takes forty times as long.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    const mixed = (low ^ byte) >>> 0;
    // The prime is 2 ** 40 + 0x1b3.
    const product = mixed * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + mixed * 2 ** 8) % 2 ** 32;
    low = product % 2 ** 32;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
