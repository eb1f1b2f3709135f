import { availableParallelism } from 'node:os';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { Refusal } from '../../core/io.ts';
import { type Engine, TypesetError, type Typesetting } from '../../core/typeset.ts';
import { hideSystemFonts } from './system-fonts.ts';
import type { Outcome, Task } from './worker.ts';

/** The engine as WebAssembly keeps two megabytes of each document; a thread's end frees them. */
const LIFE = 50;

interface Thread {
  readonly worker: Worker;
  /** Documents given to it, in all. */
  given: number;
  /** The document that it sets now. */
  at?: Waiting | undefined;
}

interface Waiting {
  readonly task: Task;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Returns what sets documents in threads, as many at once as the machine has processors. The threads do
 * not keep the process alive.
 *
 * @param program the built worker.ts
 * @param templates the program's templates folder
 */
export function pool(program: string, templates: string) {
  // For the whole process: threads that set and unset a variable would see each other's.
  hideSystemFonts(templates);
  const size = Math.min(availableParallelism(), 4);
  const threads = new Set<Thread>();
  const queue: Waiting[] = [];

  function start(): Thread {
    const worker = new Worker(program, { workerData: templates, env: SHARE_ENV });
    const thread: Thread = { worker, given: 0 };
    worker.on('message', (outcome: Outcome) => {
      const { at } = thread;
      free(thread, thread.given < LIFE);
      if ('pdf' in outcome) at?.resolve(outcome.pdf);
      else at?.reject(errorOf(outcome));
      next();
    });
    const fail = (error: unknown) => {
      const { at } = thread;
      free(thread, false);
      at?.reject(error);
      next();
    };
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`a thread of the engine ended with ${code}`)));
    threads.add(thread);
    return thread;
  }

  function free(thread: Thread, lives: boolean): void {
    thread.at = undefined;
    thread.worker.unref();
    if (lives || !threads.delete(thread)) return;
    void thread.worker.terminate();
  }

  function next(): void {
    if (queue.length === 0) return;
    const idle = [...threads].find(({ at }) => !at);
    const thread = idle ?? (threads.size < size ? start() : undefined);
    const waiting = thread && queue.shift();
    if (!waiting) return;
    thread.at = waiting;
    thread.given++;
    thread.worker.ref();
    thread.worker.postMessage(waiting.task);
  }

  return (job: Typesetting, engine?: Engine): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      queue.push({ task: { job, engine }, resolve, reject });
      next();
    });
}

function errorOf(outcome: Exclude<Outcome, { pdf: Uint8Array }>): unknown {
  if ('refused' in outcome) return new TypesetError(outcome.refused);
  if ('fault' in outcome) return outcome.fault;
  return new Refusal(outcome.refusal.message, outcome.refusal.help);
}
