/** Shows in a message what an author typed: in backticks, on one line, cut to `most` characters. */
export function typed(text: string, most = 72): string {
  const line = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll('`', "'");
  const shown = Array.from(line.slice(0, 2 * most + 1))
    .slice(0, most)
    .join('');
  return `\`${shown}${shown === line ? '' : '…'}\``;
}
