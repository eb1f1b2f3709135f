import type { Brief } from '../brief.ts';
import { pathInside, rootOf } from '../edition/address.ts';
import type { Setting } from '../format.ts';
import type { CslItem } from './item.ts';
import { readItem } from './read-item.ts';

/** The sources that a brief names in its front matter. */
export interface Bibliography {
  /** In the order in which the author has them. */
  readonly items: readonly CslItem[];
  /** Why there are none, or not all of them, for the author. */
  readonly problem?: { readonly message: string; readonly help: string };
}

/** A list of sources has a few dozen; a file that is larger is a whole library. */
const LARGEST = 1_000_000;
const NONE: Bibliography = { items: [] };

/**
 * The sources under `references`: a list of CSL items, or those of a file of CSL-JSON or BibTeX, which
 * must lie in the workspace like any file that a brief names. Never throws for what an author can write.
 */
export async function bibliographyOf(
  { meta: { references }, path }: Pick<Brief, 'meta' | 'path'>,
  { workspace, asset }: Pick<Setting, 'workspace' | 'asset'>,
): Promise<Bibliography> {
  if (references === undefined) return NONE;
  if (typeof references !== 'string')
    return { items: references.flatMap((one) => readItem(one) ?? []) };
  const file = pathInside(rootOf(path, workspace), path, references);
  const bytes = file === undefined ? undefined : asset(file);
  if (bytes) return readBibliography(references, bytes);
  return fault(`no bibliography \`${references}\``, 'name a file beside the brief');
}

/** Reads a bibliography file by its name and its bytes: CSL-JSON or BibTeX, UTF-8, up to 1 MB. */
export async function readBibliography(name: string, bytes: Uint8Array): Promise<Bibliography> {
  if (bytes.length > LARGEST) {
    return fault(
      `the bibliography \`${name}\` is larger than 1 MB`,
      'keep the sources of this brief',
    );
  }
  if (/\.bib$/i.test(name)) return fromBibtex(name, bytes);
  if (/\.json$/i.test(name)) return fromJson(name, bytes);
  return fault(`cannot read the bibliography \`${name}\``, 'export it as CSL-JSON or BibTeX');
}

async function fromBibtex(name: string, bytes: Uint8Array): Promise<Bibliography> {
  const { readBibtex } = await import('./read-bibtex.ts');
  try {
    const items = readBibtex(textOf(bytes)).flatMap((one) => readItem(one) ?? []);
    if (items.length > 0) return { items };
    return fault(`\`${name}\` has no BibTeX entries`, 'export it as BibTeX or CSL-JSON');
  } catch (error) {
    const [, line] = /\bat line (\d+)/.exec(String(error)) ?? [];
    const place = line ? `${name}:${line}` : name;
    return fault(`\`${place}\` is no BibTeX`, 'close each entry and each brace, or export it anew');
  }
}

function fromJson(name: string, bytes: Uint8Array): Bibliography {
  const value = jsonOf(bytes);
  const list = Array.isArray(value) ? value : itemsIn(value);
  if (!list) return fault(`\`${name}\` is no list of CSL items`, 'export it as CSL-JSON');
  const items = list.flatMap((one) => readItem(one) ?? []);
  const missing = list.length - items.length;
  if (missing === 0) return { items };
  return {
    ...fault(`${missing} of the sources in \`${name}\` have no \`id\``, 'give each an `id`'),
    items,
  };
}

function fault(message: string, help: string): Bibliography {
  return { items: [], problem: { message, help } };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Some programs wrap the list. */
function itemsIn(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const list: unknown = 'references' in value ? value.references : 'items' in value && value.items;
  return Array.isArray(list) ? list : undefined;
}
