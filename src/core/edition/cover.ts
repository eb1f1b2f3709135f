import type { Resolve } from './asset.ts';
import { type Box, box } from './box.ts';
import type { Edition } from './edition.ts';

/** The picture that stands for a brief, with who made it; undefined where it has none. */
export function cover({ meta, labels }: Edition, resolve: Resolve): Box | undefined {
  const { image } = meta;
  const asset = image && resolve(image.src);
  if (!image || !asset) return undefined;
  const { alt, credit } = image;
  return box('figure', { className: ['cover'] }, [
    { type: 'image', url: image.src, alt, data: { asset } },
    ...(credit ? [box('figcaption', {}, [`${labels.credit}: ${credit}`])] : []),
  ]);
}
