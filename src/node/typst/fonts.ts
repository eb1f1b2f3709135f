import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Typesetting } from '../../core/typeset.ts';

/** The program's font files, by path, in an order that no file system decides. */
export function fontFiles(templates: string): readonly string[] {
  const folder = join(templates, 'pdf', 'fonts');
  const names = readdirSync(folder).filter((name) => /\.[ot]tf$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** Keeps what was made for the fonts of the job before, as long as they stay the same. */
export function perFonts<T>(
  make: (fonts: Typesetting['fonts']) => T,
): (fonts: Typesetting['fonts']) => T {
  let last: { readonly fonts: Typesetting['fonts']; readonly made: T } | undefined;
  return (fonts) => {
    if (!last || !same(last.fonts, fonts)) last = { fonts, made: make(fonts) };
    return last.made;
  };
}

function same<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
