import type { Asked, Door } from './http.ts';

/** Why a request is refused: a status (RFC 9110, section 15), and a clause for whoever sent it by hand. */
export interface Refused {
  readonly status: 400 | 403 | 405;
  readonly why: string;
}

/**
 * Refuses what no page of this server sends: other methods, other hosts (DNS rebinding), other origins.
 * Undefined for what may come in. OWASP, Cross-Site Request Forgery Prevention; Fetch Metadata (W3C).
 */
export function refusalOf({ method, target, headers }: Asked, { port }: Door): Refused | undefined {
  const { host, origin } = headers;
  if (!isHere(host, port)) return { status: 403, why: 'this host is not served' };
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, why: 'other origins are not served' };
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, why: 'other sites are not served' };
  }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, why: 'only GET and HEAD' };
  return isTarget(target) ? undefined : { status: 400, why: 'this is no path of a page' };
}

/** Whether a host is a name of this machine, at our port; a browser leaves the usual port out. */
function isHere(host: string | undefined, port: number): boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

/** Printable ASCII that begins with a slash, and escapes that stand for something. */
function isTarget(target: string): boolean {
  if (!/^\/[!-~]*$/.test(target)) return false;
  try {
    return !decodeURIComponent(target).includes('\0');
  } catch {
    return false;
  }
}
