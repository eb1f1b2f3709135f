import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Files } from '../../src/core/io.ts';
import { diskFiles } from '../../src/node/files.ts';
import { memoryIo } from '../memory.ts';

let root: string;
let files: Files;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'brief-'));
  files = diskFiles(root);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const faultOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    const { path, fault, action } = error as { path: string; fault: string; action: string };
    return `${action} ${path}: ${fault}`;
  }
  return 'none';
};
const text = (path: string) => readFileSync(join(root, path), 'utf8');

// What commands are tested with has to behave like what they run with.
describe.each(['disk', 'memory'])('files on %s', (kind) => {
  beforeEach(() => {
    if (kind === 'memory') files = memoryIo().files;
    files.write('a.md', 'A');
    files.write('sub/b.md', 'B');
  });

  test('what is written is read', () => {
    expect(new TextDecoder().decode(files.read('sub/../a.md'))).toBe('A');
    files.write('a.md', new Uint8Array([0, 255]));
    expect([...files.read('./a.md')]).toEqual([0, 255]);
  });

  test('names are sorted by code point', () => {
    for (const name of ['ä.md', 'Z.md', '🙂.md', '\uFF5E.md']) files.write(name, '');
    expect(files.list('')).toEqual(['Z.md', 'a.md', 'sub', 'ä.md', '\uFF5E.md', '🙂.md']);
    expect(files.list('sub')).toEqual(['b.md']);
    expect([files.list('nope'), files.list('a.md')]).toEqual([undefined, undefined]);
  });

  test('kinds', () => {
    const kinds = ['a.md', 'sub', '', '.', 'sub/', '..', 'nope', 'a.md/x'].map(files.kind);
    const folder = 'folder';
    expect(kinds).toEqual(['file', folder, folder, folder, folder, folder, undefined, undefined]);
  });

  test('names of paths', () => {
    const names = ['', '.', './a.md', 'sub/../x/', 'sub', '../y/z.md'].map(files.relative);
    expect(names).toEqual(['', '', 'a.md', 'x', 'sub', '../y/z.md']);
    expect(files.relative(files.relative('../..'))).toBe('../..');
    expect([files.real('sub/../a.md'), files.real(''), files.real('nope')]).toEqual([
      'a.md',
      '',
      undefined,
    ]);
  });

  test('the root of the disk has nothing above it', () => {
    const top = files.relative('/');
    expect(files.relative(`${top}/..`)).toBe(top);
  });

  test('faults', () => {
    expect(faultOf(() => files.read('nope.md'))).toBe('read nope.md: missing');
    expect(faultOf(() => files.read('a.md/x'))).toBe('read a.md/x: missing');
    expect(faultOf(() => files.read('sub'))).toBe('read sub: folder');
    expect(faultOf(() => files.write('sub', 'x'))).toBe('write sub: folder');
    expect(faultOf(() => files.write('a.md/x/y.md', 'x'))).toBe('write a.md/x/y.md: exists');
    expect(faultOf(() => files.create('a.md', 'x'))).toBe('write a.md: exists');
    expect(new TextDecoder().decode(files.read('a.md'))).toBe('A');
  });

  test('a new file is made with its folders', () => {
    files.create('new/er/c.md', 'C');
    expect(files.list('new/er')).toEqual(['c.md']);
  });
});

describe('on disk', () => {
  test('a write leaves nothing behind and keeps the mode', () => {
    files.write('a.sh', 'one');
    chmodSync(join(root, 'a.sh'), 0o750);
    files.write('a.sh', 'two');
    expect(statSync(join(root, 'a.sh')).mode & 0o777).toBe(0o750);
    expect([text('a.sh'), readdirSync(root)]).toEqual(['two', ['a.sh']]);
  });

  test('a write goes through a link, to the file that it means', () => {
    mkdirSync(join(root, 'there'));
    writeFileSync(join(root, 'there/a.md'), 'one');
    symlinkSync('there/a.md', join(root, 'link.md'));
    files.write('link.md', 'two');
    expect([text('there/a.md'), text('link.md')]).toEqual(['two', 'two']);
    expect([files.relative('link.md'), files.real('link.md')]).toEqual(['link.md', 'there/a.md']);
  });

  test('a name as long as a disk allows', () => {
    const name = `${'x'.repeat(252)}.md`;
    files.create(name, 'x');
    files.write(name, 'y');
    expect(readdirSync(root)).toEqual([name]);
  });

  test('a failed create leaves nothing behind', () => {
    files.create('a.md', 'A');
    expect(faultOf(() => files.create('a.md', 'B'))).toBe('write a.md: exists');
    expect([text('a.md'), readdirSync(root)]).toEqual(['A', ['a.md']]);
  });

  test('what may not be read or written', async () => {
    writeFileSync(join(root, 'a.md'), 'A');
    vi.resetModules();
    vi.doMock('node:fs', async (original) => {
      const openSync = () => {
        throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
      };
      return { ...(await original<typeof import('node:fs')>()), openSync, readFileSync: openSync };
    });
    const shut = (await import('../../src/node/files.ts')).diskFiles(root);
    vi.doUnmock('node:fs');
    expect(faultOf(() => shut.read('a.md'))).toBe('read a.md: denied');
    expect(faultOf(() => shut.write('b.md', 'B'))).toBe('write b.md: denied');
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test('a full disk keeps the old file', async () => {
    files.write('a.md', 'old');
    vi.resetModules();
    vi.doMock('node:fs', async (original) => {
      const real = await original<typeof import('node:fs')>();
      const writeFileSync = (handle: number) => {
        real.writeSync(handle, 'ne');
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      };
      return { ...real, writeFileSync };
    });
    const full = (await import('../../src/node/files.ts')).diskFiles(root);
    vi.doUnmock('node:fs');
    expect(faultOf(() => full.write('a.md', 'new'))).toBe('write a.md: full');
    expect(faultOf(() => full.create('b.md', 'new'))).toBe('write b.md: full');
    expect([text('a.md'), readdirSync(root)]).toEqual(['old', ['a.md']]);
  });

  test('a disk without hard links still overwrites nothing', async () => {
    vi.resetModules();
    vi.doMock('node:fs', async (original) => ({
      ...(await original<typeof import('node:fs')>()),
      linkSync: () => {
        throw Object.assign(new Error('no links'), { code: 'EPERM' });
      },
    }));
    const linkless = (await import('../../src/node/files.ts')).diskFiles(root);
    vi.doUnmock('node:fs');
    linkless.create('a.md', 'A');
    expect(faultOf(() => linkless.create('a.md', 'B'))).toBe('write a.md: exists');
    expect([text('a.md'), readdirSync(root)]).toEqual(['A', ['a.md']]);
  });
});

/** Writes a file again and again until it is told to stop, which it asks for after the first time. */
const writer = `
  import { diskFiles } from './files.js';
  const files = diskFiles('.');
  const again = (count) => {
    files.write('a.txt', String(count % 10).repeat(4_000_000));
    if (count === 0) process.kill(process.pid, process.argv[2]);
    setImmediate(again, count + 1);
  };
  again(0);
`;

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('%s ends the program between two writes', async (signal, code) => {
  const { build } = await import('esbuild');
  const outfile = join(root, 'files.js');
  const source = new URL('../../src/node/files.ts', import.meta.url).pathname;
  await build({ entryPoints: [source], outfile, bundle: true, format: 'esm', platform: 'node' });
  writeFileSync(join(root, 'writer.mjs'), writer);
  expect(spawnSync(process.execPath, ['writer.mjs', signal], { cwd: root }).status).toBe(code);
  expect(readdirSync(root).sort()).toEqual(['a.txt', 'files.js', 'writer.mjs']);
  expect(new Set(text('a.txt'))).toHaveProperty('size', 1);
  expect(text('a.txt')).toHaveLength(4_000_000);
});
