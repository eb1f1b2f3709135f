import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Typesetting } from '../../core/typeset.ts';

/** What an engine is given beside the fonts: paths are absolute, in a world that holds nothing else. */
export interface World {
  readonly main: string;
  /** Typst sources: the template and what else lies in its folder, for it to import. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Reads a template and the sources beside it. */
export function readWorld(templates: string, template: string): World {
  const folder = dirname(join(templates, template));
  const names = readdirSync(folder).filter((name) => name.endsWith('.typ'));
  const sources = names.map(
    (name) => [`/${name}`, readFileSync(join(folder, name), 'utf8')] as const,
  );
  return { main: `/${basename(template)}`, sources: new Map(sources) };
}

/** What the template reads as `sys.inputs`. */
export function inputsOf({ data }: Typesetting): { readonly doc: string } {
  return { doc: JSON.stringify(data) };
}
