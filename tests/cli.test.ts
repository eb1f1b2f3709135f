import fc from 'fast-check';
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
    for (const line of ['1. brief init', '2. brief new', '3. brief lint', '4. brief build']) {
      expect(stdout).toContain(line);
    }
    for (const { name } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    for (const line of ['--help', '-h', 'help', 'help --help', 'help help']) {
      expect((await brief(line)).stdout, line).toBe(stdout);
    }
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
    for (const line of [`help ${name}`, `${name} -h`, `--help ${name}`, `help ${name} -h`]) {
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
    for (const line of ['--version', '-v', '-V', 'version']) {
      expect(await brief(line)).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
    }
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('what does not exist', () => {
  test.each([
    ['lnit', 'unknown command `lnit`, expected `init`, `new`', 'did you mean `brief lint`?'],
    ['lnit a.md', 'unknown command `lnit`', 'did you mean `brief lint a.md`?'],
    ['help biuld', 'unknown command `biuld`', 'did you mean `brief build --help`?'],
    ['check a.md', 'unknown command `check`', 'did you mean `brief lint a.md`?'],
    ['pdf a.md', 'unknown command `pdf`', 'did you mean `brief build --format pdf a.md`?'],
    ['frobnicate', 'unknown command `frobnicate`', 'see `brief help` for what there is'],
    ['constructor', 'unknown command `constructor`', 'see `brief help`'],
    ['a.md', 'unexpected file `a.md`, expected a command', '`brief lint a.md`'],
    ['build.md', 'unexpected file `build.md`, expected a command', '`brief lint build.md`'],
    ['--vresion', 'unknown option `--vresion`', 'did you mean `--version`?'],
    ['--lint', 'unknown option `--lint`', 'did you mean `brief lint`?'],
    ['help --foo', 'unknown option `--foo`', 'see `brief help` for what there is'],
    ['--', 'unknown option `--`', 'see `brief help` for what there is'],
    [
      '--strict lint a.md',
      'unexpected `--strict` before the command',
      'write it behind: `brief lint --strict a.md`',
    ],
    ['lint --stirct', 'unknown option `--stirct` of `brief lint`', 'did you mean `--strict`?'],
    ['lint -x', 'unknown option `-x`', 'see `brief help lint`'],
    ['lint --version', 'unknown option `--version`', 'write `brief --version`'],
    ['lint --autofix', 'unknown option `--autofix`', 'did you mean `--fix`?'],
    ['lint --json', 'unknown option `--json`', 'did you mean `--format json`?'],
    ['lint --pdf', 'unknown option `--pdf` of `brief lint`', ''],
    ['lint --constructor', 'unknown option `--constructor`', 'see `brief help lint`'],
    ['build --out-dir x', 'unknown option `--out-dir`', 'did you mean `--out`?'],
    ['build --output=x', 'unknown option `--output=x`', 'did you mean `--out`?'],
    ['build --pdf', 'unknown option `--pdf`', 'did you mean `--format pdf`?'],
    [
      'lint --strict=yes',
      'unexpected `yes` after `--strict`, which takes no value',
      'write `--strict` alone',
    ],
    ['new Why rents rise', 'expected 1 but got 3', 'put words that belong together in quotes'],
    ['build --out', 'missing `<folder>` after `--out`', 'see `brief help build`'],
    ['completion', 'missing `<shell>`', 'see `brief help completion`'],
  ])('brief %s', async (line, message, help) => {
    const { code, stdout, stderr } = await brief(line);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')[0]).toMatch(/^error: /);
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
    // The words of the parser are not ours.
    expect(stderr).not.toMatch(/'|[A-Z]xpected|Did you/);
  });

  test('a folder is no command', async () => {
    const { code, stderr } = await brief('briefs', { 'briefs/a.md': soundBrief() });
    expect([code, stderr]).toEqual([
      2,
      'error: unexpected path `briefs`, expected a command\n' +
        '  help: name what to do with it, like `brief lint briefs`\n',
    ]);
  });

  test('whatever is typed is answered in our words', async () => {
    const word = fc.oneof(
      fc.constantFrom('help', '--', '-', '--help=x', '--no-strict', '-vx', '-hx', '--cache=', '=x'),
      fc.constantFrom('lint', 'build', 'explain', 'completion', '--fix', '--fix=', '--format', ''),
      fc.string({ maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 4 }), async (argv) => {
        const io = memoryIo();
        expect([0, 1, 2]).toContain(await main(argv, io));
        expect(io.stderr).not.toMatch(/a fault of brief itself|Did you mean|error: error/);
        expect(io.stderr).not.toMatch(/^error: [A-Z]/);
      }),
    );
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
