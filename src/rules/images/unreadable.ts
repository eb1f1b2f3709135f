import { mediaType } from '../../core/edition/asset.ts';
import { namedFiles } from '../../core/links/named-files.ts';
import type { Placed, Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'images/unreadable',
  summary: 'an image file that is none, whatever its name says',
  why: 'readers find its description in brackets where they expect the image',
  source: 'WHATWG MIME Sniffing: what an image is, its first bytes say',
  severity: 'error',
  fixes: 'none',
  good: { text: '![Sales doubled between 2019 and 2023](sales.png)\n', files: ['sales.png'] },
  bad: { text: '![Sales doubled between 2019 and 2023](sales.txt)\n', files: ['sales.txt'] },
  *survey(world): Iterable<Placed> {
    for (const { brief, path, address, range, isImage } of world.workspace
      ? namedFiles(world)
      : []) {
      const bytes = path === undefined || !isImage ? undefined : world.open?.(path);
      if (!(bytes instanceof Uint8Array) || mediaType(bytes)) continue;
      yield {
        path: brief,
        message: `${typed(address)} is no image that a page can show`,
        range,
        help: 'save the picture as PNG, JPEG, GIF, WebP, AVIF or SVG and name that file',
      };
    }
  },
};

export default rule;
