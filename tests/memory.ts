import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  FileError,
  type FileFault,
  type Files,
  type Io,
  type Question,
  type Stage,
  type Stat,
} from '../src/core/io.ts';
import type { Machine } from '../src/core/machine.ts';
import { drawer } from '../src/node/draw.ts';
import { diskFiles } from '../src/node/files.ts';
import { typesetter } from '../src/node/typst/index.ts';

/** The working folder of every test; paths that lead out of it begin with `..`. */
const ROOT = '/home/author/workspace';

/** The program's own; each engine is loaded once for all tests of a file. */
const templates = fileURLToPath(new URL('../templates/', import.meta.url));
const typeset = typesetter(templates);
const draw = drawer(templates);

/** What a test may set: any part of the Io, standard input as text, scripted answers, faults by path. */
export interface Overrides extends Partial<Omit<Io, 'stdin' | 'out' | 'err' | 'files'>> {
  readonly stdin?: string | Uint8Array;
  /** By the question's name; several answers are given in turn while the question refuses them. */
  readonly answers?: Readonly<Record<string, string | readonly string[]>>;
  /** What happens to whoever reads or writes these paths. */
  readonly faults?: Readonly<Record<string, Fault>>;
}

type Fault = FileFault | { readonly read?: FileFault; readonly write?: FileFault };

/** An Io in memory, with everything that a program did to it. */
export interface MemoryIo extends Io {
  readonly stdout: string;
  readonly stderr: string;
  /** The questions asked, in order. */
  readonly asked: readonly Question[];
  /** What `validate` said to answers that it refused, in order. */
  readonly refused: readonly string[];
  /** The text of a file; undefined where there is none. */
  text(path: string): string | undefined;
  /** The paths of all files, sorted. */
  paths(): readonly string[];
}

/** A machine with all that can be wished for. */
export const machine: Machine = {
  node: '24.4.1',
  platform: 'linux x64',
  folder: ROOT,
  environment: {},
  git: { version: '2.51.0', hasRepository: true },
  packageVersion: () => '0.7.0',
  isWritable: () => true,
};

/** Makes an Io from files in memory (`folder/` makes an empty folder) with the program's own templates. */
export function memoryIo(
  contents: Readonly<Record<string, string | Uint8Array>> = {},
  { stdin = '', answers, faults = {}, ...overrides }: Overrides = {},
): MemoryIo {
  const stored = new Map<string, Uint8Array>();
  const empty = new Set<string>();
  const at = (path: string) => posix.resolve(ROOT, path);
  for (const [path, data] of Object.entries(contents)) {
    if (path.endsWith('/')) empty.add(at(path));
    else stored.set(at(path), bytes(data));
  }
  const planned = new Map(Object.entries(faults).map(([path, fault]) => [at(path), fault]));
  const streams = { out: '', err: '' };
  const asked: Question[] = [];
  const refused: string[] = [];
  const files = memoryFiles(stored, empty, planned);
  return {
    files,
    templates: diskFiles(templates),
    typeset,
    draw,
    color: { out: false, err: false },
    today: '2026-11-22',
    ci: false,
    clock: () => 0,
    digest: (data) => createHash('sha256').update(data).digest('hex'),
    changes: async () => new Map(),
    machine: async () => machine,
    debug: false,
    ask: answers && scripted(answers, asked, refused),
    pick: answers && picking(answers, asked),
    ...overrides,
    stdin: async () => bytes(stdin),
    out: (text) => {
      streams.out += text;
    },
    err: (text) => {
      streams.err += text;
    },
    get stdout() {
      return streams.out;
    },
    get stderr() {
      return streams.err;
    },
    asked,
    refused,
    text: (path) => {
      const data = stored.get(at(path));
      return data && new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
    },
    paths: () => [...stored.keys()].map(files.relative).sort(),
  };
}

/** No two files have one stamp, in whatever memory they lie. */
const stamps = new WeakMap<Uint8Array, string>();
let stamped = 0;

function memoryFiles(
  stored: Map<string, Uint8Array>,
  empty: Set<string>,
  faults: ReadonlyMap<string, Fault>,
): Files {
  const at = (path: string) => posix.resolve(ROOT, path);
  const below = (folder: string) => (folder === '/' ? '/' : `${folder}/`);
  const isFolder = (folder: string) =>
    folder === ROOT ||
    [...stored.keys(), ...empty].some(
      (key) => below(key).startsWith(below(folder)) && !stored.has(folder),
    );
  const kind = (path: string) =>
    stored.has(at(path)) ? 'file' : isFolder(at(path)) ? 'folder' : undefined;
  const relative = (path: string) => posix.relative(ROOT, at(path));
  const faultOf = (path: string, action: 'read' | 'write') => {
    const fault = faults.get(path);
    return typeof fault === 'string' ? fault : fault?.[action];
  };
  const check = (path: string, action: 'read' | 'write') => {
    const fault = faultOf(at(path), action);
    if (fault) throw new FileError(path, fault, undefined, action);
    if (kind(path) === 'folder') throw new FileError(path, 'folder', undefined, action);
  };
  const checkFolders = (path: string) => {
    for (let folder = posix.dirname(at(path)); folder !== '/'; folder = posix.dirname(folder)) {
      if (stored.has(folder)) throw new FileError(path, 'exists', undefined, 'write');
      const fault = faultOf(folder, 'write');
      if (fault) throw new FileError(path, fault, undefined, 'write');
    }
  };
  const write = (path: string, data: string | Uint8Array) => {
    check(path, 'write');
    checkFolders(path);
    stored.set(at(path), bytes(data));
  };
  const stat = (path: string): Stat | undefined => {
    const data = stored.get(at(path));
    if (!data) return kind(path) && { kind: 'folder', size: 0, stamp: '' };
    // Bytes are never changed in place: another array is another write.
    const stamp = stamps.get(data) ?? String(stamped++);
    stamps.set(data, stamp);
    return { kind: 'file', size: data.length, stamp };
  };
  const stage = (): Stage => {
    const waiting = new Map<string, string | Uint8Array>();
    return {
      write: (path, data) => {
        checkFolders(path);
        check(path, 'write');
        waiting.set(path, data);
      },
      commit: (removed, expected) => {
        if ([...expected].some(([path, stamp]) => stat(path)?.stamp !== stamp)) return false;
        for (const [path, data] of waiting) write(path, data);
        for (const path of removed) stored.delete(at(path));
        return true;
      },
      drop: () => waiting.clear(),
    };
  };
  return {
    stat,
    stage,
    read: (path) => {
      check(path, 'read');
      const data = stored.get(at(path));
      if (!data) throw new FileError(path, 'missing');
      return data;
    },
    list: (path) => {
      if (kind(path) !== 'folder') return undefined;
      const names = [...stored.keys(), ...empty]
        .filter((key) => key.startsWith(below(at(path))))
        .map((key) => key.slice(below(at(path)).length).split('/')[0] ?? '');
      return [...new Set(names)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    },
    kind,
    relative,
    real: (path) => (kind(path) ? relative(path) : undefined),
    write,
    create: (path, data) => {
      if (kind(path)) throw new FileError(path, 'exists');
      write(path, data);
    },
  };
}

function scripted(
  answers: Readonly<Record<string, string | readonly string[]>>,
  asked: Question[],
  refused: string[],
) {
  return async (question: Question): Promise<string> => {
    asked.push(question);
    const given = answers[question.name] ?? question.default;
    for (const answer of typeof given === 'string' ? [given] : (given ?? [])) {
      const verdict = question.validate?.(answer) ?? true;
      if (verdict === true) return answer;
      refused.push(verdict);
    }
    throw new Error(`no answer to \`${question.name}\`: ${question.message}`);
  };
}

/** Picks what the script says, in the order of the choices. */
function picking(answers: Readonly<Record<string, string | readonly string[]>>, asked: Question[]) {
  return async (question: Question): Promise<readonly string[]> => {
    asked.push(question);
    const wanted = [answers[question.name] ?? []].flat();
    const offered = (question.choices ?? []).map(({ value }) => value);
    return offered.filter((value) => wanted.includes(value));
  };
}

function bytes(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}
