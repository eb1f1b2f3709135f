import type { Edition } from '../../core/edition/edition.ts';
import type { Setting } from '../../core/format.ts';
import {
  type Design,
  designOf,
  leading,
  measure,
  type Palette,
  print,
  scale,
} from '../../core/theme/design.ts';
import { themePath } from '../../core/theme/files.ts';
import type { Theme, Workspace } from '../../core/workspace.ts';
import { printStyle, sheetCss } from './print.ts';
import { stacks } from './stacks.ts';

/** What gives a page its look. */
export interface Look {
  /** Style sheets in their order: later ones count more. */
  readonly sheets: readonly string[];
  /** What the browser paints around the page. */
  readonly paper: Readonly<Record<'light' | 'dark', string>>;
}

/** The look of a page: the design, our style sheet, what only this page prints, and the group's own style sheet. */
export function lookOf(edition: Edition, setting: Setting): Look {
  const theme = setting.workspace?.theme;
  const design = designOf(theme);
  const own = ownStyle(setting);
  return {
    sheets: [ours(setting), printStyle(edition), ...(own === undefined ? [] : [own])],
    paper: { light: design.light.paper, dark: design.dark.paper },
  };
}

/** Style sheets of workspaces: all pages of one have the same. */
const made = new WeakMap<Workspace, string>();

function ours({ workspace, template }: Setting): string {
  // Asked for each page, so that a cache knows what each was made of.
  const sheet = template('page/page.css');
  const known = workspace && made.get(workspace);
  if (known !== undefined) return known;
  const css = lean(designCss(workspace?.theme) + sheet);
  if (workspace) made.set(workspace, css);
  return css;
}

/** Comments and indents are for those who change the style sheet, not for those who load the page. */
function lean(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/(?<=[{};])\n/g, '');
}

/** The design as custom properties (CSS Custom Properties Level 1) of the root. */
export function designCss(theme?: Theme): string {
  const design = designOf(theme);
  const root = {
    ...typeOf(design),
    ...colorsOf(design.light),
    'color-scheme': 'light dark',
  };
  const paper = {
    '--paper': design.light.plate,
    '--title': `${print.title}rem`,
    '--leading': `${print.leading}`,
    '--line': `${print.leading}rem`,
    'color-scheme': 'light',
  };
  return [
    block(':root', root),
    `@media screen and (prefers-color-scheme: dark) {\n${block(':root', colorsOf(design.dark))}}\n`,
    `@media print {\n${block(':root', paper)}${block('html', { 'font-size': `${print.text}pt` })}}\n`,
    sheetCss(design),
  ].join('');
}

/** A size that grows with the width of the screen, from the least to the most; all in rem. */
const grown = (least: number, share: number, most: number) =>
  `clamp(${least}rem, 1rem + ${share}vw, ${most}rem)`;

function typeOf({ font }: Design): Readonly<Record<string, string>> {
  return {
    '--text': stacks[font],
    '--sans': stacks.sans,
    // Old-style figures sit well among serif letters only.
    '--figures': font === 'serif' ? 'oldstyle-nums' : 'lining-nums',
    '--mono': stacks.mono,
    '--small': `${scale.small}rem`,
    '--fine': `${scale.note}rem`,
    '--large': grown(1.125, 0.6, scale.large),
    '--heading': `${scale.heading}rem`,
    '--title': grown(1.563, 3.4, scale.title),
    '--leading': `${leading}`,
    '--line': `${leading}rem`,
    '--measure': `${measure}rem`,
  };
}

function colorsOf(palette: Palette): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(palette).map(([name, color]) => [
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      color,
    ]),
  );
}

function block(selector: string, properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};\n`);
  return `${selector} {\n${lines.join('')}}\n`;
}

function ownStyle({ workspace, asset }: Setting): string | undefined {
  const style = workspace?.theme?.style;
  const path = style && workspace ? themePath(workspace, style) : undefined;
  const bytes = path === undefined ? undefined : asset(path);
  return bytes && new TextDecoder().decode(bytes);
}
