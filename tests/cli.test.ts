import { describe, expect, test, vi } from 'vitest';
import { main, version } from '../src/cli.ts';
import { commands } from '../src/commands/index.ts';
import { brief, soundBrief } from './brief.ts';
import { memoryIo } from './memory.ts';

describe('help', () => {
  test('brief alone shows the way', async () => {
    const { code, stdout, stderr } = await brief('');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: brief <command> \[options\]\n\nWrite, check and publish/);
    for (const line of ['1. brief new', '3. brief lint', '4. brief build']) {
      expect(stdout).toContain(line);
    }
    for (const { name } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    for (const line of ['--help', '-h', 'help']) expect((await brief(line)).stdout).toBe(stdout);
  });

  test.each(commands)('brief $name --help', async ({ name, load }) => {
    const { code, stdout, stderr } = await brief(`${name} --help`);
    expect([code, stderr]).toEqual([0, '']);
    const { options, examples } = await load();
    for (const { flags, description } of options) {
      expect(stdout).toContain(flags);
      expect(description).toMatch(/^[^A-Z].*[^.]$/);
    }
    for (const example of examples) expect(stdout).toContain(`  $ ${example}\n`);
    expect(stdout.trimEnd().endsWith(examples.at(-1) ?? '')).toBe(true);
    for (const line of [`help ${name}`, `${name} -h`]) {
      expect((await brief(line)).stdout).toBe(stdout);
    }
  });

  test.each(['', ...commands.map(({ name }) => `${name} --help`)])(
    'brief %s fits in 80 columns, whatever the terminal says',
    async (line) => {
      const lines = (await brief(line)).stdout.split('\n');
      // An example is one line, so that it can be pasted.
      const long = lines.filter((one) => one.length > 80 && !one.startsWith('  $ '));
      expect(long).toEqual([]);
    },
  );

  test('brief --version', async () => {
    expect(await brief('--version')).toMatchObject({ code: 0, stdout: `${version}\n` });
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('what does not exist', () => {
  test.each([
    ['lnit', 'unknown command `lnit`, expected `new`, `lint`', 'did you mean `lint`?'],
    ['help biuld', 'unknown command `biuld`', 'did you mean `build`?'],
    ['frobnicate', 'unknown command `frobnicate`', ''],
    ['a.md', 'unexpected file `a.md`, expected a command', 'brief lint a.md'],
    ['--vresion', 'unknown option `--vresion`', ''],
    ['lint --stirct', 'unknown option `--stirct`', 'did you mean `--strict`?'],
    ['lint -x', 'unknown option `-x`', 'brief help'],
    [
      'new Why rents rise',
      'expected 1 argument but got 3',
      'put words that belong together in quotes',
    ],
    ['build --out', 'missing `<folder>` after `--out`', ''],
  ])('brief %s', async (line, message, help) => {
    const { code, stdout, stderr } = await brief(line);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')[0]).toMatch(/^error: /);
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });

  test('what was typed writes no escape', async () => {
    const { stderr } = await brief('\u001B[2J::error::x');
    expect(stderr).toContain('unknown command `\\u{1b}[2J::error::x`');
  });
});

describe('a fault of its own', () => {
  const broken = (debug: boolean) => {
    const io = memoryIo({ 'a.md': soundBrief() }, { debug });
    vi.spyOn(io.files, 'kind').mockImplementation(() => {
      throw new TypeError('x is not\na function');
    });
    return io;
  };

  test('is said to be one, without a stack trace', async () => {
    const io = broken(false);
    expect(await main(['lint', 'a.md'], io)).toBe(2);
    expect(io.stderr).toBe(
      'error: a fault of brief itself: x is not\\u{a}a function\n' +
        `  help: report it with this message, the version ${version} and, if you can, the brief\n`,
    );
  });

  test('shows where it happened to whoever asks', async () => {
    const io = broken(true);
    await main(['lint', 'a.md'], io);
    expect(io.stderr).toMatch(/^\s+at .*cli\.test\.ts/m);
  });
});

test('only the command that is called is loaded', async () => {
  const loads = commands.map((command) => vi.spyOn(command, 'load'));
  await brief('lint nope.md');
  expect(loads.map((load) => load.mock.calls.length)).toEqual(
    commands.map(({ name }) => (name === 'lint' ? 1 : 0)),
  );
  vi.restoreAllMocks();
});
