import type { Brief } from './brief.ts';
import type { Kind } from './kind.ts';
import type { Typeset } from './typeset.ts';
import type { Workspace } from './workspace.ts';

/** What a format may know beside the brief: the world is handed in, so that formats stay pure. */
export interface Setting {
  /** The settings of `brief.yml`; undefined for a single file outside a workspace. */
  readonly workspace: Workspace | undefined;
  /** The language of the brief: its own, the workspace's, else `en`. BCP 47. */
  readonly lang: string;
  /** The kind that the brief says it is; undefined where it does not say. */
  readonly kind: Kind | undefined;
  /** The name of the brief's page, without its ending. */
  readonly name: string;
  /** The formats that this build makes, by name. */
  readonly formats: readonly string[];
  /** The brief in other languages, in the order of their language tags. */
  readonly translations: readonly Translation[];
  /** The name of the page of another brief, by its path; undefined where that has none. */
  readonly pageOf: (path: string) => string | undefined;
  /** Reads a file of the program's own templates folder, like `page/page.css`. */
  readonly template: (path: string) => string;
  /** Reads a file of the author's; the path is relative to the working folder. Undefined where there is none. */
  readonly asset: (path: string) => Uint8Array | undefined;
  readonly typeset: Typeset;
  /** Draws an SVG as a PNG with the fonts of the templates folder, one pixel for each unit. */
  readonly draw: (svg: string) => Promise<Uint8Array>;
  /** Whether blocks of the text say which lines of the file they are, for a preview. */
  readonly lines?: boolean;
}

/** A brief in another language. */
export interface Translation {
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  /** The name of its page, without its ending. */
  readonly name: string;
  /** Where its page will be on the web, where its author says so. */
  readonly url?: string | undefined;
  /** Whether this brief was translated from it. */
  readonly isOriginal: boolean;
}

/** One file that a format makes of a brief. */
export interface Made {
  /** What stands behind the name of the brief's page: `.html`, `-card.png`. */
  readonly ending: string;
  readonly data: string | Uint8Array;
}

/** One output: html, pdf, docx. */
export interface Format {
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  /** What it makes, in one clause for the help. */
  readonly summary: string;
  /** The file of the brief itself comes first. */
  render(brief: Brief, setting: Setting): Promise<readonly Made[]>;
}
