import { quoted } from './quote.ts';

const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ,.()'’–—_/-]*$/u;
/** What other readers of YAML take for a truth value or for nothing. */
const WORD = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** What nobody sees: marks of direction and of no width. */
const HIDDEN = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Writes a text as the value of a key, on one line: plain where every YAML reader gives it back as it is, else quoted. */
export function asValue(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.search(HIDDEN) >= 0) {
    const code = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase()}`;
    return `"${line.replace(/[\\"]/g, '\\$&').replace(HIDDEN, code)}"`;
  }
  return PLAIN.test(line) && !WORD.test(line) ? line : quoted([line]).join('');
}
