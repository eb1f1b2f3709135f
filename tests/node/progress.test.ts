import { expect, test } from 'vitest';
import { progressLine } from '../../src/node/progress.ts';

const CLEAR = '\r\u001B[2K';

function terminal(columns = 20) {
  let written = '';
  let now = 0;
  const write = (text: string | Uint8Array) => {
    written += String(text);
    return true;
  };
  const line = progressLine({ write, columns }, () => now);
  const wait = (milliseconds: number) => {
    now += milliseconds;
  };
  return { line, written: () => written, wait };
}

test('a line is rewritten in place, cut to the width, and taken away', () => {
  const { line, written, wait } = terminal(8);
  line.show('one');
  wait(100);
  line.show('a long text');
  line.show(undefined);
  line.show(undefined);
  expect(written()).toBe(`${CLEAR}one${CLEAR}a long ${CLEAR}`);
});

test('what follows at once is left out', () => {
  const { line, written, wait } = terminal();
  line.show('one');
  line.show('two');
  wait(60);
  line.show('three');
  expect(written()).toBe(`${CLEAR}one${CLEAR}three`);
});

test('after something was said, the line comes back', () => {
  const { line, written } = terminal();
  line.show('one');
  line.clear();
  line.clear();
  line.show('two');
  expect(written()).toBe(`${CLEAR}one${CLEAR}${CLEAR}two`);
});
