import { type Io, Refusal } from '../io.ts';
import { isInput } from '../publish/homes.ts';
import { visible } from '../wording/visible.ts';
import { counted } from '../wording/words.ts';
import { makeAnswer } from './answer.ts';
import { saidOf } from './findings.ts';
import type { Answer } from './http.ts';
import type { Workshop } from './reading.ts';
import { scopeOf, watchedFor } from './scope.ts';
import { openSession, type Session } from './session.ts';

/** What a command line asks of a preview. */
export interface PreviewRequest {
  /** A brief or a folder; the workspace of the working folder where nothing is said. */
  readonly path: string | undefined;
  /** Undefined where any will do. */
  readonly port: number | undefined;
  /** Whether to open the browser. */
  readonly open: boolean;
}

/** Where a preview is found if nobody else is there. */
const PORT = 4321;

/**
 * Shows briefs in the browser of this machine, and shows them again whenever something changes, until the
 * program ends. Rejects with a FileError or a Refusal where there is nothing to show, or no way to.
 */
export async function preview(request: PreviewRequest, workshop: Workshop): Promise<void> {
  const { io } = workshop;
  const { watch, serve } = io;
  if (!watch || !serve) throw new Refusal('cannot serve pages here', 'use `brief build`');
  const scope = scopeOf(request.path, io.files);
  const wanted = request.port ?? PORT;
  // Whoever asks before changes are watched would be told what is old already.
  let begin = (_: Answer) => {};
  const answering = new Promise<Answer>((resolve) => {
    begin = resolve;
  });
  const served = await serve(wanted, async (asked, door) => (await answering)(asked, door));
  try {
    const changes = await watch(watchedFor(scope, io.files));
    const session = openSession(scope, workshop, served.breathe);
    begin(makeAnswer(session, io));
    const briefs = await firstLook(session, io);
    const address = `http://127.0.0.1:${served.port}/`;
    if (wanted !== 0 && served.port !== wanted) {
      io.err(`port ${wanted} is taken, so it is ${served.port}\n`);
    }
    io.out(`${address}\n`);
    io.err(`watching ${counted(briefs, 'brief')}; Ctrl-C ends it\n`);
    await show(address, request, io);
    for await (const changed of changes) {
      const paths = changed.filter((path) => isInput(path) || path === scope.named);
      if (paths.length > 0) session.change(paths);
    }
  } finally {
    await served.close();
  }
}

/** Reads everything once, so that the browser need not wait; returns how many briefs there are. */
async function firstLook(session: Session, io: Io): Promise<number> {
  io.progress?.('checking');
  try {
    return (await session.state()).briefs.length;
  } catch (error) {
    // Only a fault of the program's own comes here, and the next change may be without it.
    for (const { message } of saidOf(error, io)) io.err(`error: ${visible(message)}\n`);
    return 0;
  } finally {
    io.progress?.(undefined);
  }
}

async function show(address: string, { open }: PreviewRequest, io: Io): Promise<void> {
  try {
    if (open && io.open) await io.open(address);
    else io.err(`next: open ${address} in your browser\n`);
  } catch {
    io.err(`no browser could be opened: open ${address} in yours\n`);
  }
}
