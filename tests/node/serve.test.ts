import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import type { Answer, Asked, Door, Served } from '../../src/core/preview/http.ts';
import { serve } from '../../src/node/serve.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function serving(port: number, answer: Answer): Promise<Served> {
  const served = await serve(port, answer);
  opened.push(served);
  return served;
}

/** Answers with what it was asked, as JSON. */
const echo: Answer = async (asked, door) => ({
  status: 200,
  headers: { 'X-Port': String(door.port) },
  body: JSON.stringify(asked),
});

/** Sends bytes as they are, and returns everything that comes back until the other side ends. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => {});
  socket.write(text);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

async function occupied(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  opened.push(server);
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

test('a request comes through as it was sent', async () => {
  const { port } = await serving(0, echo);
  const head =
    'GET /../%2e%2e\\x?q=1 HTTP/1.1\r\nHost: a\r\nORIGIN: b\r\nConnection: close\r\n\r\n';
  const [, body = ''] = (await raw(port, head)).split('\r\n\r\n');
  const asked: Asked = JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1));
  expect(asked).toMatchObject({
    method: 'GET',
    target: '/../%2e%2e\\x?q=1',
    headers: { host: 'a', origin: 'b' },
  });
});

test('two hosts are not one', async () => {
  const { port } = await serving(0, echo);
  const said = await raw(port, 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n');
  expect(said).toMatch(/"host":"a, b"|^HTTP\/1.1 400/);
});

test('what is no HTTP gets no answer, and the next request does', async () => {
  const { port } = await serving(0, echo);
  expect(await raw(port, '\x16\x03\x01\x00\r\n\r\n')).toBe('');
  const next = await raw(port, 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  expect(next).toMatch(/^HTTP\/1.1 200/);
});

test('HEAD has no body', async () => {
  const { port } = await serving(0, echo);
  const said = await raw(port, 'HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  expect(said).toMatch(/\r\n\r\n$/);
});

test('a port that is taken is stepped over', async () => {
  const { port } = await occupied();
  const served = await serving(port, echo);
  expect(served.port).not.toBe(port);
  const said = await raw(served.port, 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  expect(said).toContain(`X-Port: ${served.port}`);
});

test('the highest port has no next one, and another is found', async () => {
  const first = await serving(65_535, echo);
  const second = await serving(65_535, echo);
  expect(second.port).not.toBe(first.port);
  expect(second.port).toBeGreaterThan(0);
});

test('every run has another token', async () => {
  const doors: Door[] = [];
  const note: Answer = async (_, door) => {
    doors.push(door);
    return { status: 204, headers: {}, body: '' };
  };
  for (const { port } of [await serving(0, note), await serving(0, note)]) {
    await raw(port, 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  }
  const tokens = doors.map(({ token }) => token);
  expect(new Set(tokens).size).toBe(2);
  for (const token of tokens) expect(token).toMatch(/^[\da-f]{32}$/);
});

test('a stream goes on until whoever reads it leaves', async () => {
  let send: (text: string) => void = () => {};
  const left = new Promise<void>((resolve) => {
    void serving(0, async () => ({
      status: 200,
      headers: { 'Content-Type': 'text/event-stream' },
      body: (sender) => {
        send = sender;
        sender('one');
        return resolve;
      },
    })).then(({ port }) => {
      const socket = connect(port, '127.0.0.1');
      let heard = '';
      socket.on('data', (chunk) => {
        heard += chunk;
        if (heard.includes('two')) socket.destroy();
        else if (heard.includes('one')) send('two');
      });
      socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    });
  });
  await expect(left).resolves.toBeUndefined();
});

test('closing ends streams, and frees the port', async () => {
  const served = await serve(0, async () => ({
    status: 200,
    headers: {},
    body: (send) => {
      send('on');
      return () => {};
    },
  }));
  const socket = connect(served.port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(socket, 'data');
  const ended = once(socket, 'close');
  await served.close();
  await ended;
  const again = await serving(served.port, echo);
  expect(again.port).toBe(served.port);
});

const outside = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

test.skipIf(!outside)('nobody else on the network is answered', async () => {
  const { port } = await serving(0, echo);
  const socket = connect(port, outside);
  const [error] = await once(socket, 'error');
  expect(error).toMatchObject({ code: 'ECONNREFUSED' });
});

test('waiting requests are let in', async () => {
  const { port, breathe } = await serving(0, echo);
  const said = raw(port, 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  let isAnswered = false;
  void said.then(() => {
    isAnswered = true;
  });
  while (!isAnswered) await breathe();
  expect(await said).toMatch(/^HTTP\/1.1 200/);
});
