/** A colour of sRGB as `#rrggbb`, in small letters. */
export type Color = string;

type Channels = readonly [red: number, green: number, blue: number];

const WHITE: Channels = [255, 255, 255];
const BLACK: Channels = [0, 0, 0];
/** On the way to white or black a channel takes at most as many steps as it has values. */
const STEPS = 255;

/** Reads `#rrggbb` or `#rgb` (CSS Color 4, section 5.2), in letters of either case; undefined for anything else. */
export function readColor(text: string): Color | undefined {
  const color = text.toLowerCase();
  if (/^#[\da-f]{6}$/.test(color)) return color;
  return /^#[\da-f]{3}$/.test(color) ? `#${color.slice(1).replace(/./g, '$&$&')}` : undefined;
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The nearest tint of a colour, mixed with white, that has a contrast on a dark ground; white where none has. */
export function lightened(color: Color, ground: Color, least: number): Color {
  return mixed(color, WHITE, ground, least);
}

/** The nearest shade of a colour, mixed with black, that has a contrast on a light ground; black where none has. */
export function darkened(color: Color, ground: Color, least: number): Color {
  return mixed(color, BLACK, ground, least);
}

/** Mixing with white or black leaves the hue as it is. */
function mixed(color: Color, end: Channels, ground: Color, least: number): Color {
  const start = channelsOf(color);
  for (let step = 0; step < STEPS; step += 1) {
    const mix = hex(start.map((from, at) => from + (((end[at] ?? 0) - from) * step) / STEPS));
    if (contrast(mix, ground) >= least) return mix;
  }
  return hex(end);
}

/** WCAG 2.2, "relative luminance". */
function luminance(color: Color): number {
  const [red, green, blue] = channelsOf(color);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function channelsOf(color: Color): Channels {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hex(channels: readonly number[]): Color {
  const digits = channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0'));
  return `#${digits.join('')}`;
}
