import { FileError, type FileFault } from '../core/io.ts';

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

/** Does something with a path; what goes wrong is a FileError that names it. */
export function attempt<Result>(
  action: 'read' | 'write',
  path: string,
  work: () => Result,
): Result {
  try {
    return work();
  } catch (error) {
    const fault = faults[codeOf(error)] ?? 'other';
    // A folder of the path that is a file is in the way of a write.
    const blocked = action === 'write' && codeOf(error) === 'ENOTDIR';
    throw new FileError(path, blocked ? 'exists' : fault, error, action);
  }
}

/** The code that the system gives an error, like `ENOENT`; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
