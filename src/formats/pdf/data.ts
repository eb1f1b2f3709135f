import type { Fit } from '../../core/edition/fit.ts';

/** What a PDF says, as plain JSON for `templates/pdf/brief.typ`; the names are those of HTML elements. */
export interface Document {
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  /** Year, month, day. */
  readonly date: readonly [number, number, number] | null;
  readonly lang: string;
  readonly region: string | null;
  readonly dir: 'ltr' | 'rtl';
  /** Families beside those of the design, for characters that those do not have. */
  readonly families: readonly string[];
  /** The head of every page but the first. */
  readonly running: readonly Inline[];
  readonly banner: string | null;
  readonly masthead: readonly Block[];
  /** `Page {page} of {pages}` in the language of the brief. */
  readonly page: string;
  readonly front: readonly Block[];
  readonly text: readonly Block[];
  readonly back: readonly Block[];
  readonly design: unknown;
}

/** A node in a line of text. */
export type Inline =
  | { readonly t: 'text' | 'code'; readonly v: string }
  /** A word or an address that no line holds, in parts that stay whole. */
  | { readonly t: 'long'; readonly of: 'text' | 'code'; readonly parts: readonly string[] }
  | { readonly t: 'br' }
  | { readonly t: 'em' | 'strong' | 'del' | 'sub' | 'sup'; readonly c: readonly Inline[] }
  | { readonly t: 'span'; readonly lang: string; readonly c: readonly Inline[] }
  /** A link to an address, or to the heading of an id. */
  | { readonly t: 'a'; readonly url?: string; readonly to?: string; readonly c: readonly Inline[] }
  /** A reference to note `n`; the first one brings the note along. */
  | { readonly t: 'note'; readonly n: number; readonly c?: readonly Block[] }
  | Picture;

/** An image; without alternative text it is decoration. */
export interface Picture {
  readonly t: 'image';
  /** Its path among the files of the job. */
  readonly src: string;
  readonly alt: string | null;
}

/** A node of its own. */
export type Block =
  | { readonly t: 'p'; readonly class?: string; readonly c: readonly Inline[] }
  | { readonly t: 'h'; readonly level: number; readonly id: string; readonly c: readonly Inline[] }
  | {
      readonly t: 'ul';
      readonly tight: boolean;
      readonly class?: string;
      readonly items: readonly Item[];
    }
  | {
      readonly t: 'ol';
      readonly tight: boolean;
      readonly start: number;
      readonly items: readonly Item[];
    }
  | { readonly t: 'dl'; readonly class: string; readonly items: readonly Entry[] }
  | { readonly t: 'quote'; readonly c: readonly Block[] }
  | { readonly t: 'pre'; readonly v: string }
  | { readonly t: 'hr' }
  | Table
  | {
      readonly t: 'figure';
      readonly class: string;
      readonly c: readonly Block[];
      readonly caption: readonly Inline[] | null;
      readonly above: boolean;
    }
  | { readonly t: 'div'; readonly class: string; readonly c: readonly Block[] }
  /** A page turned round, for a table that fits no other. */
  | { readonly t: 'turned'; readonly c: readonly Block[] };

/** An item of a list; `done` is that of a task. */
export interface Item {
  readonly c: readonly Block[];
  readonly done?: boolean;
}

/** A term and what is said of it. */
export interface Entry {
  readonly term: readonly Inline[];
  readonly c: readonly Inline[];
}

/** A table; the first row is its head. */
export interface Table {
  readonly t: 'table';
  readonly align: readonly ('left' | 'right' | 'center' | null)[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** Whether the first column names the rows. */
  readonly named: boolean;
  /** Whether the head comes again on each page. */
  readonly repeated: boolean;
  readonly fit: Fit;
}
