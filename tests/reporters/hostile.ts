import type { Report } from '../../src/core/reporter.ts';
import { lineStarts } from '../../src/core/text.ts';
import { reportOn } from './report.ts';

/** What a terminal, a CI runner, XML, JSON, HTML or a URI would take for more than text. */
export const hostile =
  '::error::x\r\n::warning::y ##[error]z ##vso[t] 100 % \u001B[2J\u009B31m\u0000\u007F\u202E\u2066\u2028\uFEFF\uFFFF\uD800 "\'<b>&amp;]]> 😀\ta:b, c/d';

/** A text beside the brief, in which a related place lies. */
const beside = { path: `../${hostile}/other.md`, text: hostile, lines: lineStarts(hostile) };
const start = { line: 2, column: 1, offset: beside.lines[1] ?? 0 };

/** Its text, path and everything said about it are hostile; the span is that of the title's emoji. */
export const hostileReport = reportOn(
  `---\ntitle: ${hostile}\n---\n${hostile}\n`,
  [
    {
      words: '😀',
      rule: 'a/b',
      message: hostile,
      why: hostile,
      help: hostile,
      related: [{ message: hostile, range: { start: 0, end: 3 } }],
      fix: { title: hostile, safe: true, edits: [{ start: 4, end: 9, text: hostile }] },
    },
    { words: 'title', rule: 'a/c', level: 'warning', message: hostile },
    { words: 'title', rule: 'a/c', level: 'info', message: 'plain' },
  ],
  `${hostile}.md`,
);

/** The same with all that a report can hold: places elsewhere, hidden findings, what was not read. */
export const fullReport: Report = {
  ...hostileReport,
  diagnostics: hostileReport.diagnostics.map((one) => ({
    ...one,
    related: [
      ...one.related,
      { path: beside.path, message: hostile, start, end: { ...start, column: 3 } },
      { path: 'not-read.md', message: hostile, start, end: start },
    ],
  })),
  others: [beside],
  hidden: [
    ...reportOn(hostile, [{ words: '😀', rule: 'a/d', message: hostile }], beside.path).diagnostics,
  ].flatMap((diagnostic) => [
    { diagnostic, reason: hostile, by: 'comment' },
    { diagnostic: { ...diagnostic, rule: 'a/e' }, reason: undefined, by: 'baseline' },
  ]),
  failures: [{ path: `${hostile}.txt`, message: hostile }],
};
