import { expect, test } from 'vitest';
import rdjson from '../../src/reporters/rdjson.ts';
import { hostile, hostileReport } from './hostile.ts';
import { reportOn, withBody } from './report.ts';

const print = async (report: ReturnType<typeof reportOn>) =>
  JSON.parse(await rdjson.report(report, { color: false }));

test('columns count bytes, and a fix of several edits is one suggestion', async () => {
  const body = withBody('Café 😀 — data here\nend\n');
  const at = body.indexOf('data');
  const fix = {
    title: 'mend it',
    safe: false,
    edits: [
      { start: at + 5, end: at + 9, text: 'there' },
      { start: at, end: at + 4, text: 'facts' },
    ],
  };
  const related = [{ message: 'and there', range: { start: 4, end: 9 } }];
  const report = reportOn(body, [{ words: 'data', message: 'm', help: 'h', fix, related: [] }]);
  const other = reportOn(body, [{ words: 'here', level: 'info', related }]);
  expect(
    await print({ ...report, diagnostics: [...report.diagnostics, ...other.diagnostics] }),
  ).toEqual({
    source: { name: 'brief' },
    severity: 'ERROR',
    diagnostics: [
      {
        message: 'm\nhelp: h',
        location: {
          path: 'briefs/a.md',
          range: { start: { line: 4, column: 16 }, end: { line: 4, column: 20 } },
        },
        severity: 'ERROR',
        code: { value: 'links/missing-file' },
        suggestions: [
          {
            range: { start: { line: 4, column: 16 }, end: { line: 4, column: 25 } },
            text: 'facts there',
          },
        ],
      },
      {
        message: 'unexpected',
        location: {
          path: 'briefs/a.md',
          range: { start: { line: 4, column: 21 }, end: { line: 4, column: 25 } },
        },
        severity: 'INFO',
        code: { value: 'links/missing-file' },
        related_locations: [
          {
            message: 'and there',
            location: {
              path: 'briefs/a.md',
              range: { start: { line: 2, column: 1 }, end: { line: 2, column: 6 } },
            },
          },
        ],
      },
    ],
  });
});

test('places in other files have their paths, and columns in bytes where their text is known', async () => {
  const there = { line: 1, column: 3, offset: 2 };
  const related = [
    { path: 'b.md', message: 'there', start: there, end: there },
    { path: 'c.md', message: 'there', start: there, end: there },
  ];
  const report = reportOn('', [{}]);
  const diagnostics = report.diagnostics.map((one) => ({ ...one, related }));
  const others = [{ path: 'b.md', text: 'éé', lines: [0] }];
  const [printed] = (await print({ ...report, diagnostics, others })).diagnostics;
  const places = printed.related_locations.map(
    ({ location }: { location: { path: string; range: { start: object } } }) => [
      location.path,
      location.range.start,
    ],
  );
  expect(places).toEqual([
    ['b.md', { line: 1, column: 5 }],
    ['c.md', { line: 1, column: 3 }],
  ]);
});

test('nothing to say has no severity', async () => {
  expect(await print(reportOn('', []))).toEqual({ source: { name: 'brief' }, diagnostics: [] });
});

test('paths and suggestions come back exactly', async () => {
  const { diagnostics } = await print(hostileReport);
  const fixable = diagnostics.find(({ suggestions }: { suggestions?: unknown }) => suggestions);
  expect(fixable.location.path).toBe(`${hostile}.md`);
  expect(fixable.suggestions[0].text).toBe(hostile);
});
