import { entriesOf, problemsOf } from './findings.ts';
import { makeReader } from './reader.ts';
import type { Reading, Workshop } from './reading.ts';
import { pdfOf, readyFor } from './render.ts';
import type { Scope } from './scope.ts';
import { makeScreen, type Shown } from './screen.ts';
import type { PreviewState } from './state.ts';
import { turns } from './turns.ts';

/** What changed, and the version that it made. */
export interface Change {
  readonly version: number;
  /** Empty where only what is said of the briefs is new. */
  readonly paths: readonly string[];
}

/** What a preview knows while it runs. Everything is made when it is asked for, of the latest, and once. */
export interface Session {
  readonly version: number;
  /** Notes that files have changed. */
  change(paths: readonly string[]): void;
  /** Tells of changes from now on; returns what ends that. */
  follow(listener: (change: Change) => void): () => void;
  /** What the interface shows of a brief; without a path, of the one that was named or changed last. */
  state(path?: string): Promise<PreviewState>;
  /** The PDF of a brief; undefined where it is none of ours. Rejects with what its author has to mend. */
  pdf(path: string): Promise<Uint8Array | undefined>;
}

/** What is made of one reading. */
interface Moment {
  readonly version: number;
  readonly reading: Reading;
  readonly screens: Map<string, Promise<Shown>>;
  readonly pdfs: Map<string, Promise<Uint8Array>>;
}

/**
 * Opens a session; nothing is read before somebody asks.
 *
 * @param breathe lets others have a word while much is done
 */
export function openSession(
  scope: Scope,
  workshop: Workshop,
  breathe: () => Promise<void>,
): Session {
  const reader = makeReader(scope, workshop);
  const show = makeScreen(workshop);
  // Whoever waits while files change gets the last of them.
  const inTurn = turns();
  const inTurnOfPdfs = turns();
  const listeners = new Set<(change: Change) => void>();
  let version = 1;
  let changed = new Set<string>();
  let moment: Moment | undefined;
  let newest: string | undefined;
  let onScreen: string | undefined;
  let isCatchingUp = false;

  const tell = (paths: readonly string[]) => {
    version++;
    for (const listener of listeners) listener({ version, paths });
  };
  const catchUp = async () => {
    if (isCatchingUp || !reader.isBehind()) return;
    isCatchingUp = true;
    while (reader.isBehind()) {
      await breathe();
      await inTurn(() => reader.catchUp());
    }
    isCatchingUp = false;
    tell([]);
  };
  const latest = async (asked: string | undefined): Promise<Moment> => {
    if (moment?.version === version) return moment;
    const now = { version, changed };
    changed = new Set();
    const reading = await reader.read(now.changed, asked ?? onScreen).catch((error: unknown) => {
      for (const path of now.changed) changed.add(path);
      throw error;
    });
    newest = [...now.changed].findLast((path) => reading.shown.has(path)) ?? newest;
    moment = { version: now.version, reading, screens: new Map(), pdfs: new Map() };
    void catchUp();
    return moment;
  };
  return {
    get version() {
      return version;
    },
    change(paths) {
      for (const path of paths) changed.add(path);
      tell(paths);
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: (asked) =>
      inTurn(async () => {
        const { version, reading, screens } = await latest(asked);
        const briefs = entriesOf(reading);
        const path = asked ?? scope.named ?? newest ?? briefs[0]?.path ?? '';
        const screen = screens.get(path) ?? show(path, reading);
        screens.set(path, screen);
        onScreen = path;
        const { current, problems } = await screen;
        const name = reading.workspace?.name;
        const all = [...problemsOf(reading, workshop.io), ...problems];
        return { version, name, briefs, current, problems: all };
      }),
    pdf: (path) =>
      // It takes longer than all else, which need not wait for it.
      inTurnOfPdfs(async () => {
        const { reading, pdfs } = await inTurn(() => latest(path));
        const ready = pdfs.has(path) ? undefined : await readyFor(reading, path);
        const pdf = pdfs.get(path) ?? (ready && pdfOf(ready, workshop));
        if (pdf) pdfs.set(path, pdf);
        return pdf;
      }),
  };
}
