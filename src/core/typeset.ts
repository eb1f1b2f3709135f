/** Which Typst sets a document: the native one, or the same as WebAssembly where no native one loads. */
export type Engine = 'native' | 'wasm';

/** A document for Typst: a fixed template, and what it says as data. No text of a brief is ever markup. */
export interface Typesetting {
  /** The template in the program's templates folder, like `pdf/brief.typ`. */
  readonly template: string;
  /** Plain JSON; the template reads it as `json(bytes(sys.inputs.doc))`. */
  readonly data: unknown;
  /** The files that the data names, by absolute path like `/images/1.png`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Fonts beside those of the templates folder: whole TrueType or OpenType files. */
  readonly fonts: readonly Uint8Array[];
  /** What every time stamp in the PDF says, in seconds since 1970 UTC. */
  readonly timestamp: number;
}

/**
 * Sets a document as a tagged PDF (PDF/UA-1, ISO 14289-1): the same bytes for the same job, on every
 * machine. Rejects with a TypesetError where the engine refuses the document.
 */
export type Typeset = (job: Typesetting) => Promise<Uint8Array>;

/** The engine's own words for what it refuses; all that a brief can cause is found before. */
export class TypesetError extends Error {}
