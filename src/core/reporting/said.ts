import type { Diagnostic } from '../diagnostic.ts';
import { visible } from '../wording/visible.ts';

/** What a diagnostic says and its way out, for services that show one text; nothing in it is obeyed. */
export function said({ message, help }: Pick<Diagnostic, 'message' | 'help'>): string {
  return help ? `${visible(message)}\nhelp: ${visible(help)}` : visible(message);
}

/** Where else a diagnostic points to, a line for each place; nothing in it is obeyed. */
export function alsoSaid({ related }: Pick<Diagnostic, 'related'>): readonly string[] {
  return related.map(
    ({ path, start, message }) =>
      `also: ${visible(path)}:${start.line}:${start.column} ${visible(message)}`,
  );
}
