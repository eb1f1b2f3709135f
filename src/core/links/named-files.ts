import { pathInside } from '../edition/address.ts';
import type { World } from '../rule.ts';
import type { Reference } from './references.ts';

/** A file of this machine that a brief names, other than by a link. */
export interface NamedFile extends Reference {
  /** The brief, by its path. */
  readonly brief: string;
  /** Where the file is, from the working folder; undefined where the address leads out of the workspace. */
  readonly path: string | undefined;
  /** Whether it is shown as an image; of a definition and a value of the front matter the ending has to tell. */
  readonly isImage: boolean;
}

/** The files that briefs name other than by a link; addresses with a scheme, or of the web, are none. */
export function* namedFiles({
  workspace,
  briefs,
}: Pick<World, 'workspace' | 'briefs'>): Generator<NamedFile> {
  for (const { path: brief, references } of briefs) {
    for (const reference of references) {
      const { kind, address } = reference;
      if (kind === 'link' || address === '' || NOT_HERE.test(address)) continue;
      const path = pathInside(workspace?.folder ?? '', brief, address);
      yield { ...reference, brief, path, isImage: kind === 'image' || PICTURE.test(address) };
    }
  }
}

const NOT_HERE = /^(?:[a-z][a-z\d+.-]+:|\/\/|#)/i;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;
