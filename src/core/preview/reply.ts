import type { Reply } from './http.ts';

/** Nothing is kept, guessed, shown in other pages or told to them. */
const always: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const types = {
  css: 'text/css; charset=utf-8',
  events: 'text/event-stream',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
  text: 'text/plain; charset=utf-8',
} as const;

/** Content Security Policies (Level 3) by what they are for. */
const policies = {
  shell:
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; " +
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  page:
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'self'",
  // A browser shows a PDF in a page of its own making, which another policy would keep from working.
  pdf: "frame-ancestors 'self'",
  nothing: "default-src 'none'; frame-ancestors 'none'",
} as const;

/** Makes a reply with the headers that every one has. */
export function reply(
  type: keyof typeof types,
  body: Reply['body'],
  { status = 200, policy = 'nothing' }: { status?: number; policy?: keyof typeof policies } = {},
): Reply {
  const headers = {
    ...always,
    'Content-Security-Policy': policies[policy],
    'Content-Type': types[type],
    ...(status === 405 && { Allow: 'GET, HEAD' }),
  };
  return { status, headers, body };
}
