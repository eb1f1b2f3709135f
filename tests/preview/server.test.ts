import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAnswer } from '../../src/core/preview/answer.ts';
import type { Served } from '../../src/core/preview/http.ts';
import { scopeOf } from '../../src/core/preview/scope.ts';
import { openSession } from '../../src/core/preview/session.ts';
import { choose } from '../../src/core/run/choose.ts';
import { formats } from '../../src/formats/index.ts';
import { diskFiles } from '../../src/node/files.ts';
import { serve } from '../../src/node/serve.ts';
import { rules } from '../../src/rules/index.ts';
import { settings, soundBrief } from '../brief.ts';
import { memoryIo } from '../memory.ts';

const SECRET = 'Nobody outside may read this';
let root: string;
let served: Served;

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'brief-')));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('secret.md', `${SECRET}.\n`);
  write('ws/brief.yml', `# ${SECRET}\n${settings}`);
  write('ws/briefs/a.md', soundBrief({}, `${SECRET}.\n`));
  write('ws/briefs/pictured.md', soundBrief({ title: 'Pictured' }, '![A secret](stolen.png)\n'));
  symlinkSync(join(root, 'secret.md'), join(root, 'ws/briefs/linked.md'));
  symlinkSync(join(root, 'secret.md'), join(root, 'ws/briefs/stolen.png'));
  symlinkSync(root, join(root, 'ws/briefs/up'));
  const io = { ...memoryIo(), files: diskFiles(join(root, 'ws')), ci: true };
  const format = (name: string) => choose(formats, name, 'format').load();
  const workshop = { io, rules, format, build: 'test' };
  const session = openSession(scopeOf(undefined, io.files), workshop, async () => {});
  served = await serve(0, makeAnswer(session, io));
});

afterAll(async () => {
  await served.close();
  rmSync(root, { recursive: true });
});

/** Sends a request as it is; returns everything that comes back. */
async function raw(
  target: string,
  headers: readonly string[] = ['Host: 127.0.0.1:PORT'],
  method = 'GET',
): Promise<string> {
  const socket = connect(served.port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => {});
  const lines = [`${method} ${target} HTTP/1.1`, ...headers, 'Connection: close', '', ''];
  socket.write(lines.join('\r\n').replaceAll('PORT', String(served.port)));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

test('what may be read is read', async () => {
  const page = await raw('/page?brief=briefs/a.md');
  expect(page).toMatch(/^HTTP\/1.1 200 /);
  expect(page).toContain(SECRET);
});

test.each([
  ['/../../../../etc/passwd'],
  ['/../secret.md'],
  ['/%2e%2e/secret.md'],
  ['/%2e%2e%2fsecret.md'],
  ['/..%5csecret.md'],
  ['/..\\secret.md'],
  ['/briefs/../../secret.md'],
  ['/briefs/a.md'],
  ['/brief.yml'],
  ['/%E0%A4%A'],
  ['/%00'],
  ['/page?brief=%'],
  ['//127.0.0.1/../secret.md'],
  ['http://127.0.0.1:PORT/page?brief=briefs/a.md'],
  ['/page?brief=../secret.md'],
  ['/page?brief=..%2Fsecret.md'],
  ['/page?brief=%252e%252e%252fsecret.md'],
  ['/page?brief=/etc/passwd'],
  ['/page?brief=brief.yml'],
  ['/page?brief=briefs/linked.md'],
  ['/page?brief=briefs/up/secret.md'],
  ['/pdf?brief=../secret.md'],
  ['/state?brief=briefs/a.md'],
  ['/state?brief=briefs/a.md&token=00000000000000000000000000000000'],
  ['/events'],
])('GET %s gets nothing', async (target) => {
  const said = await raw(target);
  expect(said).toMatch(/^HTTP\/1.1 4(?:00|03|04) /);
  expect(said).not.toMatch(new RegExp(`${SECRET}|root:|${root}`));
});

test.each([
  ['another host', ['Host: evil.example']],
  ['another host at our port', ['Host: evil.example:PORT']],
  ['our host at another port', ['Host: 127.0.0.1:1']],
  ['no host', []],
  ['two hosts', ['Host: 127.0.0.1:PORT', 'Host: evil.example']],
  ['another origin', ['Host: 127.0.0.1:PORT', 'Origin: https://evil.example']],
  ['the origin of a file', ['Host: 127.0.0.1:PORT', 'Origin: null']],
  ['another port of this machine', ['Host: 127.0.0.1:PORT', 'Origin: http://127.0.0.1:1']],
  ['another site', ['Host: 127.0.0.1:PORT', 'Sec-Fetch-Site: cross-site']],
])('%s gets nothing', async (_, headers) => {
  for (const target of ['/', '/page?brief=briefs/a.md', '/events']) {
    const said = await raw(target, headers);
    expect(said).toMatch(/^HTTP\/1.1 4(?:00|03) /);
    expect(said).not.toMatch(new RegExp(`${SECRET}|brief-token`));
  }
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'CONNECT', 'BREW'])(
  '%s gets nothing',
  async (method) => {
    const said = await raw('/page?brief=briefs/a.md', undefined, method);
    expect(said).toMatch(/^$|^HTTP\/1.1 4(?:00|05) /);
    expect(said).not.toContain(SECRET);
  },
);

test('a WebSocket is not opened', async () => {
  const upgrade = ['Host: 127.0.0.1:PORT', 'Upgrade: websocket', 'Connection: Upgrade'];
  expect(await raw('/events', upgrade)).not.toContain('101');
});

test('a picture that is a link to elsewhere does not come into a page', async () => {
  const said = await raw('/page?brief=briefs/pictured.md');
  expect(said).not.toContain(SECRET);
  expect(said).not.toContain(btoa(SECRET).slice(0, 20));
});

test('no answer lets another origin read it', async () => {
  const page = await raw('/page?brief=briefs/a.md');
  expect(page).not.toMatch(/access-control/i);
  expect(page).toMatch(/cross-origin-resource-policy: same-origin/i);
});
