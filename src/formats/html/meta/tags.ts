import type { Element } from 'hast';
import { h } from 'hastscript';
import { oneLine } from '../../../core/wording/one-line.ts';

/** A name and what stands for it; nothing is said of what is undefined or empty. */
export type Tag = readonly [name: string, content: string | undefined];

/** `<meta name="…" content="…">`, as Dublin Core, Highwire and Twitter want it. */
export function named(tags: readonly Tag[]): Element[] {
  return filled(tags).map(([name, content]) => h('meta', { name, content }));
}

/** `<meta property="…" content="…">`, as Open Graph wants it (RDFa Lite 1.1). */
export function properties(tags: readonly Tag[]): Element[] {
  return filled(tags).map(([property, content]) => h('meta', { property, content }));
}

function filled(tags: readonly Tag[]): readonly (readonly [string, string])[] {
  return tags.flatMap(([name, content]) => {
    const line = oneLine(content ?? '');
    return line ? [[name, line] as const] : [];
  });
}
