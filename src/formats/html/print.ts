import type { Edition } from '../../core/edition/edition.ts';
import type { Design } from '../../core/theme/design.ts';
import { shortened } from '../../core/wording/shortened.ts';
import { stacks } from './stacks.ts';

/** A running head is one line of A4 at its size, and half of one beside a draft mark. */
const LONGEST = { alone: 72, besideMark: 44 };

/**
 * The sheet, and how its margin boxes look (CSS Paged Media Level 3). Custom properties do not reach
 * them in every browser, so the values stand here themselves.
 */
export function sheetCss({ light, sheet }: Design): string {
  const { top, right, bottom, left } = sheet.margin;
  return `@page {
  size: ${sheet.css};
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
${marginBox('top-left', 'bottom', light.muted)}
${marginBox('top-right', 'bottom', light.notice)}
${marginBox('bottom-right', 'top', light.muted, '    content: counter(page) " / " counter(pages);\n')}
}
`;
}

/** One line in the margin, a little away from the text. */
function marginBox(place: string, inner: 'top' | 'bottom', color: string, content = ''): string {
  return `  @${place} {
${content}    padding-${inner}: 6mm;
    color: ${color};
    font: 7.5pt ${stacks.sans};
    vertical-align: ${inner};
    white-space: nowrap;
  }`;
}

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

/** A string of CSS (CSS Syntax Level 3, section 4.3.5): all but letters, digits and spaces is escaped. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{M}\p{N} ]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
