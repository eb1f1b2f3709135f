import type { Entry } from './entry.ts';

/** The columns, in the order in which they are documented. */
const columns: readonly (keyof Entry)[] = [
  ...(['path', 'title', 'date', 'status', 'kind', 'group', 'lang', 'words'] as const),
  ...(['errors', 'warnings', 'authors', 'tags', 'note'] as const),
];

/**
 * Writes a list as CSV (RFC 4180): a header, CRLF, quotes where they are needed; several authors or
 * tags stand in one cell with `; ` between. A cell that a spreadsheet would run as a formula begins
 * with an apostrophe (OWASP, CSV Injection), and so does one that begins with an apostrophe before such
 * a sign, so that one apostrophe less is always what the author wrote.
 */
export function asCsv(entries: readonly Entry[], shown = (text: string) => text): string {
  const rows = entries.map((entry) => columns.map((name) => cellOf(entry[name])));
  return [columns, ...rows]
    .map((row) => `${row.map((cell) => quoted(harmless(shown(cell)))).join(',')}\r\n`)
    .join('');
}

function cellOf(value: Entry[keyof Entry]): string {
  return Array.isArray(value) ? value.join('; ') : String(value ?? '');
}

function harmless(cell: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
