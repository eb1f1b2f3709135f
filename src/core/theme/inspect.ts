import { mediaType } from '../edition/asset.ts';
import { readFont } from '../fonts/font.ts';
import { typed } from '../wording/typed.ts';

/** What is wrong with a file of the theme, in one clause, with the way out. */
export interface Flaw {
  readonly message: string;
  readonly help: string;
  /** The page does without it. */
  readonly severity?: 'warning';
}

/** What `theme:` names files for. */
export type Purpose = 'logo' | 'style' | 'fonts';

/** The most that goes into every page, in bytes. */
const LARGEST = { logo: 500_000, style: 200_000, fonts: Number.POSITIVE_INFINITY };

/** What page and PDF can both show. */
const PICTURE = /^image\/(?:png|jpeg|gif|webp|svg\+xml)$/;

/** Looks at what a file holds, whatever its name says; undefined where nothing is wrong with it. */
export function flawIn(purpose: Purpose, name: string, bytes: Uint8Array): Flaw | undefined {
  const most = LARGEST[purpose];
  if (bytes.length > most) {
    const what = purpose === 'logo' ? 'a logo' : 'a style sheet';
    return {
      message: `${typed(name)} has ${kilobytes(bytes.length)} KB, ${what} at most ${kilobytes(most)} KB`,
      help: 'make it smaller: it is put into every page',
    };
  }
  return inspectors[purpose](typed(name), bytes);
}

const inspectors: Readonly<Record<Purpose, (name: string, bytes: Uint8Array) => Flaw | undefined>> =
  {
    logo(name, bytes) {
      if (PICTURE.test(mediaType(bytes) ?? '')) return undefined;
      return {
        message: `${name} is no SVG, PNG, JPEG, WebP or GIF`,
        help: 'save the logo as SVG or PNG',
      };
    },
    style(name, bytes) {
      const text = new TextDecoder().decode(bytes);
      if (text.includes('\0')) return { message: `${name} is no text`, help: 'name a style sheet' };
      const fetched = fetchedBy(text);
      if (fetched === undefined) return undefined;
      return {
        message: `${name} fetches ${typed(fetched)}, which pages do not do`,
        help: 'write what you need into the style sheet itself, pictures as `data:` addresses',
        severity: 'warning',
      };
    },
    fonts(name, bytes) {
      if (readFont(bytes)) return undefined;
      const isWeb = /^wOF[F2]$/.test(String.fromCharCode(...bytes.subarray(0, 4)));
      return {
        message: `${name} is no TrueType or OpenType font`,
        help: isWeb
          ? 'name the `.ttf` or `.otf` file that it was made of'
          : 'name a `.ttf` or `.otf` file',
      };
    },
  };

/** The first thing that a style sheet would fetch (CSS Values 4, `url()` and `src()`; CSS Cascade 5, `@import`). */
function fetchedBy(text: string): string | undefined {
  const code = text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
  const [found] =
    /@import\b[^;}]*|\b(?:url|src|image-set)\(\s*(?!["']?\s*(?:data:|#)|["']?\s*url\()[^)]*\)?/i.exec(
      code,
    ) ?? [];
  return found;
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
