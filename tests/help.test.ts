import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import { commands } from '../src/commands/index.ts';
import { memoryIo } from './memory.ts';

// `npm test` builds first.
const root = new URL('../', import.meta.url);
const bin = fileURLToPath(new URL('bin/brief.js', root));
const kept: {
  readonly lines: Readonly<Record<string, number>>;
  readonly texts: readonly string[];
} = JSON.parse(readFileSync(new URL('dist/help.json', root), 'utf8'));

const wordsOf = (line: string) => line.split(' ').filter(Boolean);
const run = (line: string) => spawnSync(process.execPath, [bin, ...wordsOf(line)]);

describe('what the build has kept of help and version', () => {
  test('is there for the program and for every command', () => {
    const ways = commands.flatMap(({ name }) => [`help ${name}`, `${name} --help`, `${name} -h`]);
    expect(Object.keys(kept.lines)).toEqual(expect.arrayContaining(['', '--version', ...ways]));
  });

  test.each(Object.entries(kept.lines))(
    'is what the program prints: brief %s',
    async (line, at) => {
      const io = memoryIo();
      expect(await main(wordsOf(line), io)).toBe(0);
      expect([kept.texts[at], '']).toEqual([io.stdout, io.stderr]);
    },
  );
});

describe('bin/brief.js', () => {
  test.each(['', 'help lint', '--version'])('brief %s', (line) => {
    const { status, stdout, stderr } = run(line);
    const text = kept.texts[kept.lines[line] ?? -1];
    expect([status, String(stdout), String(stderr)]).toEqual([0, text, '']);
  });

  test.each(['help lnit', 'lint --help --x', '__proto__', 'constructor --help'])(
    'brief %s is no line that it knows by heart',
    async (line) => {
      const io = memoryIo();
      const code = await main(wordsOf(line), io);
      const { status, stdout, stderr } = run(line);
      expect([status, String(stdout), String(stderr)]).toEqual([code, io.stdout, io.stderr]);
    },
  );
});
