import { TypesetError } from '../../core/typeset.ts';

/** One thing that Typst says of a document; an error's severity is 1 or `error`, by engine. */
export interface Remark {
  readonly message: string;
  readonly severity: number | string;
}

/** What Typst says of a document that it does not compile. */
export function refused(remarks: readonly Remark[]): TypesetError {
  const errors = remarks.filter(({ severity }) => severity === 1 || severity === 'error');
  return saying(errors.map(({ message }) => message));
}

/** The fonts that the template asks for and nobody has: Typst leaves their text out, with a warning. */
export function fontless(remarks: readonly Remark[]): TypesetError | undefined {
  const messages = remarks.map(({ message }) => message);
  const unknown = messages.filter((message) => message.startsWith('unknown font family'));
  return unknown.length > 0 ? saying(unknown) : undefined;
}

/** What Typst says of a document that it does not export: a list in Rust's notation, in an Error. */
export function notExported(error: unknown): TypesetError {
  const text = error instanceof Error ? error.message : String(error);
  const found = text.matchAll(/\bmessage: "((?:[^"\\]|\\.)*)"/g);
  const messages = [...found].map(([, message]) => unescaped(message ?? ''));
  return saying(messages.length > 0 ? messages : [text], error);
}

/** Hints are for the author of the template, and where files were looked for is no place on the disk. */
function saying(messages: readonly string[], cause?: unknown): TypesetError {
  const plain = messages.map((message) =>
    message.replace(/, hints: .*$/s, '').replace(/ \(searched at .*\)$/s, ''),
  );
  return new TypesetError([...new Set(plain)].join('; '), { cause });
}

/** Rust's `Debug` notation of a string: JSON's, but for `\u{…}` and `\'`. */
function unescaped(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '\0' };
  return text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, code?: string, letter = '') =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : (escapes[letter] ?? letter),
  );
}
