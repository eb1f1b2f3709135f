import { expect, test } from 'vitest';
import json from '../../src/reporters/json.ts';
import { reportOn, withBody } from './report.ts';

const print = (...given: Parameters<typeof reportOn>) =>
  json.report(reportOn(...given), { color: true });

test('the shape that programs count on', async () => {
  const fix = { title: 'write it', safe: true, edits: [{ start: 23, end: 27, text: 'x' }] };
  const related = [{ message: 'and here', range: { start: 4, end: 9 } }];
  const said = [{ words: 'word', message: 'm', why: 'w', help: 'h', related, fix }];
  expect(await print(withBody('a word'), said)).toBe(`{
  "version": 1,
  "summary": {
    "files": 1,
    "errors": 1,
    "warnings": 0,
    "infos": 0,
    "fixable": 1
  },
  "diagnostics": [
    {
      "path": "briefs/a.md",
      "rule": "links/missing-file",
      "severity": "error",
      "message": "m",
      "start": {
        "line": 4,
        "column": 3,
        "offset": 25
      },
      "end": {
        "line": 4,
        "column": 7,
        "offset": 29
      },
      "why": "w",
      "help": "h",
      "related": [
        {
          "path": "briefs/a.md",
          "message": "and here",
          "start": {
            "line": 2,
            "column": 1,
            "offset": 4
          },
          "end": {
            "line": 2,
            "column": 6,
            "offset": 9
          }
        }
      ],
      "fix": {
        "title": "write it",
        "safe": true,
        "edits": [
          {
            "start": 23,
            "end": 27,
            "text": "x"
          }
        ]
      }
    }
  ]
}
`);
});

test('without help and fix there is null', async () => {
  const { diagnostics } = JSON.parse(await print('', [{}]));
  expect(diagnostics[0]).toMatchObject({ help: null, related: [], fix: null });
});

test('a place in another file has its path', async () => {
  const related = [{ message: 'there', range: { start: 0, end: 0 }, path: 'b.md' }];
  const { diagnostics } = JSON.parse(await print('', [{ related }]));
  expect(diagnostics[0].related[0].path).toBe('b.md');
});

test('nothing to say is a report too', async () => {
  expect(JSON.parse(await print('', []))).toEqual({
    version: 1,
    summary: { files: 1, errors: 0, warnings: 0, infos: 0, fixable: 0 },
    diagnostics: [],
  });
});

test('hostile text comes back exactly, and is harmless on the way', async () => {
  const hostile = '\u001B[2J\u009B31m\u007F\u202E\u2028\uFEFF\n::error::x ##[error]y ##vso[z]"\\';
  const printed = await print('', [{ message: hostile }], `${hostile}.md`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
  expect(printed).not.toMatch(/[\u001B\u007F-\u009F\u202E\u2028\uFEFF]|##\[|##vso|^\s*::/m);
  const [diagnostic] = JSON.parse(printed).diagnostics;
  expect(diagnostic.message).toBe(hostile);
  expect(diagnostic.path).toBe(`${hostile}.md`);
});
