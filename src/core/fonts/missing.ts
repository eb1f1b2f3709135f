import { typed } from '../wording/typed.ts';
import { counted } from '../wording/words.ts';
import type { FontPackage } from './packages.ts';

/** What is said of characters that no font of the PDF has, and how to add a font; `font` has them, where one is known. */
export function missingCharacters(
  characters: readonly string[],
  font: FontPackage | undefined,
): { readonly message: string; readonly help: string } {
  const [first = '', ...others] = characters;
  const more =
    others.length > 0 ? `, nor ${counted(others.length, 'other character')} of this brief` : '';
  return {
    message: `no font of the PDF has ${typed(first)} (${codeOf(first)})${more}`,
    help: font
      ? `run \`npm install --prefix . ${font.package}\` beside \`brief.yml\` and add \`node_modules/${font.package}/${font.file}\`, and its bold for headings, to \`fonts:\` under \`theme:\``
      : 'write it in other characters, or add a font that has it to `fonts:` under `theme:` in `brief.yml`',
  };
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
