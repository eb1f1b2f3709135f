import {
  linkSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Files } from '../core/io.ts';
import { writeBeside } from './beside.ts';
import { attempt, codeOf } from './faults.ts';
import { stageFiles } from './stage.ts';
import { statOf } from './stat.ts';

/** A path that is its own name already; telling so is a tenth of the work of naming it. */
const PLAIN = /^[^./\\:][^/\\:]*(?:\/[^./\\:][^/\\:]*)*$/;

/** The files of a folder on disk; every write is whole or not at all (a temporary file, then a rename). */
export function diskFiles(root: string): Files {
  const at = (path: string) => (PLAIN.test(path) ? root + sep + path : resolve(root, path));
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
    relative: (path) => (PLAIN.test(path) ? path : named(root, at(path))),
    real: (path) => {
      const target = real(at(path));
      return target === undefined ? undefined : named(realpathSync(root), target);
    },
    write: (path, data) => attempt('write', path, () => replace(real(at(path)) ?? at(path), data)),
    create: (path, data) => attempt('write', path, () => create(at(path), data)),
    stat: (path) => statOf(at(path)),
    stage: (folder) => stageFiles(root, folder),
  };
}

function replace(target: string, data: string | Uint8Array): void {
  if (stat(target)?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  const written = writeBeside(target, data, { flush: true });
  try {
    renameSync(written, target);
  } finally {
    rmSync(written, { force: true });
  }
}

function create(target: string, data: string | Uint8Array): void {
  const written = writeBeside(target, data, { flush: true });
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

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
