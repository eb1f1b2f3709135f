import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Refusal } from '../../core/io.ts';
import type { Engine, Typesetting } from '../../core/typeset.ts';
import { nativeEngine, nativePackage } from './native.ts';
import { readWorld, type World } from './sources.ts';
import { wasmEngine, wasmPackage } from './wasm.ts';

type Run = (job: Typesetting, world: World) => Promise<Uint8Array>;

/**
 * Returns what sets documents with Typst: its native code, or the same as WebAssembly where that does not
 * load; with an engine, that one alone, and a Refusal where it does not load.
 *
 * @param templates the program's templates folder
 * @param require loads the engines' packages; those that are installed with the program
 */
export function typesetter(
  templates: string,
  require: NodeJS.Require = createRequire(join(templates, 'templates.js')),
): (job: Typesetting, engine?: Engine) => Promise<Uint8Array> {
  const engines: Readonly<Record<Engine, () => Run>> = {
    native: once(() => loaded('native', nativePackage, () => nativeEngine(require, templates))),
    wasm: once(() => loaded('wasm', wasmPackage, () => wasmEngine(require, templates))),
  };
  const either = once(() => {
    try {
      return engines.native();
    } catch {
      return engines.wasm();
    }
  });
  const worlds = new Map<string, World>();
  return async (job, engine) => {
    const run = engine ? engines[engine]() : either();
    const world = worlds.get(job.template) ?? readWorld(templates, job.template);
    worlds.set(job.template, world);
    return run(job, world);
  };
}

function loaded(engine: Engine, name: string, load: () => Run): Run {
  try {
    return load();
  } catch (error) {
    const help = `install \`${name}\` beside brief, or take the other engine`;
    throw new Refusal(`the engine \`${engine}\` does not load here`, help, error);
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Starting threads takes as long as setting a few documents. */
const ALONE = 3;

/**
 * Like `typesetter`, but from the fourth document on several are set at once, in threads.
 *
 * @param program the built worker.ts; where it is missing, all is set in this thread
 */
export function pooledTypesetter(
  templates: string,
  program: string,
): (job: Typesetting, engine?: Engine) => Promise<Uint8Array> {
  const here = typesetter(templates);
  const threads = once(async () => (await import('./pool.ts')).pool(program, templates));
  let count = 0;
  return async (job, engine) => {
    count++;
    if (count <= ALONE || !existsSync(program)) return here(job, engine);
    return (await threads())(job, engine);
  };
}
