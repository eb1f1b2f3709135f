import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../core/io.ts';
import { temporaryBeside } from './beside.ts';
import { attempt, codeOf } from './faults.ts';

const NAME = '.brief-lock';

/** In milliseconds: how long to wait for another program, and how long to sleep between two looks. */
const PATIENCE = 10_000;
const NAP = 10;

/** In milliseconds: a lock is held while files are renamed, and never for so long. */
const FORGOTTEN = 60_000;

/**
 * Locks a folder against other processes by a file in it that says who holds it; returns what unlocks it.
 * A lock whose process is gone is taken over.
 *
 * @param path how messages name the folder
 */
export function lock(folder: string, path: string): () => void {
  const file = join(folder, NAME);
  const own = `${process.pid} ${hostname()} ${Math.random()}\n`;
  const end = performance.now() + PATIENCE;
  const napper = new Int32Array(new SharedArrayBuffer(4));
  while (!attempt('write', join(path, NAME), () => take(file, own))) {
    const holder = read(file);
    if (holder !== undefined && isForgotten(file, holder)) clear(file, holder);
    else if (performance.now() < end) Atomics.wait(napper, 0, 0, NAP);
    else {
      throw new Refusal(
        `cannot write to \`${path}\`: another build is doing so`,
        `wait until it is done; if there is none, delete \`${join(path, NAME)}\``,
      );
    }
  }
  return () => {
    if (read(file) === own) rmSync(file, { force: true });
  };
}

/** Whether a process of this machine runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The name appears together with its content: nobody reads half a lock. */
function take(file: string, own: string): boolean {
  const written = temporaryBeside(file);
  try {
    writeFileSync(written, own, { flag: 'wx' });
    linkSync(written, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Some file systems know no hard links; there the exclusive flag has to do.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))) throw error;
    return takeWithoutLinks(file, own);
  } finally {
    rmSync(written, { force: true });
  }
}

function takeWithoutLinks(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function isForgotten(file: string, holder: string): boolean {
  const [pid, host] = holder.split(' ');
  if (host === hostname() && !isAlive(Number(pid))) return true;
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && Date.now() - written > FORGOTTEN;
}

/** Two may find the same forgotten lock: who moves away a newer one puts it back. */
function clear(file: string, holder: string): void {
  const aside = temporaryBeside(file);
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== holder) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
