import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { commandLine, quote } from '../../../src/core/wording/shell.ts';
import { visible } from '../../../src/core/wording/visible.ts';

describe('quotes what a shell would read', () => {
  it.each([
    ['briefs/2024-02-12-rents.md', 'briefs/2024-02-12-rents.md'],
    ['日米同盟', '日米同盟'],
    ['', "''"],
    ['Why rents rise', "'Why rents rise'"],
    ["It's $HOME", "'It'\\''s $HOME'"],
    ['`id`; rm -rf *', "'`id`; rm -rf *'"],
    ['~root', "'~root'"],
    ['two\nlines', '"$(printf \'two\\012lines\')"'],
    ['\u001B[2J', '"$(printf \'\\033\\1332J\')"'],
    ['##[error]x', '"$(printf \'\\043\\043\\133error\\135x\')"'],
  ])('%j', (word, quoted) => {
    expect(quote(word)).toBe(quoted);
  });
});

const word = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        ...'\' " ` $ \\ ! * ~ # % & ; | ( < \n \t \u001B ü 🎉 \u202E a 1'.split(' '),
      ),
    }),
  )
  // A shell has no NUL, and takes line endings off the end of what it substitutes.
  .map((text) => text.replaceAll('\0', '').replace(/\n+$/, ''));

test('a shell splits the line into the same words, and a terminal can show it', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const line = commandLine(words);
      expect(visible(line)).toBe(line);
      const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
      expect(printed.split('\0').slice(0, -1)).toEqual(words);
    }),
    { numRuns: 20 },
  );
});
