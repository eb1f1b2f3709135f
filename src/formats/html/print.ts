import type { Edition } from './edition.ts';

/** A running head is one line of A4 at its size, and half of one beside a draft mark. */
const LONGEST = { alone: 72, besideMark: 44 };

/**
 * The part of the print style that only this page knows: running title and draft mark in the margin
 * boxes of every page but the first (CSS Paged Media Level 3).
 */
export function printStyle({ title, banner }: Edition): string {
  const head = shortened(title, banner ? LONGEST.besideMark : LONGEST.alone);
  const mark = banner ? `@top-right { content: ${cssString(banner)} } ` : '';
  return [
    `@page { @top-left { content: ${cssString(head)} } ${mark}}`,
    '@page :first { @top-left { content: none } @top-right { content: none } }',
  ].join('\n');
}

/** Cuts between two words and says so. */
function shortened(title: string, longest: number): string {
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/** A string of CSS (CSS Syntax Level 3, section 4.3.5): all but letters, digits and spaces is escaped. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{M}\p{N} ]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
