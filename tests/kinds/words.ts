const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The text of a page as its reader sees it, runs of white space as one space. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(style|script|head)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\dA-F]+)|(lt|gt|amp|quot));/gi, (_, code, name) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : (SIGNS[name] ?? ''),
    )
    .replace(/\s+/g, ' ');
}
