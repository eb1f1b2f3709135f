import { expect, test } from 'vitest';
import gitlab from '../../src/reporters/gitlab.ts';
import { hostile, hostileReport } from './hostile.ts';
import { reportOn, withBody } from './report.ts';

const print = async (report: ReturnType<typeof reportOn>) =>
  JSON.parse(await gitlab.report(report, { color: false }));

test('the shape that GitLab reads', async () => {
  const said = [{ words: 'word', message: 'm' }];
  expect(await print(reportOn(withBody('a word'), said))).toEqual([
    {
      description: 'm',
      check_name: 'links/missing-file',
      fingerprint: expect.stringMatching(/^[\da-f]{16}$/),
      severity: 'major',
      location: { path: 'briefs/a.md', lines: { begin: 4 } },
    },
  ]);
});

test('nothing to say is an empty list', async () => {
  expect(await print(reportOn('', []))).toEqual([]);
});

test('severities are those of GitLab, and no fingerprint is there twice', async () => {
  const issues: { fingerprint: string; severity: string; location: { path: string } }[] =
    await print(hostileReport);
  expect(issues.map(({ severity }) => severity).sort()).toEqual(['info', 'major', 'minor']);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  expect(issues[0]?.location.path).toBe(`${hostile}.md`);
});
