import { type Io, Refusal } from '../io.ts';
import { type Outcome, outcomeAsJson } from './outcome.ts';
import type { BuildRequest } from './request.ts';

/**
 * Returns what writes the report of a build, where one was asked for. Throws a Refusal where something else
 * stands at its place: a brief, a setting or a page must not become a report.
 */
export function openReport(
  { report }: Pick<BuildRequest, 'report'>,
  { files }: Pick<Io, 'files'>,
): (outcome: Outcome) => void {
  if (report === undefined) return () => {};
  if (files.kind(report) === 'file' && !isReport(files.read(report))) {
    throw new Refusal(
      `cannot write \`${report}\`: there is a file that is no report`,
      'name another file for the report, or move that one away',
    );
  }
  return (outcome) => files.write(report, outcomeAsJson(outcome));
}

/** An empty file is one that was made for it. */
function isReport(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 200));
  return text.trim() === '' || /^\{\s*"version": \d+,\s*"built": /.test(text);
}
