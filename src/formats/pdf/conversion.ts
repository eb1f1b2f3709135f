import type { Asset } from '../../core/edition/asset.ts';
import type { Note } from '../../core/edition/notes.ts';
import type { Block, Inline } from './data.ts';

/** What the conversion of a brief's tree shares between its parts. */
export interface Conversion {
  /** Where a link leads in a PDF; undefined for one that leads nowhere from there. */
  target(url: string): { readonly url: string } | { readonly to: string } | undefined;
  /** The path of an image among the files of the job. */
  file(asset: Asset): string;
  /** What the title is where it says nothing. */
  readonly name: string;
  /** A reference to a note; the first one brings the note along. */
  note(number: number): Inline;
  /** The level of a heading: at most one below that of the heading before it (ISO 14289-1, 7.4.2). */
  level(depth: number): number;
  /** The images that were named so far, by the paths that `file` gave them. */
  readonly images: ReadonlyMap<string, Asset>;
}

/** What a conversion starts from. */
export interface Start {
  readonly name: string;
  readonly notes: readonly Note[];
  /** The ids of all headings. */
  readonly ids: ReadonlySet<string>;
  /** The web address of the folder of the pages; undefined where nobody knows it. */
  readonly site: string | undefined;
  readonly blocks: (children: Note['definition']['children'], to: Conversion) => readonly Block[];
}

/** Starts a conversion. */
export function startConversion({ name, notes, ids, site, blocks }: Start): Conversion {
  const images = new Map<string, Asset>();
  const names = new Map<string, string>();
  const met = new Set<number>();
  // The title is the first heading, on the first level.
  let before = 1;
  const conversion: Conversion = {
    name,
    images,
    target(url) {
      if (/^(?:https?|mailto|tel):/i.test(url)) return { url };
      if (url.startsWith('#')) return ids.has(url.slice(1)) ? { to: url.slice(1) } : undefined;
      if (site === undefined || /^[a-z][a-z\d+.-]*:/i.test(url)) return undefined;
      return URL.canParse(url, site) ? { url: new URL(url, site).href } : undefined;
    },
    file(asset) {
      const known = names.get(asset.path);
      if (known !== undefined) return known;
      const path = `/images/${names.size + 1}.${endings[asset.type] ?? 'bin'}`;
      names.set(asset.path, path);
      images.set(path, asset);
      return path;
    },
    note(n) {
      const note = met.has(n) ? undefined : notes[n - 1];
      met.add(n);
      return note
        ? { t: 'note', n, c: blocks(note.definition.children, conversion) }
        : { t: 'note', n };
    },
    level(depth) {
      before = Math.min(depth, before + 1);
      return before;
    },
  };
  return conversion;
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};
