import { reportOn } from './report.ts';

/** What a terminal, a CI runner, XML, JSON, HTML or a URI would take for more than text. */
export const hostile =
  '::error::x\r\n::warning::y ##[error]z ##vso[t] 100 % \u001B[2J\u009B31m\u0000\u007F\u202E\u2066\u2028\uFEFF\uFFFF\uD800 "\'<b>&amp;]]> 😀\ta:b, c/d';

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
