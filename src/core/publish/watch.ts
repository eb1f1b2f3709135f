import { Refusal } from '../io.ts';
import { homesOf, ignorer, isInput } from './homes.ts';
import type { Press } from './press.ts';
import { publish, type Vigil } from './publish.ts';
import type { BuildRequest } from './request.ts';
import { sayFailure } from './say.ts';

/**
 * Builds, and builds again whenever something changes, until the program ends. What is wrong is said and
 * ends nothing; rejects only with faults of the program's own, and with a Refusal where nothing can be
 * watched.
 */
export async function publishAgain(
  paths: readonly string[],
  request: BuildRequest,
  press: Press,
): Promise<void> {
  const { io } = press;
  if (!io.watch) throw new Refusal('cannot watch for changes here', 'leave out `--watch`');
  const homes = homesOf(paths, io.files);
  const made = new Set(request.report === undefined ? [] : [io.files.relative(request.report)]);
  const changes = await io.watch({ paths: homes, ignored: ignorer(homes, request, io.files) });
  const vigil: Vigil = { known: new Set() };
  const build = async () => {
    try {
      const outcome = await publish(paths, request, press, vigil);
      for (const { path } of outcome.written) made.add(io.files.relative(path));
    } catch (error) {
      sayFailure(error, io);
    }
  };
  await build();
  io.err('watching for changes; Ctrl-C ends it\n');
  for await (const changed of changes) {
    // Where pages go into the folder of the briefs, they are changes as well.
    if (changed.some((path) => isInput(path) && !made.has(path))) await build();
  }
}
