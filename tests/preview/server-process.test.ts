import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PreviewState } from '../../src/core/preview/state.ts';
import { settings, soundBrief } from '../brief.ts';

// `npm test` builds first.
const bin = fileURLToPath(new URL('../../bin/brief.js', import.meta.url));
/** Windows has no signals, only an end. */
const canSignal = process.platform !== 'win32';
let root: string;
const running: ChildProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'brief-'));
  write('brief.yml', settings);
  write('briefs/a.md', soundBrief());
});
afterEach(() => {
  for (const one of running.splice(0)) one.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  // As editors save: nobody ever reads half a text.
  writeFileSync(join(root, `${path}~`), text);
  renameSync(join(root, `${path}~`), join(root, path));
}

async function start(
  args: readonly string[] = ['--port', '0'],
  env: NodeJS.ProcessEnv = process.env,
) {
  // A group of its own: what is left of it can be found.
  const child = spawn(process.execPath, [bin, 'preview', ...args], {
    cwd: root,
    env,
    detached: true,
  });
  running.push(child);
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const [address] = await once(createInterface(child.stdout), 'line');
  const fetched = (path: string) => fetch(new URL(path, address));
  const page = await (await fetched('/')).text();
  const token = /brief-token" content="(\w+)"/.exec(page)?.[1] ?? '';
  return {
    child,
    address: new URL(address),
    token,
    fetched,
    said: () => stderr,
    async state(): Promise<PreviewState> {
      const query = new URLSearchParams({ token, brief: 'briefs/a.md' });
      return JSON.parse(await (await fetched(`/state?${query}`)).text());
    },
  };
}

type Running = Awaited<ReturnType<typeof start>>;

/** Listens to changes, and looks after each until something is so. */
async function following({ address, token, state }: Running) {
  const response = await new Promise<AsyncIterable<Buffer>>((resolve) => {
    get(new URL(`/events?token=${token}`, address), resolve);
  });
  const events = response[Symbol.asyncIterator]();
  expect(String((await events.next()).value)).toContain('event: hello');
  return {
    async until(isSo: (state: PreviewState) => boolean): Promise<void> {
      for (let now = await state(); !isSo(now); now = await state()) {
        expect((await events.next()).done).toBe(false);
      }
    },
    over: async () => void (await events.next().catch(() => {})),
  };
}

async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'exit');
  return code;
}

function isGone({ pid = 0 }: ChildProcess): boolean {
  try {
    process.kill(-pid, 0);
    return false;
  } catch {
    return true;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1' }, () => resolve(true));
  });
  server.close();
  return free;
}

test.skipIf(!canSignal).each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends it with 0, whoever is listening, and leaves nothing',
  async (signal) => {
    const running = await start();
    const { child, address } = running;
    const { over } = await following(running);
    child.kill(signal);
    expect(await ended(child)).toBe(0);
    await over();
    expect([isGone(child), await isFree(Number(address.port))]).toEqual([true, true]);
  },
);

test('a port that is taken is stepped over', async () => {
  const first = await start();
  const { address, said } = await start(['--port', first.address.port]);
  expect(address.port).not.toBe(first.address.port);
  expect(said()).toContain(`port ${first.address.port} is taken, so it is ${address.port}\n`);
});

test('the interface and what it loads are there', async () => {
  const { fetched } = await start();
  for (const path of ['/', '/preview.css', '/preview.js']) {
    const response = await fetched(path);
    expect([path, response.status]).toEqual([path, 200]);
    expect((await response.text()).length).toBeGreaterThan(100);
  }
});

test('what is saved is told and shown, the last of 200 quick saves too', async () => {
  const { until } = await following(await start());
  for (let save = 1; save <= 200; save++) {
    write('briefs/a.md', soundBrief({}, `Save number ${save} of all.\n`));
  }
  await until(({ current }) => Boolean(current?.html?.includes('Save number 200 of all.')));
});

test('a syntax error, a deleted file and new settings are survived', async () => {
  const running = await start();
  await running.state();
  const { until } = await following(running);
  write('briefs/a.md', '---\ntitle: [\n---\n');
  await until(({ current }) => current?.isStale === true);
  write('brief.yml', 'groups: [\n');
  await until(({ problems }) => problems.length > 0);
  rmSync(join(root, 'briefs/a.md'));
  await until(({ current }) => current === undefined);
  write('brief.yml', settings);
  write('briefs/a.md', soundBrief());
  await until(({ current, problems }) => current?.isStale === false && problems.length === 0);
  expect(running.child.exitCode).toBeNull();
});

test.skipIf(!canSignal)('it ends while a thread is setting a PDF', async () => {
  const running = await start();
  const { child, fetched } = running;
  const { until } = await following(running);
  // From the fourth on they are set in threads.
  for (const number of [1, 2, 3, 4, 5]) {
    write('briefs/a.md', soundBrief({}, `Words of the version ${number}.\n`));
    await until(({ current }) => Boolean(current?.html?.includes(`version ${number}`)));
    const pdf = fetched('/pdf?brief=briefs/a.md');
    if (number === 5) void pdf.catch(() => {});
    else expect((await pdf).headers.get('content-type')).toBe('application/pdf');
  }
  child.kill('SIGINT');
  expect(await ended(child)).toBe(0);
  expect(isGone(child)).toBe(true);
});

test('nothing is written but what lint keeps', async () => {
  const { state, fetched } = await start();
  await state();
  await fetched('/pdf?brief=briefs/a.md');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const others = names.filter((name) => !name.startsWith('.brief-cache'));
  expect(others.sort()).toEqual(['brief.yml', 'briefs', join('briefs', 'a.md')]);
});

test.skipIf(process.platform !== 'linux')('the browser gets the address', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  const browser = `require('node:net').connect(${port}, '127.0.0.1').end(process.argv[2]);`;
  const script = `#!${process.execPath}\n${browser}\n`;
  writeFileSync(join(root, 'xdg-open'), script, { mode: 0o755 });
  const env = { ...process.env, PATH: `${root}:${process.env.PATH}`, DISPLAY: ':0' };
  const asked = once(server, 'connection');
  const { address } = await start(['--open', '--port', '0'], env);
  const [socket] = await asked;
  const [said] = await once(socket, 'data');
  expect(String(said)).toBe(address.href);
  server.close();
});
