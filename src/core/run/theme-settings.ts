import * as v from 'valibot';
import type { Entry } from '../node.ts';
import { readColor } from '../theme/color.ts';
import { isBlank, mapping } from './expectation.ts';

const path = (expected: string) => v.pipe(v.string(expected), v.nonEmpty(expected));

const color = 'a colour in quotes, like `"#17486b"`';
const accent = v.pipe(
  v.string(color),
  v.check((text) => readColor(text) !== undefined, color),
  v.transform((text) => readColor(text) ?? text),
);

const picture = 'the path of an image';
const logoEntries = {
  src: path(picture),
  alt: v.optional(v.string('words for who cannot see it')),
};
const logo = v.lazy((value) =>
  typeof value === 'string'
    ? v.pipe(
        path(picture),
        v.transform((src) => ({ src, alt: undefined })),
      )
    : v.pipe(mapping(`${picture}, or \`src\` and \`alt\``), v.strictObject(logoEntries)),
);

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const fonts = v.pipe(
  v.custom<string | readonly string[]>(
    (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
    'a list of font files',
  ),
  v.transform((value) => [value].flat()),
);

const entries = {
  accent: v.optional(accent),
  font: v.optional(v.picklist(['serif', 'sans'], '`serif` or `sans`')),
  paper: v.optional(v.picklist(['a4', 'letter'], '`a4` or `letter`')),
  logo: v.optional(logo),
  style: v.optional(path('the path of a style sheet')),
  fonts: v.optional(fonts),
};

/** What `theme:` of a `brief.yml` may say; the logo still lacks the words that stand for it by default. */
export const theme = v.pipe(mapping('keys, like `accent: "#17486b"`'), v.strictObject(entries));

/** What comes of it. */
export type ThemeSettings = v.InferOutput<typeof theme>;

/** The keys of `theme:`, and those of `logo:` below it. */
export const themeKeys = Object.keys(entries);
export const logoKeys = Object.keys(logoEntries);

/**
 * The way out for a colour that YAML did not hand on: behind a space, `#` begins a comment; without
 * one, it is missing. Undefined for anything else.
 */
export function colorHelp({ range, value }: Entry, text: string): string | undefined {
  const typed = isBlank(value) ? text.slice(range.end).match(/^\s*:[ \t]+(#[^\r\n]*)/)?.[1] : '';
  const bare = value.type === 'scalar' && !isBlank(value) ? `#${value.value}` : typed;
  const meant = readColor(bare?.trim().split(/\s/)[0] ?? '');
  return meant && `write \`accent: "${meant}"\`, with the quotes: a bare \`#\` begins a comment`;
}
