import { nameOf } from '../links/paths.ts';
import { type Look, painter } from '../wording/paint.ts';
import { visible } from '../wording/visible.ts';
import { columnsOf, fitted, padded } from '../wording/width.ts';
import type { Entry } from './entry.ts';

/** A column: its heading, what it shows of an entry, and how it gives way where there is no room. */
interface Column {
  readonly heading: string;
  readonly cell: (entry: Entry) => string;
  readonly side?: 'right';
  /** It is left out where no entry has such a value. */
  readonly optional?: true;
  /** The one with the lowest number is left out first; without one, it stays. */
  readonly rank?: number;
  /** For cells that call for attention. */
  readonly look?: Look;
}

/** What stands for something that nobody has said. */
const NONE = '–';
const GAP = 2;
/** The least that a title may be cut to before a column is left out for it. */
const LEAST = 24;

const title: Column = { heading: 'title', cell: titleOf };

/** Findings that are none are blank, so that those that are some can be seen. */
const columns: readonly Column[] = [
  { heading: 'date', cell: ({ date }) => date ?? NONE },
  {
    heading: 'status',
    cell: ({ status, note }) => (note === undefined ? (status ?? NONE) : 'unreadable'),
    rank: 6,
  },
  title,
  { heading: 'kind', cell: ({ kind }) => kind ?? NONE, optional: true, rank: 2 },
  { heading: 'group', cell: ({ group }) => group ?? NONE, optional: true, rank: 4 },
  { heading: 'lang', cell: ({ lang }) => lang ?? NONE, optional: true, rank: 1 },
  { heading: 'words', cell: ({ words }) => String(words ?? NONE), side: 'right', rank: 3 },
  { heading: 'errors', cell: ({ errors }) => amount(errors), side: 'right', rank: 7, look: 'red' },
  {
    heading: 'warnings',
    cell: ({ warnings }) => amount(warnings),
    side: 'right',
    rank: 5,
    look: 'yellow',
  },
  { heading: 'path', cell: ({ path }) => path, rank: 0 },
];

/**
 * Writes a list as a table of which no line is wider than `width` columns: first paths are left out,
 * then other columns, and titles are shortened.
 */
export function asTable(entries: readonly Entry[], width: number, color: boolean): string {
  const known = columns.filter(
    ({ optional, cell }) => !optional || entries.some((entry) => cell(entry) !== NONE),
  );
  const all = known.map((column) => {
    const cells = entries.map((entry) => visible(column.cell(entry).replace(/\s+/g, ' ').trim()));
    const most = Math.max(columnsOf(column.heading), ...cells.map(columnsOf));
    return { column, cells, columns: most };
  });
  const shown = fitting(all, width);
  const paint = painter(color);
  const line = (cellOf: (one: Filled) => string, look?: Look) => {
    const cells = shown.map((one) => {
      const { column, columns } = one;
      const cell = padded(fitted(cellOf(one), columns), columns, column.side);
      const own = look ?? column.look;
      return own ? paint(own, cell) : cell;
    });
    return `${cells.join(' '.repeat(GAP)).trimEnd()}\n`;
  };
  const rows = entries.map((_, index) => line(({ cells }) => cells[index] ?? ''));
  return [line(({ column }) => column.heading, 'dim'), ...rows].join('');
}

interface Filled {
  readonly column: Column;
  readonly cells: readonly string[];
  readonly columns: number;
}

function fitting(all: readonly Filled[], width: number): readonly Filled[] {
  const others = all.filter(({ column }) => column !== title);
  const left = width - others.reduce((sum, { columns }) => sum + columns + GAP, 0);
  const natural = all.find(({ column }) => column === title)?.columns ?? 0;
  const next = others
    .filter(({ column }) => column.rank !== undefined)
    .sort((a, b) => (a.column.rank ?? 0) - (b.column.rank ?? 0))[0];
  if (left < Math.min(natural, LEAST) && next) {
    return fitting(
      all.filter((one) => one !== next),
      width,
    );
  }
  if (left >= 1) {
    return all.map((one) =>
      one.column === title ? { ...one, columns: Math.min(natural, left) } : one,
    );
  }
  // Narrower than a date: the titles alone.
  return all
    .filter(({ column }) => column === title)
    .map((one) => ({ ...one, columns: Math.min(natural, width) }));
}

/** A brief that cannot be read is named by its path. */
function titleOf({ title, path, note }: Entry): string {
  return note === undefined ? title || nameOf(path) : path;
}

function amount(number: number): string {
  return number === 0 ? '' : String(number);
}
