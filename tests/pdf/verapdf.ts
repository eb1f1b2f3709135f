import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { java, pathOf, verapdf } from '../pages/tools.ts';

/** What veraPDF found against PDF/UA-1 in a file; `clause` is that of ISO 14289-1. */
export interface Failure {
  readonly file: string;
  readonly clause: string;
  readonly message: string;
}

const check = fileURLToPath(new URL('Check.java', import.meta.url));

/** Checks files in one go: starting takes seconds, a file a few tenths. Throws where one is no PDF. */
export function pdfUaFailures(files: readonly string[]): readonly Failure[] {
  if (files.length === 0) return [];
  const output = execFileSync(java, ['-cp', pathOf(verapdf), check, ...files], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const rows = output.split('\n').map((line) => line.split('\t'));
  const checked = new Set(rows.filter(([, what]) => what === 'checked').map(([file]) => file));
  for (const file of files) if (!checked.has(file)) throw new Error(`${file} was not checked`);
  return rows.flatMap(([file = '', clause = '', message]) =>
    message === undefined ? [] : [{ file, clause, message }],
  );
}
