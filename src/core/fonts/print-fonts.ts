import { themePath } from '../theme/files.ts';
import type { Workspace } from '../workspace.ts';
import { coverageOf, readCoverage } from './coverage.ts';
import { readFont } from './font.ts';
import type { Ranges } from './ranges.ts';

/** A font of a group's own: what the engine needs of it. */
export interface OwnFont {
  readonly family: string;
  readonly bytes: Uint8Array;
  readonly ranges: Ranges;
}

/**
 * The fonts that `theme.fonts` names, in its order; those that are missing, outside of the workspace or no
 * fonts are left out, as lint has said.
 *
 * @param read reads a file of the workspace by its path; undefined where there is none
 */
export function ownFonts(
  workspace: Workspace | undefined,
  read: (path: string) => Uint8Array | undefined,
): readonly OwnFont[] {
  return (workspace?.theme?.fonts ?? []).flatMap((name) => {
    const path = workspace && themePath(workspace, name);
    const bytes = path === undefined ? undefined : read(path);
    const font = bytes && readFont(bytes);
    return font ? [{ ...font, bytes }] : [];
  });
}

/** What the fonts of the PDF cover, those of the program and a group's own; `json` is `pdf/coverage.json`. */
export function printCoverage(json: string, own: readonly OwnFont[]): readonly Ranges[] {
  return [...readCoverage(json).values(), ...coverageOf(own).values()];
}
