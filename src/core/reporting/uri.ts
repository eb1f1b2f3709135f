/** A path as a relative URI reference (RFC 3986): `/` stays, everything else that is not plain is escaped. */
export function uriOf(path: string): string {
  return path.split('/').map(escapedPart).join('/');
}

function escapedPart(part: string): string {
  // A surrogate without its other half has no UTF-8.
  return encodeURIComponent(part.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
}
