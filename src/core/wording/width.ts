import widthOf from 'fast-string-width';
import { isSimple } from './characters.ts';

/** The columns that a terminal gives to a text without line breaks (UAX #11; emoji are wide). */
export function columnsOf(text: string): number {
  return segments(text).reduce((sum, segment) => sum + columnsOfOne(segment), 0);
}

/** Cuts a text to so many columns and says so with an ellipsis; no character is cut in two. */
export function fitted(text: string, most: number): string {
  if (columnsOf(text) <= most) return text;
  let shown = '';
  let left = most - 1;
  for (const segment of segments(text)) {
    left -= columnsOfOne(segment);
    if (left < 0) break;
    shown += segment;
  }
  return most < 1 ? '' : `${shown.trimEnd()}…`;
}

/** Fills a text up with spaces to so many columns, behind it or, for numbers, before it. */
export function padded(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - columnsOf(text)));
  return side === 'left' ? text + space : space + text;
}

/** Of a character that takes two columns somewhere and one elsewhere, both are kept free. */
function columnsOfOne(segment: string): number {
  return segment.length === 1 && segment <= '~' ? 1 : widthOf(segment);
}

/** Made once, when a character of several code units is shown. */
let graphemes: Intl.Segmenter | undefined;

function segments(text: string): readonly string[] {
  if (isSimple(text)) return [...text];
  graphemes ??= new Intl.Segmenter('und');
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
