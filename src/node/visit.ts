import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { UNKNOWN_HOST } from '../core/links/web.ts';
import type { WebAnswer } from '../core/rule.ts';

/** How to visit; tests come from the machine itself. */
export interface VisitOptions {
  /** Milliseconds for one address, its redirects included. */
  readonly timeout?: number;
  /** Whether hosts in private networks and this machine may be visited. */
  readonly allowPrivate?: boolean;
}

const AGENT = 'brief (checks the links of a document)';
const TIMEOUT = 10_000;
const REDIRECTS = 5;

/** What a server says that knows no HEAD, or thinks little of it. */
const ASK_AGAIN: readonly number[] = [400, 403, 404, 405, 501];

/** Networks that a link in a document has no business in (RFC 6890, IANA special-purpose registries). */
const closed = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  closed.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  closed.addSubnet(net, bits, 'ipv6');
}

/** Whether an IP address, 4 or 6, is this machine's, a private network's or nobody's. */
export function isClosed(ip: string): boolean {
  return closed.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Asks a web address whether it is there: HEAD, and GET where that says little; at most five
 * redirects, without cookies. Visits no host whose name leads into a private network. Never rejects.
 */
export async function visit(
  address: string,
  { timeout = TIMEOUT, allowPrivate = false }: VisitOptions = {},
): Promise<WebAnswer> {
  const signal = AbortSignal.timeout(timeout);
  try {
    let url = new URL(address);
    for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
      if (!/^https?:$/.test(url.protocol)) return { fault: `a redirect to \`${url.protocol}\`` };
      if (!allowPrivate && (await leadsInside(url, signal))) {
        return { fault: 'a host in a private network' };
      }
      const { status, location } = await ask(url, signal);
      if (status < 300 || status > 399 || location === null) return { status };
      url = new URL(location, url);
    }
    return { fault: `more than ${REDIRECTS} redirects` };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

async function ask(url: URL, signal: AbortSignal) {
  const first = await request(url, 'HEAD', signal);
  return ASK_AGAIN.includes(first.status) ? request(url, 'GET', signal) : first;
}

async function request(url: URL, method: 'HEAD' | 'GET', signal: AbortSignal) {
  const headers = { 'user-agent': AGENT, accept: 'text/html, */*;q=0.8' };
  const response = await fetch(url, {
    method,
    headers,
    signal,
    redirect: 'manual',
    credentials: 'omit',
  });
  // Its words are not needed: the status is the answer.
  await response.body?.cancel();
  return { status: response.status, location: response.headers.get('location') };
}

async function leadsInside(url: URL, signal: AbortSignal): Promise<boolean> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host)
    ? [{ address: host }]
    : await within(lookup(host, { all: true }), signal);
  return found.some((one) => isClosed(one.address));
}

/** Looking a name up takes no signal. */
function within<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return 'no answer in time';
  const cause = error.cause ?? error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return UNKNOWN_HOST;
  if (/^(?:ERR_TLS|CERT_|DEPTH_|SELF_|UNABLE_TO)/.test(code)) return 'its certificate is not valid';
  return code === 'ECONNREFUSED' ? 'it refuses connections' : 'no answer';
}
