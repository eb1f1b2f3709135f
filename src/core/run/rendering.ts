import type { Brief } from '../brief.ts';
import type { Setting } from '../format.ts';
import { type Io, Refusal } from '../io.ts';
import { folderOf, isInside } from '../links/paths.ts';
import type { Workspace } from '../workspace.ts';
import { languageOf } from './inspect.ts';

/** A brief to render, and the workspace that it belongs to. */
export interface Rendered {
  readonly brief: Brief;
  readonly workspace: Workspace | undefined;
}

/** What a format may know beside a brief; files of the author's come from the workspace's folder only. */
export function settingOf({ brief, workspace }: Rendered, io: Io): Setting {
  const { files, templates } = io;
  const beside = isInside(files, '', brief.path) ? '' : folderOf(brief.path);
  const home = files.real(workspace?.folder ?? beside);
  return {
    workspace,
    lang: languageOf(brief, workspace),
    template: (path) => new TextDecoder().decode(templates.read(path)),
    asset: (path) => {
      if (path.includes('\0') || files.kind(path) !== 'file') return undefined;
      const real = files.real(path);
      // A link, or `..`, must not carry a file of the machine into a page.
      if (real === undefined || home === undefined || !isInside(files, home, real)) {
        throw new Refusal(
          `cannot embed \`${path}\` in the page of \`${brief.path}\`: it lies outside of the workspace`,
          'copy it into the workspace',
        );
      }
      return files.read(path);
    },
  };
}
