import type { Brief } from '../../core/brief.ts';
import { resolver } from '../../core/edition/asset.ts';
import type { Edition } from '../../core/edition/edition.ts';
import type { Setting } from '../../core/format.ts';
import { designOf } from '../../core/theme/design.ts';
import { inLanguage } from '../../core/workspace.ts';
import { type Dimensions, dimensionsOf } from './card/dimensions.ts';
import { CARD, card } from './card.ts';

/** The picture that stands for a page where it is shared. */
export interface ShareImage extends Dimensions {
  /** What stands behind the name of the page, like `-card.png`. */
  readonly ending: string;
  /** The whole name of the file, which lies beside the page. */
  readonly name: string;
  /** Like `image/png`. */
  readonly type: string;
  /** Its words for who cannot see it. */
  readonly alt: string;
  readonly data: Uint8Array;
}

const endings: Readonly<Record<string, string>> = {
  'image/png': '-card.png',
  'image/jpeg': '-card.jpg',
  'image/webp': '-card.webp',
};

/** X shows none that is larger, in bytes. */
const LARGEST = 5_000_000;

/**
 * Chooses the picture that stands for a brief: the one in its front matter, where that is a PNG, JPEG
 * or WebP, else a card that is drawn. Undefined where the address of the site is not known, as Open Graph
 * wants whole addresses, and where no shipped font has a character of the title.
 */
export async function shareImage(
  brief: Brief,
  edition: Edition,
  setting: Setting,
): Promise<ShareImage | undefined> {
  if (setting.workspace?.url === undefined) return undefined;
  return given(brief, setting) ?? (await drawn(edition, setting));
}

function given({ meta: { image }, path }: Brief, setting: Setting): ShareImage | undefined {
  const asset = image && resolver(path, setting)(image.src);
  const ending = asset && endings[asset.type];
  if (!asset || !ending || asset.bytes.length > LARGEST) return undefined;
  const size = dimensionsOf(asset.type, asset.bytes);
  if (!size) return undefined;
  return {
    ...size,
    ending,
    name: setting.name + ending,
    type: asset.type,
    alt: image.alt,
    data: asset.bytes,
  };
}

async function drawn(edition: Edition, setting: Setting): Promise<ShareImage | undefined> {
  const { workspace, kind, name, template, draw } = setting;
  const words = kind && inLanguage(kind.name, edition.lang);
  const widths = JSON.parse(template('card/widths.json'));
  const svg = card(edition, words, designOf(workspace?.theme), widths);
  if (svg === undefined) return undefined;
  const ending = '-card.png';
  const alt = [edition.title, edition.groupName ?? edition.organisation]
    .filter(Boolean)
    .join(' – ');
  return { ...CARD, ending, name: name + ending, type: 'image/png', alt, data: await draw(svg) };
}
