import type { Io } from '../io.ts';
import { readText } from '../run/read.ts';
import { saidOf } from './findings.ts';
import { refusalOf } from './gate.ts';
import type { Answer, Asked, Door, Reply, Stream } from './http.ts';
import { notice } from './notice.ts';
import { reply } from './reply.ts';
import type { Session } from './session.ts';

/** A request that may come in. */
interface Call {
  /** The decoded parameters of the query; of several with one name the first. */
  readonly query: ReadonlyMap<string, string>;
  readonly door: Door;
  readonly session: Session;
  readonly io: Io;
}

const MISSING = reply('text', 'there is nothing here\n', { status: 404 });
const FORBIDDEN = reply('text', 'the token is missing\n', { status: 403 });

/** All there is, by exact path: no file is ever looked up by what a request says. */
const routes: Readonly<Record<string, (call: Call) => Reply | Promise<Reply>>> = {
  '/': ({ io, door }) => {
    const shell = readText(io.templates, 'preview/index.html');
    return reply('html', shell.replace('__TOKEN__', door.token), { policy: 'shell' });
  },
  '/preview.css': ({ io }) => reply('css', readText(io.templates, 'preview/preview.css')),
  '/preview.js': ({ io }) => reply('js', readText(io.templates, '../dist/preview.js')),
  '/state': async (call) => {
    if (!isTrusted(call)) return FORBIDDEN;
    return reply('json', JSON.stringify(await call.session.state(call.query.get('brief'))));
  },
  '/page': async ({ query, session }) => {
    const { current } = await session.state(query.get('brief') ?? '');
    if (!current) return MISSING;
    if (current.html !== undefined) return reply('html', current.html, { policy: 'page' });
    const problem = { message: `cannot make the page of \`${current.path}\``, help: undefined };
    return reply('html', notice([problem]), { status: 422, policy: 'page' });
  },
  '/pdf': async ({ query, session, io }) => {
    try {
      const pdf = await session.pdf(query.get('brief') ?? '');
      return pdf ? reply('pdf', pdf, { policy: 'pdf' }) : MISSING;
    } catch (error) {
      return reply('html', notice(saidOf(error, io)), { status: 422, policy: 'page' });
    }
  },
  '/events': (call) => (isTrusted(call) ? reply('events', changesOf(call.session)) : FORBIDDEN),
};

/** Makes what answers the requests of a preview. */
export function makeAnswer(session: Session, io: Io): Answer {
  return async (asked, door) => {
    const refused = refusalOf(asked, door);
    if (refused) return reply('text', `${refused.why}\n`, { status: refused.status });
    try {
      const [path = '', query = ''] = parted(asked.target);
      const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
      return route ? await route({ query: queryOf(query), door, session, io }) : MISSING;
    } catch (error) {
      const words = saidOf(error, io).map(({ message }) => `${message}\n`);
      return reply('text', words.join(''), { status: 500 });
    }
  };
}

/** The path and the query of a request target. */
function parted(target: Asked['target']): readonly [path: string, query: string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}

/** Reads a query as forms write it (URL Standard, application/x-www-form-urlencoded); its escapes have been checked. */
function queryOf(query: string): ReadonlyMap<string, string> {
  const pairs = query.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [plain(name), plain(value.join('='))] as const;
  });
  return new Map(pairs.reverse());
}

function plain(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '));
}

function isTrusted({ query, door }: Call): boolean {
  return query.get('token') === door.token;
}

/** What changes, as server-sent events (HTML Standard, section 9.2). */
function changesOf(session: Session): Stream {
  return (send) => {
    const event = (name: string, data: unknown) =>
      send(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    event('hello', { version: session.version });
    return session.follow((change) => event('change', change));
  };
}
