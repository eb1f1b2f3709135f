import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { FileError, type FileFault, type Files } from '../core/io.ts';
import { leaveOnSignal } from './signals.ts';

const faults: Readonly<Record<string, FileFault>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EEXIST: 'exists',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** The files of a folder on disk; every write is whole or not at all (a temporary file, then a rename). */
export function diskFiles(root: string): Files {
  const at = (path: string) => resolve(root, path);
  const named = (from: string, to: string) => relative(from, to).split(sep).join('/');
  return {
    read: (path) => attempt('read', path, () => readFileSync(at(path))),
    list: (path) =>
      attempt('read', path, () =>
        stat(at(path))?.isDirectory() ? readdirSync(at(path)).sort(byCodePoint) : undefined,
      ),
    kind: (path) => {
      const found = stat(at(path));
      return found && (found.isDirectory() ? 'folder' : 'file');
    },
    relative: (path) => named(root, at(path)),
    real: (path) => {
      const target = real(at(path));
      return target === undefined ? undefined : named(realpathSync(root), target);
    },
    write: (path, data) => attempt('write', path, () => replace(real(at(path)) ?? at(path), data)),
    create: (path, data) => attempt('write', path, () => create(at(path), data)),
  };
}

function replace(target: string, data: string | Uint8Array): void {
  if (stat(target)?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  const written = writeBeside(target, data);
  try {
    renameSync(written, target);
  } finally {
    rmSync(written, { force: true });
  }
}

function create(target: string, data: string | Uint8Array): void {
  const written = writeBeside(target, data);
  try {
    linkSync(written, target);
  } catch (error) {
    // Some file systems know no hard links; there the exclusive flag has to do.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))) throw error;
    writeFileSync(target, data, { flag: 'wx', flush: true });
  } finally {
    rmSync(written, { force: true });
  }
}

function writeBeside(target: string, data: string | Uint8Array): string {
  leaveOnSignal();
  makeFolder(dirname(target));
  const name = `.brief-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
  const written = join(dirname(target), name);
  const handle = openSync(written, 'wx');
  try {
    const mode = stat(target)?.mode;
    if (mode !== undefined) fchmodSync(handle, mode & 0o7777);
    writeFileSync(handle, data);
    fsyncSync(handle);
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
  if (stat(folder)?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !stat(folder)?.isDirectory()) throw error;
  }
}

function attempt<Result>(action: 'read' | 'write', path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const fault = faults[codeOf(error)] ?? 'other';
    // A folder of the path that is a file is in the way of a write.
    const blocked = action === 'write' && codeOf(error) === 'ENOTDIR';
    throw new FileError(path, blocked ? 'exists' : fault, error, action);
  }
}

function stat(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function real(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
