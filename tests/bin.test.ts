import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settings, soundBrief } from './brief.ts';

// `npm test` builds first.
const bin = fileURLToPath(new URL('../bin/brief.js', import.meta.url));
const isRoot = process.getuid?.() === 0;
/** Root may read and write everything; this takes that away from the program under test. */
const bounded = ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all'];
const program = isRoot ? [...bounded, process.execPath] : [process.execPath];
const boundable = !isRoot || spawnSync('setpriv', ['--version']).status === 0;
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'brief-'));
  write('brief.yml', settings);
  write('briefs/a.md', soundBrief());
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (path: string, text: string | Uint8Array) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const { CI: _, FORCE_COLOR: __, NO_COLOR: ___, DEBUG: ____, ...env } = process.env;
const run = (args: readonly string[], options: { input?: string; env?: object } = {}) => {
  const settled = {
    cwd: root,
    encoding: 'utf8',
    ...options,
    env: { ...env, ...options.env },
  } as const;
  const [command = '', ...before] = boundable ? program : [process.execPath];
  const { status, stdout, stderr } = spawnSync(command, [...before, bin, ...args], settled);
  return { code: status, stdout, stderr };
};

test('lints and builds a workspace', () => {
  expect(run(['lint'])).toEqual({
    code: 0,
    stdout: '1 brief checked, nothing to mend\n',
    stderr: '',
  });
  expect(run(['build'])).toEqual({
    code: 0,
    stdout: 'dist/a.html\n',
    stderr: expect.stringMatching(
      /^1 page in dist\/: \d+ new; \d+ ms\nnext: open dist\/a\.html\n$/,
    ),
  });
  expect(readdirSync(root).sort()).toEqual(['.brief-cache', 'brief.yml', 'briefs', 'dist']);
  expect(readdirSync(join(root, 'dist'))).toEqual(['a.html']);
  expect(readFileSync(join(root, 'dist/a.html'), 'utf8')).toContain('<h1');
});

test('makes page and PDF, reports both, and knows them the next time', () => {
  const build = () => {
    const { code, stdout } = run(['build', '--format', 'html,pdf', '--report', 'build.json']);
    expect([code, stdout]).toEqual([0, 'dist/a.html\ndist/a.pdf\n']);
    return JSON.parse(readFileSync(join(root, 'build.json'), 'utf8'));
  };
  const one = (format: string, state: string) => {
    const bytes = readFileSync(join(root, `dist/a.${format}`)).length;
    return { path: `dist/a.${format}`, brief: 'briefs/a.md', format, bytes, state };
  };
  const first = build();
  expect(first).toEqual({
    version: 1,
    built: true,
    formats: ['html', 'pdf'],
    out: ['dist'],
    written: [one('html', 'new'), one('pdf', 'new')],
    removed: [],
    left: [],
    diagnostics: { errors: 0, warnings: 0, infos: 0 },
    milliseconds: expect.any(Number),
  });
  expect(build().written).toEqual([one('html', 'unchanged'), one('pdf', 'unchanged')]);
  const pdf = readFileSync(join(root, 'dist/a.pdf'), 'latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf).toMatch(/<pdfuaid:part[^>]*>1</);
  expect(pdf).toContain('/Title (Why rents rise)');
});

test('builds the same bytes at any time, in any place and with either engine', () => {
  const built = (engine: string, place: object) => {
    const args = ['build', '--no-cache', '--format', 'html,pdf', '--engine', engine];
    expect(run(args, { env: place }).code).toBe(0);
    return ['html', 'pdf'].map((format) => readFileSync(join(root, `dist/a.${format}`), 'latin1'));
  };
  expect(built('native', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' })).toEqual(
    built('wasm', { TZ: 'UTC', LANG: 'C' }),
  );
});

test('fixes in place and leaves nothing behind', () => {
  write('briefs/a.md', soundBrief({ date: '2. November 2026' }));
  expect(run(['lint', '--fix']).code).toBe(0);
  expect(readFileSync(join(root, 'briefs/a.md'), 'utf8')).toBe(soundBrief());
  expect(readdirSync(join(root, 'briefs'))).toEqual(['a.md']);
});

test('reads standard input, and asks nobody', () => {
  const input = soundBrief({ date: '2. November 2026' });
  expect(run(['lint', '--stdin', '--fix'], { input })).toMatchObject({
    code: 0,
    stdout: soundBrief(),
  });
});

test('colour is asked for, or not there', () => {
  write('briefs/a.md', soundBrief({ date: 'soon' }));
  expect(run(['lint']).stdout).not.toContain('\u001B');
  expect(run(['lint'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001B[31m');
});

test('a reader that leaves early hears no complaint, and the exit code stays', () => {
  for (let number = 0; number < 300; number++) {
    write(`briefs/${number}.md`, soundBrief({ date: 'soon' }));
  }
  const script = `"$0" "$1" lint | head -n 1; exit \${PIPESTATUS[0]}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, bin], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout.split('\n')).toHaveLength(2);
});

test.skipIf(!existsSync('/dev/full'))(
  'findings that cannot be written are not lost in silence',
  () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [bin, 'lint'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    expect([status, stderr]).toEqual([2, 'error: cannot write to standard output: ENOSPC\n']);
  },
);

test('a dist that is a file is one clear message', () => {
  write('dist', 'mine');
  expect(run(['build'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'error: cannot write `dist/a.html`: `dist` is a file\n' +
      '  help: choose another folder, or move that file away\n',
  });
  expect(readFileSync(join(root, 'dist'), 'utf8')).toBe('mine');
});

test.skipIf(!boundable)('what may not be read or written is one clear message', () => {
  chmodSync(join(root, 'briefs/a.md'), 0);
  expect(run(['lint'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^error: cannot read `briefs\/a\.md`: permission denied\n/),
  });
  chmodSync(join(root, 'briefs/a.md'), 0o644);
  mkdirSync(join(root, 'dist'), { mode: 0o500 });
  expect(run(['build'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^error: cannot write `dist\/a\.html`: permission denied\n/),
  });
});

test('a link carries no file of the machine into a page', () => {
  write('briefs/a.md', soundBrief({}, '![A secret](secret.png)\n'));
  const outside = mkdtempSync(join(tmpdir(), 'brief-'));
  writeFileSync(join(outside, 'secret.png'), '\x89PNG\r\n\x1A\nsecret', 'latin1');
  symlinkSync(join(outside, 'secret.png'), join(root, 'briefs/secret.png'));
  const { code, stdout, stderr } = run(['build', '--format', 'html,pdf']);
  rmSync(outside, { recursive: true });
  expect([code, stdout, existsSync(join(root, 'dist'))]).toEqual([1, '', false]);
  expect(stderr).toMatch(/^briefs\/a\.md:8:13 error\[images\/outside\]: /);
});

test('a page is not written through a link out of its folder', () => {
  write('precious.txt', 'mine');
  mkdirSync(join(root, 'dist'));
  symlinkSync('../precious.txt', join(root, 'dist/a.html'));
  expect(run(['build'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('cannot write `dist/a.html`: it is a link to `precious.txt`'),
  });
  expect(readFileSync(join(root, 'precious.txt'), 'utf8')).toBe('mine');
});

test('a link carries no file of the machine into findings', () => {
  const outside = mkdtempSync(join(tmpdir(), 'brief-'));
  writeFileSync(join(outside, 'secret.md'), soundBrief({ date: 'secret' }));
  symlinkSync(join(outside, 'secret.md'), join(root, 'briefs/b.md'));
  symlinkSync(outside, join(root, 'briefs/more'));
  symlinkSync('a.md', join(root, 'briefs/inside.md'));
  const [lint, build] = [run(['lint', 'briefs']), run(['build'])];
  rmSync(outside, { recursive: true });
  const refused = (path: string) =>
    `error: cannot follow \`${path}\`: it is a link out of the workspace\n` +
    '  help: copy what it leads to into the workspace, or name it on the command line\n';
  expect(lint).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('2 briefs'),
    stderr: refused('briefs/b.md') + refused('briefs/more'),
  });
  expect(lint.stdout).not.toContain('secret');
  expect(build).toMatchObject({ code: 2, stdout: '' });
});

test('folders that link to each other are searched once', () => {
  symlinkSync('..', join(root, 'briefs/loop'));
  expect(run(['lint']).stdout).toBe('1 brief checked, nothing to mend\n');
});

test('a checkout that is not built says how to build it', () => {
  cpSync(dirname(bin), join(root, 'bin'), { recursive: true });
  write('package.json', '{ "type": "module" }');
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/brief.js')], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toBe('error: brief is not built yet\n  help: run `npm install` in its folder\n');
});
