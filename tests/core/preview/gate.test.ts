import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../src/core/preview/gate.ts';

const door = { port: 4321, token: 'secret' };
const status = (target: string, headers: Record<string, string | undefined> = {}, method = 'GET') =>
  refusalOf({ method, target, headers: { host: '127.0.0.1:4321', ...headers } }, door)?.status;

test.each(['127.0.0.1:4321', 'localhost:4321', '[::1]:4321'])('%s is this machine', (host) => {
  expect(status('/', { host })).toBeUndefined();
  expect(status('/', { host, origin: `http://${host}` })).toBeUndefined();
});

test.each([
  ['another host', 'rebound.example:4321'],
  ['another port', '127.0.0.1:4322'],
  ['no port', '127.0.0.1'],
  ['a name that begins like ours', 'localhost:4321.evil.example'],
  ['a user before it', 'evil@localhost:4321'],
  ['two hosts', '127.0.0.1:4321, evil.example'],
  ['no host', undefined],
])('%s is refused', (_, host) => {
  expect(status('/', { host })).toBe(403);
});

test('at the usual port a browser names none', () => {
  const asked = { method: 'GET', target: '/', headers: { host: 'localhost' } };
  expect(refusalOf(asked, { ...door, port: 80 })).toBeUndefined();
});

test.each([
  ['https://evil.example'],
  ['null'],
  ['http://127.0.0.1:8080'],
  ['http://localhost:4321'],
  ['https://127.0.0.1:4321'],
])('the origin %s is refused at 127.0.0.1', (origin) => {
  expect(status('/state', { origin })).toBe(403);
});

test.each([
  ['same-origin', undefined],
  ['none', undefined],
  ['same-site', 403],
  ['cross-site', 403],
])('a request that is %s to the page that sends it: %s', (site, expected) => {
  expect(status('/', { 'sec-fetch-site': site })).toBe(expected);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'get', ''])(
  'the method %j is refused',
  (method) => {
    expect(status('/', {}, method)).toBe(405);
  },
);

test('HEAD may come in', () => {
  expect(status('/', {}, 'HEAD')).toBeUndefined();
});

describe('targets', () => {
  test.each([
    ['/%E0%A4%A'],
    ['/state?brief=%'],
    ['/state?brief=%ff'],
    ['/page?brief=a%00.md'],
    ['http://evil.example/'],
    ['http://127.0.0.1:4321/'],
    ['*'],
    [''],
    ['/a b'],
    ['/\u00E9'],
    ['\\..\\x'],
  ])('%j is none', (target) => {
    expect(status(target)).toBe(400);
  });

  test('any other is some, and none is a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([undefined, 400]).toContain(status(text));
        expect(status(`/page?brief=${encodeURIComponent(text)}`)).toBe(
          text.includes('\0') ? 400 : undefined,
        );
      }),
    );
  });
});
