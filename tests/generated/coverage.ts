import { readdirSync, readFileSync } from 'node:fs';
import { coverageOf, writeCoverage } from '../../src/core/fonts/coverage.ts';
import { readFont } from '../../src/core/fonts/font.ts';

/** What the fonts of a folder cover, as JSON; throws where one cannot be read. */
export function coverageJson(folder: URL): string {
  const names = readdirSync(folder).filter((name) => /\.[ot]tf$/.test(name));
  const fonts = names.sort().map((name) => {
    const font = readFont(readFileSync(new URL(name, folder)));
    if (!font) throw new Error(`${name} is no font`);
    return font;
  });
  return writeCoverage(coverageOf(fonts));
}
