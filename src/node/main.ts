import { main } from '../cli.ts';
import { processIo } from './io.ts';

/**
 * Runs the program as this process and sets its exit code.
 *
 * @param templates the program's own templates folder
 */
export async function start(templates: URL): Promise<void> {
  const io = processIo(templates);
  const code = await main(process.argv.slice(2), io);
  process.exitCode ??= code;
}
