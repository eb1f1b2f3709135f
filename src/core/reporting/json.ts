import type { Diagnostic } from '../diagnostic.ts';

/**
 * A diagnostic as programs get it, its keys in the order that is documented. Lines and columns count
 * from 1, offsets from 0, all in UTF-16 code units; paths are relative to the working folder, with `/`.
 */
export function inOrder(diagnostic: Diagnostic): Diagnostic {
  const { path, rule, severity, message, start, end, why, help, related, fix } = diagnostic;
  return { path, rule, severity, message, start, end, why, help, related, fix };
}

/** Writes JSON (RFC 8259) in which no terminal and no CI runner finds anything to obey; it reads back exactly. */
export function harmlessJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replace(/[\x7F-\x9F\u061C\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g, unit)
    .replace(/##(?=\[|vso\[)/gi, `#${unit('#')}`);
}

function unit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
