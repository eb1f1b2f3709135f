import type { Diagnostic } from '../diagnostic.ts';
import type { Io } from '../io.ts';
import type { Report } from '../reporter.ts';
import { commandLine } from '../wording/shell.ts';
import { visible } from '../wording/visible.ts';

/**
 * Returns the command line that comes after a check: the build where nothing is to mend, else why the
 * gravest finding matters. Undefined where the report itself names one, that of a repair.
 */
export function afterLint(
  { diagnostics, failures }: Pick<Report, 'diagnostics' | 'failures'>,
  paths: readonly string[],
): string | undefined {
  if (failures && failures.length > 0) return undefined;
  if (diagnostics.some(({ fix }) => fix)) return undefined;
  const [first] = diagnostics;
  if (first === undefined) return commandLine(['brief', 'build', ...paths]);
  return commandLine(['brief', 'explain', gravest(diagnostics, first).rule]);
}

function gravest(diagnostics: readonly Diagnostic[], first: Diagnostic): Diagnostic {
  return diagnostics.find(({ severity }) => severity === 'error') ?? first;
}

/** Says what comes next, where anything does. */
export function sayNext({ err }: Pick<Io, 'err'>, line: string | undefined): void {
  if (line !== undefined) err(`next: ${visible(line)}\n`);
}
