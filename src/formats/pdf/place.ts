import type { Brief } from '../../core/brief.ts';
import { resolver } from '../../core/edition/asset.ts';
import type { Setting } from '../../core/format.ts';
import { join } from '../../core/links/paths.ts';
import { referencesOf } from '../../core/links/references.ts';
import { pointAt } from '../../core/text.ts';

/** Where a brief shows an image, as `path:line:column`; else its settings, which name the group's own. */
export function placeOf(image: string, brief: Brief, setting: Setting): string {
  const resolve = resolver(brief.path, setting);
  const shown = referencesOf(brief).find(
    ({ kind, address }) => kind !== 'link' && resolve(address)?.path === image,
  );
  if (!shown) return join(setting.workspace?.folder ?? '', 'brief.yml');
  const { line, column } = pointAt(brief.lines, shown.range.start);
  return `${brief.path}:${line}:${column}`;
}
