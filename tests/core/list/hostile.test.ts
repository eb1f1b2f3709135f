import fc from 'fast-check';
import widthOf from 'fast-string-width';
import { expect, test } from 'vitest';
import { asCsv } from '../../../src/core/list/csv.ts';
import { type Entry, statuses } from '../../../src/core/list/entry.ts';
import { asJson } from '../../../src/core/list/json.ts';
import { orders, sorted } from '../../../src/core/list/sort.ts';
import { asTable } from '../../../src/core/list/table.ts';

/** What breaks tables and files: quotes, line breaks, formulas, controls, other directions, wide signs. */
const pieces = fc.constantFrom(
  ...['=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', '\r\n', '|', ' ', '＝', '－'],
  ...['\0', '\x07', '\x1b[31m', '\x7f', '\x9b', '\u200b', '\u202e', '\u2066', '\ufeff', '::'],
  ...['שלום', 'مرحبا', '日本語', '한국', '𠮷', '👍🏽', '🇩🇪', '👨‍👩‍👧', 'é', 'e\u0301', '\u0301'],
  ...['=HYPERLINK("http://x")', "=cmd|' /C calc'!A0", 'Why rents rise', 'x'.repeat(120)],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const entry: fc.Arbitrary<Entry> = fc.record({
  path: text,
  title: maybe(text),
  date: maybe(fc.constantFrom('2026-11-02', '2027-01-04')),
  status: maybe(fc.constantFrom(...statuses)),
  kind: maybe(fc.constantFrom('policy-brief', 'situation-brief')),
  group: maybe(text),
  lang: maybe(fc.constantFrom('en', 'pt-BR')),
  words: maybe(fc.nat(99_999)),
  errors: fc.nat(12),
  warnings: fc.nat(120),
  authors: fc.array(text, { maxLength: 2 }),
  tags: fc.array(text, { maxLength: 2 }),
  note: maybe(text),
});
const entries = fc.array(entry, { maxLength: 4 });

/** Controls but the line feed, and signs of direction. */
const OBEYED = /[^\P{Cc}\n]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Reads CSV as RFC 4180 describes it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < csv.length; ) {
    const [whole = '', quoted, plain = ''] =
      /"((?:[^"]|"")*)"|([^",\r\n]*)/y.exec(csv.slice(at)) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    at += whole.length;
    const end = csv.slice(at, at + 2);
    expect(end === '\r\n' || end[0] === ',').toBe(true);
    if (end === '\r\n') rows.push(row);
    if (end === '\r\n') row = [];
    at += end === '\r\n' ? 2 : 1;
  }
  expect(row).toEqual([]);
  return rows;
}

test('CSV reads back to what it was made of, and holds no formula', () => {
  fc.assert(
    fc.property(entries, (given) => {
      const [header = [], ...rows] = readCsv(asCsv(given));
      const read = rows.map((row) => {
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        const plain = row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''));
        return Object.fromEntries(header.map((name, index) => [name, plain[index]]));
      });
      expect(read).toEqual(
        given.map(({ authors, tags, ...rest }) => ({
          ...Object.fromEntries(
            Object.entries(rest).map(([name, value]) => [name, String(value ?? '')]),
          ),
          authors: authors.join('; '),
          tags: tags.join('; '),
        })),
      );
    }),
  );
});

test('JSON reads back to what it was made of, and holds nothing that a terminal obeys', () => {
  fc.assert(
    fc.property(entries, (given) => {
      const json = asJson(given);
      expect(json).not.toMatch(OBEYED);
      const nulled = given.map((one) =>
        Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value ?? null])),
      );
      expect(JSON.parse(json)).toEqual({ version: 1, briefs: nulled });
    }),
  );
});

test('no line of a table is wider than the terminal, and each brief has one', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 200 }), (given, width) => {
      const table = asTable(given, width, false);
      const lines = table.split('\n');
      expect(lines.length).toBe(given.length + 2);
      expect(table).not.toMatch(OBEYED);
      for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(width);
    }),
  );
});

test('colour changes no sign of a table', () => {
  fc.assert(
    fc.property(entries, (given) => {
      const plain = (text: string) => text.replace(/\p{Cc}\[\d+m/gu, '').replace(/ +$/gm, '');
      expect(plain(asTable(given, 100, true))).toBe(plain(asTable(given, 100, false)));
    }),
  );
});

test('an order loses nothing and does not depend on the one before', () => {
  fc.assert(
    fc.property(entries, fc.constantFrom(...orders), (given, order) => {
      const once = sorted(given, order);
      expect(once).toHaveLength(given.length);
      expect(new Set(once)).toEqual(new Set(given));
      const paths = new Set(given.map(({ path }) => path));
      if (paths.size < given.length) return;
      expect(sorted(given.toReversed(), order)).toEqual(once);
    }),
  );
});
