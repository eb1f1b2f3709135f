import { FileError, type Files, Refusal } from '../io.ts';
import { nearestPath } from './nearest-path.ts';

/** What is said about something that the user can mend: one clause, and the way out. */
export interface Complaint {
  readonly message: string;
  readonly help: string | undefined;
}

/** Puts an error into words; undefined where it is a fault of the program's own. */
export function complaint(error: unknown, files: Files): Complaint | undefined {
  if (error instanceof Refusal) return { message: error.message, help: error.help };
  if (!(error instanceof FileError)) return undefined;
  const [reason, help] = error.action === 'read' ? unread(error, files) : unwritten(error, files);
  return { message: `cannot ${error.action} \`${error.path}\`: ${reason}`, help };
}

/** Puts a fault of the program's own into words, with what to report. */
export function ownFault(error: unknown, version?: string): Complaint {
  const build = version === undefined ? '' : `, the version ${version}`;
  return {
    message: `a fault of brief itself: ${error instanceof Error ? error.message : String(error)}`,
    help: `report it with this message${build} and, if you can, the brief`,
  };
}

type Words = readonly [reason: string, help: string | undefined];

function unread({ path, fault, cause }: FileError, files: Files): Words {
  if (fault === 'missing') return ['no such file', didYouMean(path, files)];
  if (fault === 'folder') {
    const isOurs = /(?:^|\/)(?:brief|kind)\.yml$/.test(path);
    return ['it is a folder', isOurs ? 'give the folder another name' : 'name a file in it'];
  }
  if (fault === 'denied') return ['permission denied', 'allow yourself to read it'];
  return [codeOf(cause), 'see whether another program can open it'];
}

function unwritten({ path, fault, cause }: FileError, files: Files): Words {
  if (fault === 'exists') {
    const taken = steps(path).find((step) => files.kind(step) === 'file') ?? path;
    return taken === path
      ? ['there is a file of that name', 'choose another name, or move that file away']
      : [`\`${taken}\` is a file`, 'choose another folder, or move that file away'];
  }
  if (fault === 'folder') return ['there is a folder of that name', 'choose another name'];
  if (fault === 'denied')
    return ['permission denied', 'choose another folder, or allow yourself to write there'];
  if (fault === 'full')
    return ['no space is left on the disk', 'make room and run it again; nothing was overwritten'];
  if (fault === 'missing') return ['no such folder', 'make the folder first'];
  if (codeOf(cause) === 'ENAMETOOLONG') return ['the name is too long', 'choose a shorter one'];
  return [codeOf(cause), 'see whether another program can write there'];
}

function didYouMean(path: string, files: Files): string | undefined {
  const meant = nearestPath(path, files);
  return meant && `did you mean \`${meant}\`?`;
}

/** `a/b/c` as `a`, `a/b`, `a/b/c`. */
function steps(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/')).filter((step) => step !== '');
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'it does not work';
}
