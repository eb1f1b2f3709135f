import { expect, test } from 'vitest';
import type { Rule } from '../../../src/core/rule.ts';
import { select } from '../../../src/core/run/select.ts';

const rules = ['date/format', 'date/future', 'links/missing-file'].map(
  (id): Rule => ({
    id,
    summary: '',
    why: '',
    source: '',
    severity: 'error',
    fixes: 'none',
    good: { text: '' },
    bad: { text: '' },
    *check() {},
  }),
);
const ids = (only: string[]) => select(rules, only, []).rules.map(({ id }) => id);

test('without names, every rule', () => {
  expect(select(rules, [], [])).toEqual({ rules, levels: {} });
});

test('rules and groups by name, as a list or one by one', () => {
  expect(ids(['date'])).toEqual(['date/format', 'date/future']);
  expect(ids(['links, date/future'])).toEqual(['date/future', 'links/missing-file']);
  expect(ids(['links', 'date/future'])).toEqual(['date/future', 'links/missing-file']);
});

test('levels by rule and group; the last one wins', () => {
  expect(select(rules, [], ['date=off', 'date/format=warning']).levels).toEqual({
    'date/format': 'warning',
    'date/future': 'off',
  });
});

test.each([
  [['dates'], [], 'unknown rule `dates`', 'did you mean `date`?'],
  [['date/formt'], [], 'unknown rule `date/formt`', 'did you mean `date/format`?'],
  [['future'], [], 'unknown rule `future`', 'did you mean `date/future`?'],
  [['x'], [], 'unknown rule `x`', 'name a rule, like `date/format`, or a group: `date` or `links`'],
  [[''], [], 'missing name of a rule or group', 'name one, like `date`'],
  [[], ['dat=off'], 'unknown rule `dat`', 'did you mean `date`?'],
  [
    [],
    ['date=warn'],
    'unknown level `warn`, expected `off`, `info`, `warning` or `error`',
    undefined,
  ],
  [[], ['date=eror'], expect.stringContaining('unknown level `eror`'), 'did you mean `error`?'],
  [[], ['date'], expect.stringContaining('expected a rule and a level'), expect.any(String)],
])('%j %j is refused', (only, settings, message, help) => {
  expect(() => select(rules, only, settings)).toThrow(expect.objectContaining({ message, help }));
});
