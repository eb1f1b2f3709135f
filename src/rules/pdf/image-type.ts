import { mediaType } from '../../core/edition/asset.ts';
import { namedFiles } from '../../core/links/named-files.ts';
import type { Placed, Rule } from '../../core/rule.ts';
import { typed } from '../../core/wording/typed.ts';

/** What Typst 0.14 can set, by media type. */
const SET = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml']);

const rule: Rule = {
  id: 'pdf/image-type',
  summary: 'an image of a type that the PDF cannot show',
  why: 'readers of the PDF would miss what readers of the page see',
  source: 'Typst 0.14: images are PNG, JPEG, GIF, WebP or SVG',
  severity: 'error',
  format: 'pdf',
  fixes: 'none',
  good: {
    text: '![Sales doubled between 2019 and 2023](sales.png)\n\nFigure 1: Sales. Source: own count.\n',
    files: ['sales.png'],
  },
  bad: {
    text: '![Sales doubled between 2019 and 2023](sales.avif)\n\nFigure 1: Sales. Source: own count.\n',
    files: ['sales.avif'],
  },
  *survey(world): Iterable<Placed> {
    for (const { brief, path, address, range } of namedFiles(world)) {
      const isText = /\.(?:md|markdown|bib|json)$/i.test(path ?? '');
      const bytes = path === undefined || isText ? undefined : world.open?.(path);
      const type = bytes instanceof Uint8Array ? mediaType(bytes) : undefined;
      if (type === undefined || SET.has(type)) continue;
      yield {
        path: brief,
        message: `unexpected image ${typed(address)} of the type ${type.slice('image/'.length).toUpperCase()}, expected PNG, JPEG, GIF, WebP or SVG`,
        range,
        help: 'save it as PNG or JPEG and write the new name',
      };
    }
  },
};

export default rule;
