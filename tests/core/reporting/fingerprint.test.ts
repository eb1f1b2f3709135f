import { expect, test } from 'vitest';
import { fingerprints, fnv1a } from '../../../src/core/reporting/fingerprint.ts';
import { reportOn, withBody } from '../../reporters/report.ts';

const of = (...given: Parameters<typeof reportOn>) => fingerprints(reportOn(...given));

test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('the FNV-1a of %j is that of its draft', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

test('a finding keeps its name when its line moves or is indented', () => {
  const names = of(withBody('a word\n'), [{ words: 'word' }]);
  expect(names[0]).toMatch(/^[\da-f]{16}$/);
  expect(of(withBody('more\n\n  a  word\r\n'), [{ words: 'word' }])).toEqual(names);
});

test('another path, rule, line or occurrence is another name', () => {
  const text = withBody('a word\n');
  const names = [
    ...of(text, [{ words: 'word' }, { words: 'a word' }]),
    ...of(text, [{ words: 'word' }], 'b.md'),
    ...of(text, [{ words: 'word', rule: 'a/b' }]),
    ...of(withBody('a word!\n'), [{ words: 'word' }]),
  ];
  expect(new Set(names).size).toBe(5);
});
