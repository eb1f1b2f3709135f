import { count, type Diagnostic } from '../diagnostic.ts';
import type { Io } from '../io.ts';
import { complaint } from '../run/complaint.ts';
import { visible } from '../wording/visible.ts';
import type { Plan } from './plan.ts';
import type { Press } from './press.ts';

/** Whether findings stop a build: errors do, warnings where it is strict. */
export function stops(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  const { errors, warnings } = count(diagnostics);
  return errors > 0 || (strict && warnings > 0);
}

/**
 * Prints what stands in the way, or should have.
 *
 * @param known what was said before and is not said again; it becomes what is found now
 */
export async function sayFindings(
  { conclusion }: Plan,
  { io, reporter }: Press,
  known: Set<string> = new Set(),
): Promise<void> {
  const found = conclusion.diagnostics.filter(({ severity }) => severity !== 'info');
  const diagnostics = found.filter((one) => !known.has(JSON.stringify(one)));
  known.clear();
  for (const one of found) known.add(JSON.stringify(one));
  if (diagnostics.length === 0) return;
  const { report } = await reporter();
  io.err(`${await report({ ...conclusion, diagnostics }, { color: io.color.err })}\n`);
}

/** Prints what the user can mend; throws what is a fault of the program's own. */
export function sayFailure(error: unknown, io: Io): void {
  if (error instanceof AggregateError) {
    for (const one of error.errors) sayFailure(one, io);
    return;
  }
  const words = complaint(error, io.files);
  if (!words) throw error;
  io.err(`error: ${visible(words.message)}\n`);
  if (words.help) io.err(`  help: ${visible(words.help)}\n`);
}
