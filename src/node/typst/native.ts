import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Typesetting } from '../../core/typeset.ts';
import { claimUa1 } from './claim.ts';
import { perFonts } from './fonts.ts';
import { fontless, notExported, refused } from './refused.ts';
import { inputsOf, type World } from './sources.ts';
import { withoutSystemFonts } from './system-fonts.ts';

/** The package with the engine; it holds a binary for each platform and loads where there is one. */
export const nativePackage = '@myriaddreamin/typst-ts-node-compiler';

type Package = typeof import('@myriaddreamin/typst-ts-node-compiler');

/**
 * Loads Typst as native code; throws where the platform has none. Before it writes a file it checks the
 * document against PDF/UA-1, which WebAssembly cannot.
 *
 * @param templates the program's templates folder
 */
export function nativeEngine(require: NodeJS.Require, templates: string) {
  const { NodeCompiler }: Package = require(nativePackage);
  // Nothing is there: what a document may read is only what it is given.
  const root = join(templates, 'void');
  const compilerFor = perFonts((fonts) => {
    const fontBlobs = fonts.map((font) => Buffer.from(font));
    // In this order: after paths, the engine takes no fonts from memory and ends the process.
    const fontArgs = [{ fontBlobs }, { fontPaths: [join(templates, 'pdf', 'fonts')] }];
    return withoutSystemFonts(templates, () => NodeCompiler.create({ workspace: root, fontArgs }));
  });

  return async (job: Typesetting, world: World): Promise<Uint8Array> => {
    // A turn of the event loop, in which Node frees the documents before: else each keeps two megabytes.
    await setImmediate();
    const compiler = compilerFor(job.fonts);
    compiler.resetShadow();
    for (const [path, source] of world.sources) compiler.addSource(join(root, path), source);
    for (const [path, data] of job.files) compiler.mapShadow(join(root, path), Buffer.from(data));
    const compiled = compiler.compile({
      mainFilePath: join(root, world.main),
      inputs: inputsOf(job),
    });
    if (!compiled.result) throw refused(compiled.takeError()?.shortDiagnostics ?? []);
    const lost = fontless(compiled.takeWarnings()?.shortDiagnostics ?? []);
    if (lost) throw lost;
    const pdf = exported(compiler, compiled.result, job.timestamp);
    // What ten documents in a row did not need again is forgotten.
    compiler.evictCache(10);
    return pdf;
  };
}

/** The file is that of the export without a standard, so that it equals the one from WebAssembly. */
function exported(compiler: NodeCompiler, document: NodeTypstDocument, timestamp: number) {
  try {
    compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: timestamp });
  } catch (error) {
    throw notExported(error);
  }
  return claimUa1(compiler.pdf(document, { creationTimestamp: timestamp }));
}
