import type { Brief } from './brief.ts';
import type { Workspace } from './workspace.ts';

/** What a format may know beside the brief: the world is handed in, so that formats stay pure. */
export interface Setting {
  /** The settings of `brief.yml`; undefined for a single file outside a workspace. */
  readonly workspace: Workspace | undefined;
  /** The language of the brief: its own, the workspace's, else `en`. BCP 47. */
  readonly lang: string;
  /** Reads a file of the program's own templates folder, like `page/page.css`. */
  readonly template: (path: string) => string;
  /** Reads a file of the author's; the path is relative to the working folder. Undefined where there is none. */
  readonly asset: (path: string) => Uint8Array | undefined;
}

/** One output: html, pdf, docx. */
export interface Format {
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  /** What it makes, in one clause for the help. */
  readonly summary: string;
  render(brief: Brief, setting: Setting): Promise<string | Uint8Array>;
}
