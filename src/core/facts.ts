import { wordsOf } from './body-words.ts';
import type { Brief } from './brief.ts';
import type { Meta } from './fields.ts';
import type { Kind } from './kind.ts';
import { type Reference, referencesOf } from './links/references.ts';
import type { Mapping } from './node.ts';
import { type Suppression, suppressionsOf } from './suppressions.ts';
import type { Range } from './text.ts';
import { anchorsOf } from './tree.ts';

/** What other briefs and the workspace need to know of a brief: plain JSON, kept between runs. */
export interface Facts {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  /** The language of the brief. BCP 47. */
  readonly lang: string;
  /** Whether its front matter could be read; where not, rules about it and its dates say nothing. */
  readonly read: boolean;
  /** The front matter values that passed their checks. */
  readonly meta: Meta;
  /** Where the values of the front matter stand, by key; those of a mapping also as `translations.de`. */
  readonly places: Readonly<Record<string, Range>>;
  /** The ids of its headings, as its page has them. */
  readonly anchors: readonly string[];
  /** Everything that it links to or shows. */
  readonly references: readonly Reference[];
  readonly suppressions: readonly Suppression[];
  /** Of its body, as the bounds of its kind count them. */
  readonly words: number;
}

/** Draws the facts from a brief; `kind` is the one that it says it is. */
export function factsOf(brief: Brief, lang: string, kind?: Kind): Facts {
  return {
    path: brief.path,
    lang,
    read: brief.frontMatter.state === 'read',
    meta: brief.meta,
    places: placesOf(brief.frontMatter.root),
    anchors: anchorsOf(brief.tree),
    references: referencesOf(brief),
    suppressions: suppressionsOf(brief),
    words: wordsOf(brief, lang, kind),
  };
}

/** Where the value of a key stands; the start of the file where a brief does not have it. */
export function placeOf({ places }: Facts, key: string): Range {
  return places[key] ?? { start: 0, end: 0 };
}

/** Each brief whose key an earlier one has already, with the first that has it. */
export function* repeated(
  briefs: readonly Facts[],
  keyOf: (brief: Facts) => string | undefined,
): Generator<readonly [brief: Facts, first: Facts]> {
  const known = new Map<string, Facts>();
  for (const brief of briefs) {
    const key = keyOf(brief);
    const first = key === undefined ? undefined : known.get(key);
    if (first) yield [brief, first];
    else if (key !== undefined) known.set(key, brief);
  }
}

/** The order in which briefs came out: by day, then by path. Those without a day come last. */
export function byAge(a: Facts, b: Facts): number {
  const key = ({ meta, path }: Facts) => `${meta.date ?? '9'} ${path}`;
  return key(a) < key(b) ? -1 : 1;
}

function placesOf(root: Mapping): Record<string, Range> {
  const places: Record<string, Range> = {};
  for (const { key, value } of root.entries) {
    places[key] = value.range;
    if (value.type !== 'mapping') continue;
    for (const inner of value.entries) places[`${key}.${inner.key}`] = inner.value.range;
  }
  return places;
}
