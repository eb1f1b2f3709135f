import { dateInWords } from '../../core/edition/date.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { type Design, families, type Palette } from '../../core/theme/design.ts';
import { fitted, type Line, textElement } from './card/line.ts';
import { setIn } from './card/lines.ts';
import { type Ruler, rulerFor, type Widths } from './card/widths.ts';

/** The size of a share card in pixels, as Open Graph images are shown. */
export const CARD = { width: 1200, height: 630 } as const;

const [LEFT, RIGHT] = [72, 1128];
const WIDTH = RIGHT - LEFT;
/** The band at the foot, which says who publishes. */
const BAND = { top: 490, height: 140 } as const;
const TITLE = {
  width: WIDTH,
  height: 320,
  leading: 1.13,
  most: 5,
  sizes: [120, 108, 96, 88, 80, 74, 68, 62, 56, 51, 46],
} as const;
/** Between the band and what hangs below the last line of the title. */
const GAP = 34;
const DESCENT = 0.24;
/** The baseline of the line above the title. */
const TOP = 100;
const SMALL = { kind: 28, name: 31, below: 27, date: 28 } as const;
const TRACKING = 0.08;
/** Scripts that the text fonts lack. */
const OTHERS = ['Noto Naskh Arabic', 'Noto Sans Hebrew'] as const;

/**
 * Draws the card that stands for a brief where it is shared: 1200 x 630 pixels of SVG 1.1, text as text.
 * Undefined where the title has a character that no shipped font has.
 *
 * @param kind what kind of brief it is, in words, for one without a series
 */
export function card(
  edition: Edition,
  kind: string | undefined,
  { light, font }: Design,
  widths: Widths,
): string | undefined {
  const sans = faceOf([families.sans, ...OTHERS], widths);
  // The sans has letters that the serif lacks.
  const text = faceOf([...new Set([families[font], ...sans.families])], widths);
  const title = plain(edition.title);
  if (title === '' || text.ruler(title) === undefined) return undefined;
  const lines = [
    kindLine(edition, kind, sans, light),
    ...titleLines(title, text, light),
    ...bandLines(edition, sans, light),
  ];
  const { width, height } = CARD;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${light.paper}"/>`,
    `<rect y="${BAND.top}" width="${width}" height="${BAND.height}" fill="${light.accent}"/>`,
    ...lines.map((line) => textElement(line, { left: LEFT, right: RIGHT, dir: edition.dir })),
    '</svg>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Families, the first of which that has a character sets it, and how wide they are. */
interface Face {
  readonly families: readonly string[];
  readonly ruler: Ruler;
}

function faceOf(families: readonly string[], widths: Widths): Face {
  return { families, ruler: rulerFor(widths, families) };
}

function kindLine(
  { series, lang, dir }: Edition,
  kind = '',
  { families, ruler }: Face,
  { accent }: Palette,
): Line {
  const size = SMALL.kind;
  // Joined scripts must not be pulled apart.
  const tracking = dir === 'rtl' ? 0 : TRACKING;
  const words = plain(series.join(' · ') || kind).toLocaleUpperCase(lang);
  const shown = fitted(words, { size, width: WIDTH, tracking }, ruler);
  return {
    words: shown,
    y: TOP,
    side: 'start',
    size,
    weight: 600,
    fill: accent,
    families,
    tracking,
  };
}

/** The last line stands on the band, and the others above it. */
function titleLines(title: string, { families, ruler }: Face, { ink }: Palette): readonly Line[] {
  const { size, lines } = setIn(title, TITLE, (words) => ruler(words) ?? 0);
  const foot = BAND.top - GAP - size * DESCENT;
  return lines.map((words, at) => {
    const y = foot - (lines.length - 1 - at) * size * TITLE.leading;
    return { words, y, side: 'start', size, weight: 600, fill: ink, families };
  });
}

/** Who publishes, and when. */
function bandLines(
  { groupName, organisation, meta, lang }: Edition,
  { families, ruler }: Face,
  { paper }: Palette,
): readonly Line[] {
  const line = { side: 'start', weight: 400, fill: paper, families } as const;
  const day = plain(meta.date ? dateInWords(meta.date, lang) : '');
  const date = fitted(day, { size: SMALL.date, width: WIDTH / 2 }, ruler);
  const width = WIDTH - (date === '' ? 0 : (ruler(date) ?? 0) * SMALL.date + GAP);
  const [name = '', below = ''] = [groupName, organisation]
    .map((one, at) => {
      const size = at === 0 ? SMALL.name : SMALL.below;
      return fitted(plain(one ?? ''), { size, width }, ruler);
    })
    .filter((one) => one !== '');
  const alone = BAND.top + BAND.height / 2 + 10;
  return [
    { ...line, words: name, y: below ? alone - 16 : alone, size: SMALL.name, weight: 600 },
    { ...line, words: below, y: alone + 24, size: SMALL.below },
    { ...line, words: date, y: alone, size: SMALL.date, side: 'end' },
  ];
}

/** Words on one line, without what XML 1.0 cannot hold. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, (gap) => (gap === '\u00A0' ? gap : ' ')).trim();
}
