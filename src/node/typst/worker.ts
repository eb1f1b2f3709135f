import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../core/io.ts';
import { type Engine, TypesetError, type Typesetting } from '../../core/typeset.ts';
import { typesetter } from './index.ts';

/** A document for a thread to set. */
export interface Task {
  readonly job: Typesetting;
  readonly engine: Engine | undefined;
}

/** The PDF, or why there is none: between threads, errors lose their classes. */
export type Outcome =
  | { readonly pdf: Uint8Array }
  | { readonly refused: string }
  | { readonly refusal: { readonly message: string; readonly help: string | undefined } }
  | { readonly fault: unknown };

// The thread that pool.ts starts, with the path of the templates folder.
if (parentPort && typeof workerData === 'string') {
  const port = parentPort;
  const typeset = typesetter(workerData);
  port.on('message', async ({ job, engine }: Task) => {
    const outcome: Outcome = await typeset(job, engine).then((pdf) => ({ pdf }), failed);
    port.postMessage(outcome);
  });
}

function failed(error: unknown): Outcome {
  if (error instanceof TypesetError) return { refused: error.message };
  if (error instanceof Refusal) return { refusal: { message: error.message, help: error.help } };
  return { fault: error };
}
