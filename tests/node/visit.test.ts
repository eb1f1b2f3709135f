import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isClosed, visit } from '../../src/node/visit.ts';

const asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  answer(request, response);
});
let home = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** `/200` answers 200; `/head/405` answers HEAD with 405; `/hops/3` leads to `/hops/2`; `/silent` says nothing. */
function answer({ url = '', method }: IncomingMessage, response: ServerResponse): void {
  const [, what = '', number = ''] = url.split('/');
  if (what === 'silent') return;
  if (what === 'hops') {
    const left = Number(number);
    response.writeHead(left > 0 ? 302 : 200, left > 0 ? { location: `/hops/${left - 1}` } : {});
  } else if (what === 'to') response.writeHead(301, { location: decodeURIComponent(number) });
  else if (what === 'head') response.writeHead(method === 'HEAD' ? Number(number) : 200);
  else response.writeHead(Number(what), { 'set-cookie': 'a=b' });
  response.end(method === 'HEAD' ? undefined : 'a page');
}

const here = { allowPrivate: true };
const ask = async (path: string) => {
  asked.length = 0;
  const said = await visit(`${home}${path}`, here);
  return [said, asked.map(({ method, url }) => `${method} ${url}`)] as const;
};

describe('an answer', () => {
  it.each([200, 204, 401, 410, 429, 500])('%d is asked for once', async (status) => {
    expect(await ask(`/${status}`)).toEqual([{ status }, [`HEAD /${status}`]]);
  });

  it.each([400, 403, 404, 405, 501])('%d to HEAD is asked for again', async (status) => {
    const path = `/head/${status}`;
    expect(await ask(path)).toEqual([{ status: 200 }, [`HEAD ${path}`, `GET ${path}`]]);
    expect((await ask(`/${status}`))[0]).toEqual({ status });
  });

  it('comes to a program that says its name and sends no cookies', async () => {
    await ask('/200');
    await ask('/200');
    expect(asked[0]?.headers['user-agent']).toMatch(/^brief\b/);
    expect(asked[0]?.headers.cookie).toBeUndefined();
  });
});

describe('redirects', () => {
  it('are followed, five of them', async () => {
    const [said, requests] = await ask('/hops/5');
    expect(said).toEqual({ status: 200 });
    expect(requests).toHaveLength(6);
    expect((await ask('/hops/6'))[0]).toEqual({ fault: 'more than 5 redirects' });
  });

  it('to something else than the web are not', async () => {
    const path = `/to/${encodeURIComponent('file:///etc/passwd')}`;
    expect((await ask(path))[0]).toEqual({ fault: 'a redirect to `file:`' });
  });
});

it('waits no longer than it may', async () => {
  expect(await visit(`${home}/silent`, { ...here, timeout: 50 })).toEqual({
    fault: 'no answer in time',
  });
});

it.each([
  'http://127.0.0.1:1/',
  'http://[::1]:1/',
  'http://localhost:1/',
  'http://10.0.0.1/',
  'http://2130706433/',
])('does not visit %s', async (address) => {
  expect(await visit(address)).toEqual({ fault: 'a host in a private network' });
});

it.each(['ftp://b.eu/', 'no address', 'http://', ''])(
  'takes %j for no address',
  async (address) => {
    expect(await visit(address)).toHaveProperty('fault');
  },
);

it('says where nobody listens', async () => {
  expect(await visit('http://127.0.0.1:1/', here)).toHaveProperty('fault');
});

it.each([
  ['0.0.0.0', true],
  ['9.255.255.255', false],
  ['10.0.0.0', true],
  ['11.0.0.0', false],
  ['100.63.255.255', false],
  ['100.64.0.1', true],
  ['100.128.0.1', false],
  ['127.255.255.255', true],
  ['169.254.169.254', true],
  ['172.15.0.1', false],
  ['172.16.0.1', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['192.0.0.1', true],
  ['192.168.0.1', true],
  ['192.169.0.1', false],
  ['198.18.0.1', true],
  ['198.20.0.1', false],
  ['223.255.255.255', false],
  ['224.0.0.1', true],
  ['255.255.255.255', true],
  ['::', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:8.8.8.8', false],
  ['fc00::1', true],
  ['fdff::1', true],
  ['fe80::1', true],
  ['febf::1', true],
  ['ff02::1', true],
  ['2a00:1450::1', false],
])('%s is closed: %s', (ip, closed) => {
  expect(isClosed(ip)).toBe(closed);
});
