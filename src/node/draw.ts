import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Refusal } from '../core/io.ts';
import { fontFiles } from './typst/fonts.ts';

/** An SVG renderer as WebAssembly, so that every machine draws the same pixels. */
const drawingPackage = '@resvg/resvg-wasm';

type Package = typeof import('@resvg/resvg-wasm');

/** The package refuses to be started twice in a process. */
let started: Promise<Package> | undefined;

/**
 * Returns what draws an SVG as a PNG, one pixel for each unit, with the fonts of the templates folder and
 * no others. Rejects with a Refusal where the package does not load.
 *
 * @param templates the program's templates folder
 */
export function drawer(templates: string): (svg: string) => Promise<Uint8Array> {
  let fontBuffers: Uint8Array[] | undefined;
  return async (svg) => {
    started ??= start(createRequire(join(templates, 'templates.js')));
    const { Resvg } = await started;
    fontBuffers ??= fontFiles(templates).map((path) => readFileSync(path));
    const drawing = new Resvg(svg, { font: { fontBuffers } });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return png;
  };
}

async function start(require: NodeJS.Require): Promise<Package> {
  try {
    const drawing: Package = require(drawingPackage);
    await drawing.initWasm(readFileSync(require.resolve(`${drawingPackage}/index_bg.wasm`)));
    return drawing;
  } catch (error) {
    const help = `install \`${drawingPackage}\` beside brief`;
    throw new Refusal('what draws pictures does not load here', help, error);
  }
}
