import type { Reference } from './references.ts';

/** What stands for an answer where a host has no address (RFC 1034: a name error). */
export const UNKNOWN_HOST = 'unknown host';

/** The web address that a reference leads to, without its fragment, which no server sees; else undefined. */
export function webAddressOf({ kind, address }: Reference): string | undefined {
  if (kind === 'value' || !/^https?:\/\/[^\s/?#]/i.test(address)) return undefined;
  return address.replace(/#.*$/s, '');
}

/** The host of a web address in lowercase, without user and port; undefined for other addresses. */
export function hostOf(address: string): string | undefined {
  const [, host] = /^(?:https?:)?\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(address) ?? [];
  return host?.toLowerCase().replace(/\.$/, '');
}

/** Names and addresses that lead nowhere from a reader's machine (RFC 1918, 3927, 4193, 4291, 6761, 6762). */
const PRIVATE = [
  /^(?:.+\.)?(?:localhost|local|internal|lan|test|invalid|home\.arpa)$/,
  /^(?:0|10|127)(?:\.\d{1,3}){3}$/,
  /^(?:169\.254|192\.168)(?:\.\d{1,3}){2}$/,
  /^172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}$/,
  /^\[(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/,
];

/** Whether a host is one of the machine itself or of a network at home or at work. */
export function isPrivateHost(host: string): boolean {
  return PRIVATE.some((pattern) => pattern.test(host));
}

/** Names kept for examples, which never hold what a brief speaks of (RFC 2606). */
export function isExampleHost(host: string): boolean {
  return /(?:^|\.)example(?:\.(?:com|net|org))?$/.test(host);
}
