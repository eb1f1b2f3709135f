import { describe, expect, test } from 'vitest';
import type { FixLevel } from '../../../src/core/fix.ts';
import type { Rule } from '../../../src/core/rule.ts';
import { conclude } from '../../../src/core/run/conclude.ts';
import { gatherText } from '../../../src/core/run/gather.ts';
import { mend } from '../../../src/core/run/mend.ts';
import { memoryIo } from '../../memory.ts';
import { rule } from '../../rule.ts';

/** A rule that finds a word wherever it stands and writes another one. */
function replace(from: string, to: string, { safe = true, id = `prose/${from}` } = {}): Rule {
  return rule(id, {
    *check({ text }) {
      for (const { index } of text.matchAll(new RegExp(from, 'g'))) {
        const range = { start: index, end: index + from.length };
        yield { message: from, range, fix: { title: to, safe, edits: [{ ...range, text: to }] } };
      }
    },
  });
}

async function mended(text: string, rules: readonly Rule[], level: FixLevel = 'safe') {
  const io = memoryIo();
  const flags = { only: [], ignore: [], rule: [] };
  const { gathered, inspector } = await gatherText(text, 'a.md', { io, rules, flags });
  const conclusion = conclude(gathered, inspector, io);
  const done = await mend({ gathered, conclusion }, level, inspector, io, new Map());
  return { text: done.gathered.asked[0]?.source.text, settled: done.settled.length };
}

describe('a fix is applied', () => {
  test('and what is left is mended in the next round', async () => {
    // Two that touch cannot be mended at once.
    const rules = [replace('aa', 'x'), replace('bb', 'b')];
    expect(await mended('aaaa bb', rules)).toEqual({ text: 'xx b', settled: 3 });
  });

  test('only where it is safe, unless all are wished for', async () => {
    const rules = [replace('ab', 'a', { safe: false })];
    expect(await mended('ab', rules)).toEqual({ text: 'ab', settled: 0 });
    expect(await mended('ab', rules, 'unsafe')).toEqual({ text: 'a', settled: 1 });
  });
});

describe('a fix is refused', () => {
  test.each([
    ['that leaves as many findings', [replace('a', 'b'), replace('b', 'a')], 'a c'],
    ['that leaves its own finding', [replace('a', 'a ')], 'a c'],
    [
      'that brings a new one for two',
      [replace('aa', 'b'), replace('a', 'c'), replace('b', 'b ')],
      'aa',
    ],
  ])('%s', async (_, rules, text) => {
    const { text: after } = await mended(text, rules as Rule[]);
    for (const rule of rules as Rule[]) {
      const count = (one: string) => one.split(rule.id.slice('prose/'.length)).length;
      expect(count(after ?? '')).toBeLessThanOrEqual(count(text));
    }
  });

  test('while a good one beside it is kept', async () => {
    const rules = [replace('bad', 'bad bad'), replace('good', 'fine')];
    expect(await mended('bad good', rules)).toEqual({ text: 'bad fine', settled: 1 });
  });
});

test('line endings, byte order mark and a missing final newline stay', async () => {
  const text = '\uFEFFa ab\r\nb\rab\n\nend';
  expect((await mended(text, [replace('ab', 'a')])).text).toBe('\uFEFFa a\r\nb\ra\n\nend');
});

test('it comes to an end', async () => {
  const growing = replace('a', 'aa');
  expect(await mended('a', [growing])).toEqual({ text: 'a', settled: 0 });
});
