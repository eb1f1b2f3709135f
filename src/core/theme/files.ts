import { pathInside } from '../edition/address.ts';
import { join } from '../links/paths.ts';
import type { Workspace } from '../workspace.ts';

/** The name of a file in a setting as an address: there, unlike in a link, `%`, `?` and `#` are signs of the name. */
export function themeAddress(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

/** The path of a file that `theme:` names, relative to the working folder; undefined where it leads out of the workspace. */
export function themePath({ folder }: Pick<Workspace, 'folder'>, name: string): string | undefined {
  return pathInside(folder, join(folder, 'brief.yml'), themeAddress(name));
}
