import { expect, test } from 'vitest';
import { jobSummary } from '../../../src/core/reporting/job-summary.ts';
import { hostileReport } from '../../reporters/hostile.ts';
import { reportOn, withBody } from '../../reporters/report.ts';

test('a row for each finding, with code as code', () => {
  const said = [{ words: 'word', message: 'unexpected `<b>` or `', help: 'write `x`' }];
  expect(
    jobSummary(reportOn(withBody('a word'), said)),
  ).toBe(`### brief lint: 1 error, 0 warnings, 0 infos in 1 brief

| place | severity | rule | what to mend |
| --- | --- | --- | --- |
| briefs/a&#46;md:4:3 | error | links/missing-file | unexpected <code>&#60;b&#62;</code> or &#96;<br>write <code>x</code> |

`);
});

test('nothing found is a heading alone', () => {
  expect(jobSummary(reportOn('', []))).toBe(
    '### brief lint: 0 errors, 0 warnings, 0 infos in 1 brief\n\n',
  );
});

test('hostile text stays in its cell and makes no element, link or mention', () => {
  const said = [
    { message: 'a | b <img src=x> [c](https://d.example) @team www.d.example `e | f`\n| x |' },
  ];
  const [, , , , row = '', ...rest] = jobSummary(reportOn('', said)).split('\n');
  expect(rest.join('')).toBe('');
  expect(row.match(/\|/g)).toHaveLength(5);
  expect(row).not.toMatch(/<(?!br>|\/?code>)|[@[\]()]|https:|www\./);
  expect(jobSummary(hostileReport).split('\n')).toHaveLength(9);
});

test('no more rows than GitHub takes, and the rest is counted', () => {
  const many = Array.from({ length: 252 }, () => ({
    message: '<'.repeat(5000),
    help: '>'.repeat(5000),
  }));
  const printed = jobSummary(reportOn('', many, `${'<'.repeat(200)}.md`));
  expect(printed).toContain('\nand 2 more findings\n');
  expect(new TextEncoder().encode(printed).length).toBeLessThan(2 ** 20);
});
