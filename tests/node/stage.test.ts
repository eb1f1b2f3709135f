import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FileError, type Files } from '../../src/core/io.ts';
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

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const read = (path: string) => new TextDecoder().decode(files.read(path));
const nothing = new Map<string, string>();
/** The process id of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '0']).pid;

describe.each(['disk', 'memory'])('a stage on %s', (kind) => {
  beforeEach(() => {
    if (kind === 'memory') files = memoryIo().files;
    files.write('out/a.html', 'old');
  });

  test('puts files in place when it is told to', () => {
    const stage = files.stage('out');
    stage.write('out/a.html', 'new');
    stage.write('out/deep/b.html', 'B');
    expect([read('out/a.html'), files.kind('out/deep/b.html')]).toEqual(['old', undefined]);
    expect(stage.commit([], nothing)).toBe(true);
    expect([read('out/a.html'), read('out/deep/b.html')]).toEqual(['new', 'B']);
    expect(files.list('out')).toEqual(['a.html', 'deep']);
  });

  test('makes its folder', () => {
    const stage = files.stage('new/er');
    stage.write('new/er/a.html', 'A');
    expect(stage.commit([], nothing)).toBe(true);
    expect(files.list('new/er')).toEqual(['a.html']);
  });

  test('removes files', () => {
    files.write('out/b.html', 'B');
    expect(files.stage('out').commit(['out/b.html'], nothing)).toBe(true);
    expect(files.list('out')).toEqual(['a.html']);
  });

  test('takes the last of two files for one place', () => {
    const stage = files.stage('out');
    stage.write('out/a.html', 'one');
    stage.write('out/a.html', 'two');
    stage.commit([], nothing);
    expect([read('out/a.html'), files.list('out')]).toEqual(['two', ['a.html']]);
  });

  test('leaves everything as it was when it is dropped', () => {
    const stage = files.stage('out');
    stage.write('out/a.html', 'new');
    stage.drop();
    expect([read('out/a.html'), files.list('out')]).toEqual(['old', ['a.html']]);
  });

  test('changes nothing where a file is not as it was expected', () => {
    files.write('out/kept.html', 'one');
    const expected = new Map([['out/kept.html', files.stat('out/kept.html')?.stamp ?? '']]);
    for (const commits of [true, false]) {
      const stage = files.stage('out');
      stage.write('out/a.html', `new ${commits}`);
      expect(stage.commit([], expected)).toBe(commits);
      files.write('out/kept.html', 'two');
    }
    expect([read('out/a.html'), files.list('out')]).toEqual(['new true', ['a.html', 'kept.html']]);
  });

  test('knows what is there', () => {
    const found = files.stat('out/a.html');
    expect(found).toEqual({ kind: 'file', size: 3, stamp: expect.any(String) });
    expect(files.stat('out')?.kind).toBe('folder');
    expect(files.stat('nope')).toBeUndefined();
    expect(files.stat('out/a.html')).toEqual(found);
    files.write('out/a.html', 'new');
    expect(files.stat('out/a.html')?.stamp).not.toBe(found?.stamp);
  });
});

describe('what goes wrong on disk', () => {
  /** Files whose calls to `node:fs` fail as a test says. */
  async function failing(fail: (name: string, path: string) => string | undefined) {
    vi.resetModules();
    vi.doMock('node:fs', async (original) => {
      const real = await original<typeof import('node:fs')>();
      const guarded = (name: 'openSync' | 'renameSync' | 'linkSync') => {
        const call = real[name] as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          const code = fail(name, String(args.at(name === 'openSync' ? 0 : 1)));
          if (code) throw Object.assign(new Error(code), { code });
          return call(...args);
        };
      };
      return {
        ...real,
        openSync: guarded('openSync'),
        renameSync: guarded('renameSync'),
        linkSync: guarded('linkSync'),
      };
    });
    const { diskFiles: mocked } = await import('../../src/node/files.ts');
    vi.doUnmock('node:fs');
    return mocked(root);
  }

  test.each([
    ['ENOSPC', 'full'],
    ['EACCES', 'denied'],
    ['EIO', 'other'],
  ])('%s while files are written: nothing is touched', async (code, fault) => {
    files.write('out/a.html', 'old');
    let opened = 0;
    const broken = await failing((name) =>
      name === 'openSync' && ++opened > 2 ? code : undefined,
    );
    const stage = broken.stage('out');
    stage.write('out/a.html', 'new');
    stage.write('out/b.html', 'new');
    expect(() => stage.write('out/c.html', 'new')).toThrow(
      expect.objectContaining({ path: 'out/c.html', fault, action: 'write' }),
    );
    stage.drop();
    expect([text('out/a.html'), readdirSync(join(root, 'out'))]).toEqual(['old', ['a.html']]);
  });

  test.each(['EACCES', 'EPERM', 'EBUSY', 'ENOSPC'])(
    '%s while files take their places: those before go back',
    async (code) => {
      files.write('out/a.html', 'old');
      files.write('out/gone.html', 'old');
      files.write('out/z.html', 'old');
      const broken = await failing((name, path) =>
        name === 'renameSync' && path.endsWith('z.html') ? code : undefined,
      );
      const stage = broken.stage('out');
      for (const name of ['a', 'b', 'z']) stage.write(`out/${name}.html`, 'new');
      expect(() => stage.commit(['out/gone.html'], nothing)).toThrow(
        expect.objectContaining({ path: 'out/z.html' }),
      );
      expect(readdirSync(join(root, 'out'))).toEqual(['a.html', 'gone.html', 'z.html']);
      expect(['a', 'gone', 'z'].map((name) => text(`out/${name}.html`))).toEqual(
        Array(3).fill('old'),
      );
    },
  );

  test('a disk without hard links', async () => {
    files.write('out/a.html', 'old');
    const linkless = await failing((name) => (name === 'linkSync' ? 'EPERM' : undefined));
    const stage = linkless.stage('out');
    stage.write('out/a.html', 'new');
    expect(stage.commit([], nothing)).toBe(true);
    expect([text('out/a.html'), readdirSync(join(root, 'out'))]).toEqual(['new', ['a.html']]);
  });

  test('a folder in the place of a file', () => {
    mkdirSync(join(root, 'out/b.html'), { recursive: true });
    files.write('out/a.html', 'old');
    const stage = files.stage('out');
    stage.write('out/a.html', 'new');
    stage.write('out/b.html', 'new');
    expect(() => stage.commit([], nothing)).toThrow(FileError);
    expect([text('out/a.html'), readdirSync(join(root, 'out'))]).toEqual([
      'old',
      ['a.html', 'b.html'],
    ]);
  });

  test('a file that takes its place keeps its mode', () => {
    files.write('out/a.html', 'old');
    chmodSync(join(root, 'out/a.html'), 0o640);
    const stage = files.stage('out');
    stage.write('out/a.html', 'new');
    stage.commit([], nothing);
    expect(statSync(join(root, 'out/a.html')).mode & 0o777).toBe(0o640);
  });

  test('a link is known as one', () => {
    files.write('a.html', 'A');
    symlinkSync('a.html', join(root, 'link.html'));
    expect(files.stat('link.html')?.kind).toBe('link');
  });
});

describe('a lock', () => {
  const commit = (content = 'new') => {
    const stage = files.stage('out');
    stage.write('out/a.html', content);
    return stage.commit([], nothing);
  };
  const lockOf = (pid: number, host = hostname()) => {
    mkdirSync(join(root, 'out'), { recursive: true });
    writeFileSync(join(root, 'out/.brief-lock'), `${pid} ${host} 0.5\n`);
  };

  test('of a process that is gone is taken over', () => {
    lockOf(ended());
    expect([commit(), readdirSync(join(root, 'out'))]).toEqual([true, ['a.html']]);
  });

  test('of another machine is taken over when it is old', () => {
    lockOf(process.pid, 'another-machine');
    utimesSync(join(root, 'out/.brief-lock'), 1, 1);
    expect([commit(), readdirSync(join(root, 'out'))]).toEqual([true, ['a.html']]);
  });

  test('that somebody holds is waited for, and then it is said', () => {
    lockOf(process.pid);
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 4000;
      return now;
    });
    try {
      expect(() => commit()).toThrow(
        expect.objectContaining({
          message: 'cannot write to `out`: another build is doing so',
          help: 'wait until it is done; if there is none, delete `out/.brief-lock`',
        }),
      );
    } finally {
      clock.mockRestore();
    }
    expect(readdirSync(join(root, 'out'))).toEqual(['.brief-lock']);
  });

  test('is not needed where there is nothing to do', () => {
    lockOf(process.pid);
    expect(files.stage('out').commit([], nothing)).toBe(true);
  });

  test('what a killed build left behind goes with the next one', () => {
    lockOf(ended());
    const [dead, alive] = [ended(), process.pid].map((pid) => `.brief-${pid}-x1.tmp`);
    for (const name of [dead, alive, '.brief-notes.tmp']) {
      writeFileSync(join(root, 'out', name ?? ''), 'left behind');
    }
    commit();
    expect(readdirSync(join(root, 'out')).sort()).toEqual(
      [alive, '.brief-notes.tmp', 'a.html'].sort(),
    );
  });
});

describe('several processes', () => {
  /** Puts two files with the same words in place again and again. */
  const writer = `
    import { diskFiles } from './files.js';
    const files = diskFiles('.');
    for (let count = 0; count < Number(process.argv[3]); count++) {
      const stage = files.stage('out');
      const words = (process.argv[2] + count + ' ').repeat(20000);
      for (const name of ['a', 'b', 'c']) stage.write('out/' + name + '.html', words);
      stage.commit([], new Map());
      process.stdout.write('.');
    }
  `;
  const start = async () => {
    const { build } = await import('esbuild');
    const outfile = join(root, 'files.js');
    const source = new URL('../../src/node/files.ts', import.meta.url).pathname;
    await build({ entryPoints: [source], outfile, bundle: true, format: 'esm', platform: 'node' });
    writeFileSync(join(root, 'writer.mjs'), writer);
  };
  const run = (name: string, times: number) =>
    spawn(process.execPath, ['writer.mjs', name, String(times)], { cwd: root });
  const done = (child: ReturnType<typeof run>) =>
    new Promise<number | null>((resolved) => child.on('close', resolved));

  test('do not mix what they put in place', async () => {
    await start();
    const codes = await Promise.all(['x', 'y', 'z'].map((name) => done(run(name, 15))));
    expect(codes).toEqual([0, 0, 0]);
    expect(readdirSync(join(root, 'out'))).toEqual(['a.html', 'b.html', 'c.html']);
    expect(new Set(['a', 'b', 'c'].map((name) => text(`out/${name}.html`)))).toHaveProperty(
      'size',
      1,
    );
  });

  test('that are killed leave whole files, and nothing for long', async () => {
    await start();
    for (let count = 1; count <= 5; count++) {
      const child = run('k', 10_000);
      const closed = done(child);
      await new Promise((resolved) => child.stdout.once('data', resolved));
      child.kill('SIGKILL');
      await closed;
      for (const name of ['a', 'b', 'c']) {
        const words = text(`out/${name}.html`).split(' ');
        expect([new Set(words).size, words.length]).toEqual([2, 20_001]);
      }
    }
    expect(await done(run('l', 1))).toBe(0);
    expect(readdirSync(join(root, 'out'))).toEqual(['a.html', 'b.html', 'c.html']);
    expect(text('out/a.html')).toBe('l0 '.repeat(20_000));
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'that are ended by %s leave nothing',
    async (signal) => {
      await start();
      const staged = `
      import { diskFiles } from './files.js';
      diskFiles('.').stage('out').write('out/a.html', 'half');
      process.stdout.write('.');
      setInterval(() => {}, 1000);
    `;
      writeFileSync(join(root, 'staged.mjs'), staged);
      const child = spawn(process.execPath, ['staged.mjs'], { cwd: root });
      const closed = done(child);
      await new Promise((resolved) => child.stdout.once('data', resolved));
      child.kill(signal);
      expect(await closed).toBe(signal === 'SIGINT' ? 130 : 143);
      expect([existsSync(join(root, 'out')), readdirSync(join(root, 'out'))]).toEqual([true, []]);
    },
  );
});
