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
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
