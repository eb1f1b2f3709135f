import { expect, test } from 'vitest';
import compact from '../../src/reporters/compact.ts';
import json from '../../src/reporters/json.ts';
import jsonl from '../../src/reporters/jsonl.ts';
import { hostileReport } from './hostile.ts';
import { reportOn, withBody } from './report.ts';

const plain = { color: false };
const two = reportOn(withBody('one 😀 word'), [
  { words: 'word', message: 'unexpected `word`' },
  { words: 'one', level: 'info', rule: 'a/b' },
]);

test('compact is one line for each finding, with columns in UTF-16', async () => {
  expect(await compact.report(two, plain)).toBe(
    'briefs/a.md:4:1: info a/b unexpected\n' +
      'briefs/a.md:4:8: error links/missing-file unexpected `word`\n',
  );
  expect(await compact.report(hostileReport, plain)).toMatch(/^(?:[^\n]+\n){3}$/);
});

test('jsonl says on each line what json says in its list', async () => {
  for (const report of [two, hostileReport]) {
    const lines = (await jsonl.report(report, plain)).split('\n');
    expect(lines.pop()).toBe('');
    const { diagnostics } = JSON.parse(await json.report(report, plain));
    expect(lines.map((line) => JSON.parse(line))).toEqual(diagnostics);
  }
});

test.each([compact, jsonl])(
  '$name says nothing where there is nothing to say',
  async (reporter) => {
    expect(await reporter.report(reportOn('', []), plain)).toBe('');
  },
);
