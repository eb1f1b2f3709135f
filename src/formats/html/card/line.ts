import { shortened } from './lines.ts';
import type { Ruler } from './widths.ts';

/** One line of text on a card; lengths in pixels. */
export interface Line {
  readonly words: string;
  /** The baseline. */
  readonly y: number;
  /** Whether it stands where lines begin or where they end. */
  readonly side: 'start' | 'end';
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
  readonly families: readonly string[];
  /** Space between letters, in ems. */
  readonly tracking?: number | undefined;
}

/** The width that lines share, and the side on which they begin. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  readonly dir: 'ltr' | 'rtl';
}

/** A line as an element of SVG 1.1; nothing for one without words. */
export function textElement(line: Line, { left, right, dir }: Measure): string {
  const { words, size, tracking } = line;
  if (words === '') return '';
  const isLeft = (line.side === 'start') === (dir === 'ltr');
  const attributes = {
    x: isLeft ? left : right,
    y: Math.round(line.y),
    'text-anchor': isLeft ? 'start' : 'end',
    'font-family': line.families.map((name) => `'${name}'`).join(', '),
    'font-size': size,
    'font-weight': line.weight,
    ...(tracking ? { 'letter-spacing': tracking * size } : {}),
    fill: line.fill,
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  // Renderers take a line for one that runs from left to right.
  const turned = dir === 'rtl' ? `\u2067${words}\u2069` : words;
  return `<text${written.join('')}>${escaped(turned)}</text>`;
}

/** Words that fit a width at a size, with an ellipsis where they had to be cut; nothing where a character is in no font. */
export function fitted(
  words: string,
  { size, width, tracking = 0 }: { size: number; width: number; tracking?: number },
  ruler: Ruler,
): string {
  if (ruler(words) === undefined) return '';
  const measure = (text: string) => (ruler(text) ?? 0) + tracking * text.length;
  return shortened(words, width / size, measure);
}

function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt' };
  return text.replace(/[&<>]/g, (sign) => `&${names[sign]};`);
}
