import type { Diagnostic } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import { type Files, Refusal } from '../io.ts';
import type { Checked } from './check.ts';
import { readText } from './read.ts';

/** A text after one pass of fixes, and the diagnostics that are settled by them. */
export interface Mended {
  readonly text: string;
  readonly settled: readonly Diagnostic[];
}

/**
 * Applies the safe fixes of a brief's own diagnostics and writes its file, where that changes it.
 * Throws a FileError, or a Refusal where the file has changed since it was read.
 */
export function mendFile({ brief, diagnostics }: Checked, files: Files): Mended {
  const { text, settled } = fix(brief.text, diagnostics);
  if (text === brief.text) return { text, settled: [] };
  if (readText(files, brief.path) !== brief.text) {
    throw new Refusal(
      `cannot write \`${brief.path}\`: it has changed since it was read`,
      'run it again',
    );
  }
  files.write(brief.path, text);
  return { text, settled };
}
