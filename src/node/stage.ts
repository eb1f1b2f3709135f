import { copyFileSync, linkSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Stage } from '../core/io.ts';
import { makerOf, temporaryBeside, writeBeside } from './beside.ts';
import { attempt, codeOf } from './faults.ts';
import { isAlive, lock } from './lock.ts';
import { statOf } from './stat.ts';

/** A file beside its place: where it is, and how messages name it. */
interface Waiting {
  readonly temporary: string;
  readonly path: string;
}

/** The stages that are neither put in place nor dropped; a process that ends drops them. */
const open = new Set<Stage>();
let leaving = false;

/** Prepares the files of a folder on disk; see Stage. Paths are relative to `root`. */
export function stageFiles(root: string, folder: string): Stage {
  const waiting = new Map<string, Waiting>();
  const stage: Stage = {
    write(path, data) {
      const target = resolve(root, path);
      const temporary = attempt('write', path, () => writeBeside(target, data, { flush: false }));
      const before = waiting.get(target);
      if (before) rmSync(before.temporary, { force: true });
      waiting.set(target, { temporary, path });
    },
    commit(removed, expected) {
      try {
        if (waiting.size === 0 && removed.length === 0) return isAsExpected(root, expected);
        const unlock = lock(resolve(root, folder), folder || '.');
        try {
          sweep(resolve(root, folder));
          if (!isAsExpected(root, expected)) return false;
          replaceAll(waiting, new Map(removed.map((path) => [resolve(root, path), path])));
          return true;
        } finally {
          unlock();
        }
      } finally {
        stage.drop();
      }
    },
    drop() {
      for (const { temporary } of waiting.values()) rmSync(temporary, { force: true });
      waiting.clear();
      open.delete(stage);
    },
  };
  open.add(stage);
  if (!leaving) process.once('exit', () => open.forEach((one) => void one.drop()));
  leaving = true;
  return stage;
}

function isAsExpected(root: string, expected: ReadonlyMap<string, string>): boolean {
  for (const [path, stamp] of expected) {
    if (statOf(resolve(root, path))?.stamp !== stamp) return false;
  }
  return true;
}

/** Renames everything, and everything back where one thing cannot be renamed. */
function replaceAll(
  waiting: ReadonlyMap<string, Waiting>,
  removed: ReadonlyMap<string, string>,
): void {
  const undo: (() => void)[] = [];
  const backups: string[] = [];
  try {
    for (const [target, { temporary, path }] of waiting) {
      attempt('write', path, () => {
        const backup = keepBeside(target);
        if (backup !== undefined) backups.push(backup);
        renameSync(temporary, target);
        undo.push(() =>
          backup === undefined ? rmSync(target, { force: true }) : renameSync(backup, target),
        );
      });
    }
    for (const [target, path] of removed) {
      attempt('write', path, () => {
        const backup = temporaryBeside(target);
        renameSync(target, backup);
        backups.push(backup);
        undo.push(() => renameSync(backup, target));
      });
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    for (const backup of backups) rmSync(backup, { force: true });
  }
}

/** A second name for a file that is about to be replaced; undefined where there is none. */
function keepBeside(target: string): string | undefined {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  const backup = temporaryBeside(target);
  try {
    linkSync(target, backup);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
    copyFileSync(target, backup);
  }
  return backup;
}

/** Takes away what builds left behind that were killed. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = makerOf(name);
    if (pid !== undefined && !isAlive(pid)) rmSync(join(folder, name), { force: true });
  }
}
