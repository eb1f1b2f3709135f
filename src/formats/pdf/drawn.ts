import type { Setting } from '../../core/format.ts';
import { withoutFont } from './characters.ts';

/** The characters in the text of a drawing (SVG 2, chapter 11) that no font of the PDF has. */
export function lettersWithoutFont(svg: Uint8Array, setting: Setting): readonly string[] {
  const markup = new TextDecoder().decode(svg);
  const drawn = markup.split(/<text(?=[\s>])/).slice(1);
  const letters = drawn.map((rest) => words(`<${rest.split('</text', 1)[0]}`)).join('');
  return withoutFont(letters, setting);
}

function words(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}
