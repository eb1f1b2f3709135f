import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAnswer } from '../../../src/core/preview/answer.ts';
import type { Reply } from '../../../src/core/preview/http.ts';
import { settings, soundBrief } from '../../brief.ts';
import type { Overrides } from '../../memory.ts';
import { type Opened, open } from './open.ts';

const door = { port: 4321, token: 'secret' };
const files = {
  'brief.yml': settings,
  'briefs/a.md': soundBrief(),
  'briefs/ü +&.md': soundBrief({ title: 'Odd' }),
  'notes.md': 'Nobody but me.\n',
  '../outside.md': soundBrief({ title: 'Outside' }),
};

/** The files of the interface, without the rest of the templates folder. */
function interfaceOf(io: Opened['io']): Opened['io']['templates'] {
  const parts: Readonly<Record<string, string>> = {
    'preview/index.html': '<meta name="brief-token" content="__TOKEN__">',
    'preview/preview.css': 'p {}',
    '../dist/preview.js': 'go()',
  };
  const read = (path: string) =>
    Object.hasOwn(parts, path) ? new TextEncoder().encode(parts[path]) : io.templates.read(path);
  return { ...io.templates, read };
}

function server(overrides: Overrides = {}) {
  const opened = open(files, undefined, overrides);
  const { io, session } = opened;
  const answer = makeAnswer(session, { ...io, templates: interfaceOf(io) });
  const get = (target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    answer({ method, target, headers: { host: '127.0.0.1:4321', ...headers } }, door);
  return { ...opened, get };
}

/** A text of everything that a reply says. */
function said({ status, headers, body }: Reply): string {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array);
  return `${status} ${JSON.stringify(headers)} ${text}`;
}

test('the interface knows the token, and runs nothing but its own script', async () => {
  const { status, headers, body } = await server().get('/');
  expect([status, body]).toEqual([200, '<meta name="brief-token" content="secret">']);
  expect(headers).toEqual({
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
      "frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'",
    'Content-Type': 'text/html; charset=utf-8',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
});

test('the query of the interface is for its script alone', async () => {
  expect((await server().get('/?brief=../../etc/passwd')).status).toBe(200);
});

test.each([
  ['/preview.css', 'text/css; charset=utf-8', 'p {}'],
  ['/preview.js', 'text/javascript; charset=utf-8', 'go()'],
])('%s is there', async (target, type, text) => {
  const { status, headers, body } = await server().get(target);
  expect([status, headers['Content-Type'], body]).toEqual([200, type, text]);
});

test('the state is JSON, for whoever knows the token', async () => {
  const { get } = server();
  const { headers, body } = await get('/state?brief=briefs%2Fa.md&token=secret');
  expect(headers['Content-Type']).toBe('application/json');
  expect(JSON.parse(String(body))).toMatchObject({
    version: 1,
    current: { path: 'briefs/a.md', title: 'Why rents rise' },
  });
});

test.each([
  ['/state?brief=briefs/a.md'],
  ['/state?token='],
  ['/state?token=Secret'],
  ['/state?token=secre'],
  ['/state?token=x&token=secret'],
  ['/events'],
  ['/events?token=secret1'],
])('%s does not', async (target) => {
  const { status, body } = await server().get(target);
  expect([status, body]).toEqual([403, 'the token is missing\n']);
});

test('the page is there as it is built, for our own frame', async () => {
  const { status, headers, body } = await server().get('/page?brief=briefs/a.md');
  expect(status).toBe(200);
  expect(headers['Content-Security-Policy']).toBe(
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'self'",
  );
  expect(body).toContain('<p data-lines="8-8">Homes are scarce');
});

test.each(['briefs%2F%C3%BC+%2B%26.md', 'briefs%2F%C3%BC%20%2B%26.md'])(
  'a name is read as forms and as addresses write it: %s',
  async (name) => {
    expect((await server().get(`/page?brief=${name}`)).body).toContain('Odd');
  },
);

test('the PDF is there, and where it is not, why', async () => {
  const typeset = async () => Uint8Array.of(37, 80, 68, 70);
  const { get, after } = server({ typeset });
  const { status, headers, body } = await get('/pdf?brief=briefs/a.md');
  expect([status, headers['Content-Type'], body]).toEqual([
    200,
    'application/pdf',
    Uint8Array.of(37, 80, 68, 70),
  ]);
  await after({ 'briefs/a.md': '---\ntitle: "<b>\n---\n' });
  const broken = await get('/pdf?brief=briefs/a.md');
  expect([broken.status, broken.headers['Content-Type']]).toEqual([
    422,
    'text/html; charset=utf-8',
  ]);
  expect(broken.body).toContain('<p>cannot make the PDF of `briefs/a.md`: ');
  expect(broken.body).not.toContain('<b>');
});

test('a fault in making a PDF is said, and ends nothing', async () => {
  const typeset = () => Promise.reject(new Error('<boom>'));
  const { get } = server({ typeset });
  const { status, body } = await get('/pdf?brief=briefs/a.md');
  expect([status, String(body).includes('a fault of brief itself: &lt;boom&gt;')]).toEqual([
    422,
    true,
  ]);
  expect((await get('/page?brief=briefs/a.md')).status).toBe(200);
});

test.each([
  ['/../../etc/passwd', 404],
  ['/..%2f..%2fbriefs%2fa.md', 404],
  ['/%2e%2e/%2e%2e/etc/passwd', 404],
  ['/%2e%2e%2foutside.md', 404],
  ['/briefs/a.md', 404],
  ['/brief.yml', 404],
  ['/page/', 404],
  ['/page/../state', 404],
  ['//evil.example/page', 404],
  ['/..\\..\\outside.md', 404],
  ['/constructor', 404],
  ['/__proto__', 404],
  ['/%E0%A4%A', 400],
  ['/page%00', 400],
  ['http://127.0.0.1:4321/page?brief=briefs/a.md', 400],
  ['/page', 404],
  ['/page?brief=', 404],
  ['/page?brief=brief.yml', 404],
  ['/page?brief=notes.md', 404],
  ['/page?brief=./briefs/a.md', 404],
  ['/page?brief=briefs//a.md', 404],
  ['/page?brief=briefs/../briefs/a.md', 404],
  ['/page?brief=../outside.md', 404],
  ['/page?brief=..%2F..%2Fetc%2Fpasswd', 404],
  ['/page?brief=/etc/passwd', 404],
  ['/page?brief=file:///etc/passwd', 404],
  ['/page?brief=briefs%5Ca.md', 404],
  ['/page?brief=__proto__', 404],
  ['/page?brief=a%00.md', 400],
  ['/pdf?brief=../outside.md', 404],
  ['/pdf?brief=brief.yml', 404],
  ['/pdf', 404],
])('%s gets nothing: %i', async (target, status) => {
  const { get, io } = server();
  const reply = await get(target);
  expect(reply.status).toBe(status);
  expect(said(reply)).not.toMatch(/Why rents rise|Outside|Nobody but me|root:|housing/);
  expect(reply.headers).not.toHaveProperty('Access-Control-Allow-Origin');
  expect(io.stderr).toBe('');
});

test('no target makes it read what is no brief, or crash', async () => {
  const { get } = server();
  const part = fc.constantFrom(
    ...['/', '..', '.', '%2e', '%2f', '%5c', '\\', '%', '%00', '%25', '+', '?', '&', '=', '#'],
    ...['page', 'pdf', 'state', 'brief', 'brief=', 'brief.yml', 'notes.md', 'outside.md', 'etc'],
    ...['passwd', 'briefs', 'token=secret', 'file:', 'http://', '__proto__', '\u{1F600}', ' '],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 9 }), async (parts) => {
      const reply = await get(`/${parts.join('')}`);
      expect([200, 400, 403, 404]).toContain(reply.status);
      expect(said(reply)).not.toMatch(/Outside|Nobody but me|root:|groups:/);
    }),
    { numRuns: 300 },
  );
});

test.each([['/state?token=secret&brief=../outside.md'], ['/state?token=secret&brief=brief.yml']])(
  '%s names no brief',
  async (target) => {
    const { body } = await server().get(target);
    expect(JSON.parse(String(body)).current).toBeUndefined();
  },
);

test.each([
  ['another host', { host: 'evil.example:4321' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
])('%s gets nothing, with the token too', async (_, headers) => {
  const reply = await server().get('/state?token=secret', headers);
  expect(reply.status).toBe(403);
  expect(said(reply)).not.toContain('Why rents rise');
});

test('what changes nothing may ask, what changes something may not', async () => {
  const { status, headers } = await server().get('/state?token=secret', {}, 'POST');
  expect([status, headers.Allow]).toEqual([405, 'GET, HEAD']);
});

test('a file of the interface that is missing is said', async () => {
  const { io, session } = open(files);
  const read = (path: string) => {
    throw new Error(`no ${path}`);
  };
  const answer = makeAnswer(session, { ...io, templates: { ...io.templates, read } });
  const asked = { method: 'GET', target: '/', headers: { host: 'localhost:4321' } };
  expect((await answer(asked, door)).status).toBe(500);
});

test('events tell the version, then every change', async () => {
  const { get, session } = server();
  const { headers, body } = await get('/events?token=secret');
  expect(headers['Content-Type']).toBe('text/event-stream');
  if (typeof body !== 'function') throw new Error('no stream');
  const events: string[] = [];
  const stop = body((text) => events.push(text));
  session.change(['briefs/a.md', 'a\nb.png']);
  stop();
  session.change(['brief.yml']);
  expect(events).toEqual([
    'event: hello\ndata: {"version":1}\n\n',
    'event: change\ndata: {"version":2,"paths":["briefs/a.md","a\\nb.png"]}\n\n',
  ]);
});
