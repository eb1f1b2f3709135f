import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { edit } from '../../src/node/edit.ts';

// Only a POSIX shell runs these editors.
const posix = process.platform !== 'win32';
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brief-it's a $HOME "));
  for (const name of ['VISUAL', 'EDITOR', 'DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME']) {
    vi.stubEnv(name, undefined);
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** An editor that notes how it was called. */
function editor(name: string, rest = ''): string {
  const file = join(root, name);
  writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$@" > "$0.log"\n${rest}`, { mode: 0o755 });
  return file;
}

const said = (file: string) => readFileSync(`${file}.log`, 'utf8');
const quoted = (file: string) => `'${file.replaceAll("'", `'\\''`)}'`;

describe.skipIf(!posix)('the editor of the environment', () => {
  it.each([
    'a.md',
    'a b.md',
    "it's.md",
    '$(touch owned).md',
    '`touch owned`.md',
    '"; touch owned; ".md',
    '-rf.md',
    '日本 🎉.md',
    '%s\\n.md',
  ])('gets the name %j as one word', async (name) => {
    const own = editor('my editor');
    vi.stubEnv('EDITOR', `${quoted(own)} --wait`);
    await edit(join(root, name));
    expect(said(own)).toBe(`--wait\n${join(root, name)}\n`);
  });

  test('VISUAL comes first', async () => {
    const [own, other] = [editor('one'), editor('two')];
    vi.stubEnv('VISUAL', quoted(own));
    vi.stubEnv('EDITOR', quoted(other));
    await edit(join(root, 'a.md'));
    expect(said(own)).toContain('a.md');
    expect(() => said(other)).toThrow();
  });

  it.each([
    ['no-such-editor', 'there is no such program'],
    ['false', 'it ended with 1'],
  ])('%s: %s', async (name, reason) => {
    vi.stubEnv('EDITOR', name);
    await expect(edit(join(root, 'a.md'))).rejects.toMatchObject({
      message: `cannot open the brief with \`${name}\`: ${reason}`,
      help: 'name your editor in `VISUAL` or `EDITOR`',
    });
  });

  test('one with a window is not waited for', async () => {
    const own = editor('code', 'echo $$ > "$0.pid"\nexec sleep 600\n');
    vi.stubEnv('PATH', `${root}${delimiter}${process.env.PATH}`);
    vi.stubEnv('EDITOR', 'code');
    await edit(join(root, 'a.md'));
    const pid = Number(readFileSync(`${own}.pid`, 'utf8'));
    // It is still there.
    expect(process.kill(pid)).toBe(true);
  });

  test('one with a window that cannot start says so', async () => {
    vi.stubEnv('EDITOR', '/nowhere/code -w');
    await expect(edit(join(root, 'a.md'))).rejects.toMatchObject({
      message: expect.stringContaining('there is no such program'),
    });
  });
});

describe.skipIf(process.platform !== 'linux')('without one', () => {
  test('and without a screen there is nothing to open it with', async () => {
    await expect(edit(join(root, 'a.md'))).rejects.toMatchObject({
      message: 'cannot open the brief: no editor is known',
    });
  });

  test('the built program asks the system, and does not wait', async () => {
    const bin = fileURLToPath(new URL('../../bin/brief.js', import.meta.url));
    const calls = join(root, 'calls');
    expect(spawnSync('sh', ['-c', 'mkfifo "$0"', calls]).status).toBe(0);
    writeFileSync(join(root, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$*" > ${quoted(calls)}\n`, {
      mode: 0o755,
    });
    const args = ['new', 'Rents', '--summary', 'Rents rise.', '--group', 'housing', '--open'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, DISPLAY: ':99', PATH: `${root}${delimiter}${process.env.PATH}` },
    });
    expect(stderr).not.toContain('note:');
    expect(status).toBe(0);
    expect(await readFile(calls, 'utf8')).toBe(join(root, stdout.trim()));
  });
});
