import type { Image } from 'mdast';
import type { Setting } from '../format.ts';
import { join } from '../links/paths.ts';
import { themeAddress } from '../theme/files.ts';
import { resolver } from './asset.ts';
import { type Box, box } from './box.ts';
import type { Edition } from './edition.ts';

/** The head of page and PDF: the logo, and the name of the organisation. Undefined without either. */
export function masthead({ organisation }: Edition, setting: Setting): Box | undefined {
  const image = logo(setting, organisation);
  const parts = [...(image ? [image] : []), ...(organisation ? [organisation] : [])];
  return parts.length > 0 ? box('p', { className: ['masthead'] }, parts) : undefined;
}

/** Where its words stand beside it, a logo has none of its own (WCAG 2.2, technique H2: no name is said twice). */
function logo(setting: Setting, beside: string | undefined): Image | undefined {
  const { workspace } = setting;
  const given = workspace?.theme?.logo;
  if (!workspace || !given) return undefined;
  const file = join(workspace.folder, 'brief.yml');
  const asset = resolver(file, setting)(themeAddress(given.src));
  if (!asset) return undefined;
  const alt = given.alt === beside ? '' : given.alt;
  const data = { asset, hProperties: { className: ['logo'] } };
  return { type: 'image', url: given.src, alt, data };
}
