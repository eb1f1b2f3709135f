import { expect, test } from 'vitest';
import { formatsFor, readBuildRequest } from '../../../src/core/publish/request.ts';

const formats = [{ name: 'html' }, { name: 'pdf' }];
const asked = (format?: string) => readBuildRequest({ format }, formats, false).formats;

test.each([
  [undefined, undefined],
  ['pdf', ['pdf']],
  ['pdf, html', ['pdf', 'html']],
  ['pdf,pdf,html', ['pdf', 'html']],
])('--format %j', (format, names) => {
  expect(asked(format)).toEqual(names);
});

test.each(['', 'html,', 'HTML', 'html;pdf'])('--format %j is refused', (format) => {
  expect(() => asked(format)).toThrow(/^unknown format `.*`, expected `html` or `pdf`$/);
});

test('the command line comes before `brief.yml`, and that before what is usual', () => {
  const workspace = { folder: '', groups: {}, formats: ['pdf'] };
  expect(formatsFor({ formats: ['html'] }, workspace)).toEqual(['html']);
  expect(formatsFor({ formats: undefined }, workspace)).toEqual(['pdf']);
  expect(formatsFor({ formats: undefined }, { folder: '', groups: {} })).toEqual(['html']);
  expect(formatsFor({ formats: undefined }, undefined)).toEqual(['html']);
});

test('in CI there is a cache only where it is asked for', () => {
  const cache = (ci: boolean, value?: boolean) =>
    readBuildRequest({ cache: value }, formats, ci).cache;
  expect([cache(false), cache(true), cache(true, true), cache(false, false)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
