import type { Theme } from '../workspace.ts';
import { type Color, lightened } from './color.ts';

/** What a colour of the design is for; `note` to `caution` are those of callouts. */
export type ColorName =
  | 'paper'
  | 'ink'
  | 'muted'
  | 'accent'
  | 'rule'
  | 'fill'
  | 'mark'
  | 'shade'
  | 'notice'
  | 'noticeFill'
  | 'plate'
  | 'note'
  | 'tip'
  | 'important'
  | 'warning'
  | 'caution';

/** Each colour as `#rrggbb`, and the shade at the edge of wide tables as `#rrggbbaa`. */
export type Palette = Readonly<Record<ColorName, Color>>;

/** The values from which page, PDF and share card are made. */
export interface Design {
  readonly light: Palette;
  readonly dark: Palette;
  readonly font: 'serif' | 'sans';
  readonly sheet: Sheet;
}

/** A sheet of paper: its name in CSS and in Typst, and its margins in millimetres. */
export interface Sheet {
  readonly css: 'A4' | 'letter';
  readonly typst: 'a4' | 'us-letter';
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
}

/** What text must have on its ground: 1.4.3 (AA) for a group's own accent, 1.4.6 (AAA) for ours (WCAG 2.2). */
export const CONTRAST = { own: 4.5, ours: 7 };

/** The sizes of type in ems of the text: a major third, each step the one before times 1.25. */
export const scale = {
  small: 0.8,
  note: 0.875,
  text: 1,
  large: 1.25,
  heading: 1.3125,
  title: 2.441,
} as const;

/** What is other on paper, where a page is read from nearer: the text in points, the title in ems. */
export const print = { text: 10.5, title: 2.0952, leading: 1.42 } as const;

/** The distance of lines in ems, and the width of the column in ems: 60 to 70 characters. */
export const leading = 1.5;
export const measure = 33;

/** The families that are shipped, for PDF and share card. */
export const families = {
  serif: 'Source Serif 4',
  sans: 'Source Sans 3',
  mono: 'Source Code Pro',
} as const;

const light: Omit<Palette, 'accent' | 'note'> = {
  paper: '#fdfcf9',
  ink: '#1f1d1a',
  muted: '#54504a',
  rule: '#d8d3c8',
  fill: '#f4f1ea',
  mark: '#fbedb8',
  shade: '#1f1d1a33',
  notice: '#7a2110',
  noticeFill: '#fbeae3',
  plate: '#ffffff',
  tip: '#1c5434',
  important: '#592a80',
  warning: '#684203',
  caution: '#7a2110',
};

const dark: Omit<Palette, 'accent' | 'note'> = {
  paper: '#17181a',
  ink: '#e5e2dc',
  muted: '#b4afa7',
  rule: '#3d3e42',
  fill: '#212327',
  mark: '#4a3f12',
  shade: '#e5e2dc40',
  notice: '#ffc3b0',
  noticeFill: '#3a201a',
  // Drawings are made for white paper.
  plate: '#ffffff',
  tip: '#a3d6b4',
  important: '#d6bff2',
  warning: '#eccb85',
  caution: '#ffc3b0',
};

/** The accent of those who choose none: a deep blue, and its light sibling for dark screens. */
const accents = { light: '#17486b', dark: '#a4cbea' };

const sheets: Readonly<Record<'a4' | 'letter', Sheet>> = {
  a4: { css: 'A4', typst: 'a4', margin: { top: 25, right: 36, bottom: 27, left: 40 } },
  letter: {
    css: 'letter',
    typst: 'us-letter',
    margin: { top: 22, right: 39, bottom: 24, left: 43 },
  },
};

/** The design of a theme. The accent of dark screens is that of light ones, lightened until it can be read. */
export function designOf({ accent, font = 'serif', paper = 'a4' }: Theme = {}): Design {
  const own = accent ?? accents.light;
  // The fill of boxes is the lightest ground that it stands on.
  const lit = accent ? lightened(accent, dark.fill, CONTRAST.ours) : accents.dark;
  return {
    light: { ...light, accent: own, note: own },
    dark: { ...dark, accent: lit, note: lit },
    font,
    sheet: sheets[paper],
  };
}

/** The same values for the PDF template: colours on white, sizes in points, margins in millimetres. Plain JSON. */
export function designData(theme?: Theme) {
  const { light, font, sheet } = designOf(theme);
  const points = (ems: number) => Math.round(ems * print.text * 100) / 100;
  const sizes = { ...scale, title: print.title };
  return {
    paper: sheet.typst,
    margin: sheet.margin,
    font,
    fonts: { text: families[font], sans: families.sans, mono: families.mono },
    colors: { ...light, paper: '#ffffff' },
    scale: Object.fromEntries(Object.entries(sizes).map(([name, ems]) => [name, points(ems)])),
    leading: print.leading,
  };
}
