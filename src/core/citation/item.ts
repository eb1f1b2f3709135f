/** A person or an organisation (CSL-JSON 1.0.2, name-variable). */
export type Name =
  | {
      readonly family: string;
      readonly given?: string;
      /** `von der` in `von der Leyen`: printed before the family name wherever that stands. */
      readonly 'non-dropping-particle'?: string;
      /** `Jr.`, `III`. */
      readonly suffix?: string;
    }
  | { readonly literal: string };

/** A year, with its month and its day where they are known; or words for what is no such date. */
export type Issued =
  | { readonly 'date-parts': readonly [readonly number[]] }
  | { readonly literal: string };

/** What a source can say of itself in a line of text, by its name in CSL. */
export type Variable =
  | 'abstract'
  | 'collection-title'
  | 'container-title'
  | 'DOI'
  | 'edition'
  | 'genre'
  | 'ISBN'
  | 'ISSN'
  | 'issue'
  | 'keyword'
  | 'language'
  | 'number'
  | 'page'
  | 'publisher'
  | 'publisher-place'
  | 'title'
  | 'URL'
  | 'version'
  | 'volume';

/** A source (CSL-JSON 1.0.2, schema csl-data): as much of it as a reference list prints. */
export type CslItem = {
  readonly id: string;
  /** One of CSL's types, like `report` or `article-journal`. */
  readonly type: string;
  readonly author?: readonly Name[];
  readonly editor?: readonly Name[];
  readonly issued?: Issued;
  /** What CSL has no name for. */
  readonly custom?: Readonly<Record<string, string>>;
} & { readonly [Key in Variable]?: string };

/** A family name with the particle before it. */
export function familyOf(name: Exclude<Name, { readonly literal: string }>): string {
  return [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

/** A name with the family name first: `von der Leyen, Ursula`, `King, Martin Luther, Jr.`. */
export function inverted(name: Name): string {
  if ('literal' in name) return name.literal;
  return [familyOf(name), name.given, name.suffix].filter(Boolean).join(', ');
}
