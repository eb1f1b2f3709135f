import { expect, test } from 'vitest';
import { takesColor } from '../../src/node/io.ts';
import { today } from '../../src/node/today.ts';

const terminal = { isTTY: true, hasColors: () => true };
const pipe = {};

test.each([
  ['a terminal', terminal, {}, true],
  ['a terminal without colours', { isTTY: true, hasColors: () => false }, {}, false],
  ['a pipe', pipe, {}, false],
  ['NO_COLOR', terminal, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, true],
  ['FORCE_COLOR in a pipe', pipe, { FORCE_COLOR: '1' }, true],
  ['an empty FORCE_COLOR', pipe, { FORCE_COLOR: '' }, true],
  ['FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, false],
  ['FORCE_COLOR before NO_COLOR', pipe, { FORCE_COLOR: '3', NO_COLOR: '1' }, true],
])('colour for %s', (_, stream, env, expected) => {
  expect(takesColor(stream, env)).toBe(expected);
});

test('today is the day of the machine', () => {
  expect(today({}, new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(today({ SOURCE_DATE_EPOCH: 'soon' }, new Date(2026, 10, 22, 0, 1))).toBe('2026-11-22');
});

test('SOURCE_DATE_EPOCH stops the clock, in UTC', () => {
  expect(today({ SOURCE_DATE_EPOCH: '0' })).toBe('1970-01-01');
  expect(today({ SOURCE_DATE_EPOCH: '1795391999' })).toBe('2026-11-22');
});
