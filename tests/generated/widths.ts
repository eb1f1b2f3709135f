import { readFileSync } from 'node:fs';
import { create } from 'fontkit';

const folder = new URL('../../templates/pdf/fonts/', import.meta.url);

/** The faces in which share cards are set, by family. */
const faces = {
  'Source Serif 4': 'SourceSerif4-Semibold.ttf',
  'Source Sans 3': 'SourceSans3-Semibold.ttf',
  'Noto Naskh Arabic': 'NotoNaskhArabic-Bold.ttf',
  'Noto Sans Hebrew': 'NotoSansHebrew-Bold.ttf',
};

/** How wide every character of the faces is, in thousandths of an em: runs of neighbours by family. */
export function cardWidths(): string {
  const table = Object.entries(faces).map(([family, name]) => [family, runsOf(name)]);
  return JSON.stringify(Object.fromEntries(table));
}

function runsOf(name: string): readonly (readonly [first: number, widths: readonly number[]])[] {
  const font = create(readFileSync(new URL(name, folder)));
  const runs: [number, number[]][] = [];
  for (const point of [...font.characterSet].sort((a, b) => a - b)) {
    const { advanceWidth } = font.glyphForCodePoint(point);
    const width = Math.round((advanceWidth / font.unitsPerEm) * 1000);
    const run = runs.at(-1);
    if (run && run[0] + run[1].length === point) run[1].push(width);
    else runs.push([point, [width]]);
  }
  return runs;
}
