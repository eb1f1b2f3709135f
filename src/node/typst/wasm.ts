import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { Typesetting } from '../../core/typeset.ts';
import { claimUa1 } from './claim.ts';
import { fontFiles, perFonts } from './fonts.ts';
import { notExported, type Remark, refused } from './refused.ts';
import { inputsOf, type World } from './sources.ts';

/** The package with the engine as WebAssembly. */
export const wasmPackage = '@myriaddreamin/typst-ts-web-compiler';

type Package = typeof import('@myriaddreamin/typst-ts-web-compiler');

/** The package's answer: the file, or what is wrong as objects. */
interface Answer {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly Remark[];
}

/** How the package gives diagnostics: 3 is as objects with a `message` and a `severity`. */
const asObjects = 3;

/**
 * Loads Typst as WebAssembly; throws where the package is missing. It takes what PDF/UA-1 does not allow
 * (a missing glyph, an image without alternative text), so that all of it has to be found before.
 *
 * @param templates the program's templates folder
 */
export function wasmEngine(require: NodeJS.Require, templates: string) {
  // Optimising takes twice as long as what a few briefs need, and V8 does it for every function.
  setFlagsFromString('--liftoff-only');
  const typst: Package = require(wasmPackage);
  typst.initSync({ module: readFileSync(require.resolve(`${wasmPackage}/wasm`)) });
  const compilerFor = perFonts(async (fonts) => {
    const builder = new typst.TypstCompilerBuilder();
    builder.set_dummy_access_model();
    for (const path of fontFiles(templates)) await builder.add_raw_font(readFileSync(path));
    for (const font of fonts) await builder.add_raw_font(font);
    return builder.build();
  });

  return async (job: Typesetting, world: World): Promise<Uint8Array> => {
    const compiler = await compilerFor(job.fonts);
    compiler.reset_shadow();
    for (const [path, source] of world.sources) compiler.add_source(path, source);
    for (const [path, data] of job.files) compiler.map_shadow(path, data);
    const inputs = Object.entries(inputsOf(job));
    const answer = quietly<Answer>(() => compiler.compile(world.main, inputs, 'pdf', asObjects));
    if (!answer.result) throw refused(answer.diagnostics ?? []);
    return claimUa1(answer.result);
  };
}

/** The package writes to the console what it also returns. */
function quietly<T>(run: () => T): T {
  const { error } = console;
  console.error = () => {};
  try {
    return run();
  } catch (cause) {
    throw notExported(cause);
  } finally {
    console.error = error;
  }
}
