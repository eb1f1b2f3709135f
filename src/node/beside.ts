import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './faults.ts';
import { leaveOnSignal } from './signals.ts';

const TEMPORARY = /^\.brief-(\d+)-[a-z\d]+\.tmp$/;

/** The path of a new temporary file in the folder of another file, as long as a name may be in any folder. */
export function temporaryBeside(target: string): string {
  const name = `.brief-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
  return join(dirname(target), name);
}

/** The process that made a temporary file; undefined for the name of any other file. */
export function makerOf(name: string): number | undefined {
  const pid = TEMPORARY.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Writes a temporary file beside a target, with its mode; returns the path. Leaves nothing where it fails. */
export function writeBeside(
  target: string,
  data: string | Uint8Array,
  { flush }: { readonly flush: boolean },
): string {
  leaveOnSignal();
  makeFolder(dirname(target));
  const written = temporaryBeside(target);
  const handle = openSync(written, 'wx');
  try {
    const mode = statSync(target, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) fchmodSync(handle, mode & 0o7777);
    writeFileSync(handle, data);
    if (flush) fsyncSync(handle);
  } catch (error) {
    rmSync(written, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return written;
}

/** Makes a folder and those above it. Node's own way never returns where `/proc` refuses one. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
