import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { commands } from '../../src/commands/index.ts';
import { flagOf } from '../../src/core/run/misuse.ts';
import { rules } from '../../src/rules/index.ts';
import { soundBrief } from '../brief.ts';
import { memoryIo } from '../memory.ts';

const workspace = {
  'brief.yml': 'lang: de\ngroups:\n  housing: { name: { de: "Wohnen: Miete", en: Housing } }\n',
  'briefs/a.md': soundBrief(),
};

/** What a shell is told; the last line says what to do beside showing it. */
async function ask(words: readonly string[], files: Readonly<Record<string, string>> = workspace) {
  const io = memoryIo(files);
  const code = await main(['complete', '--', ...words], io);
  expect([code, io.stderr]).toEqual([0, '']);
  const lines = io.stdout.split('\n');
  expect(lines.pop()).toBe('');
  const bits = Number(lines.pop()?.slice(1));
  return { bits, lines, values: lines.map((line) => line.split('\t')[0]) };
}

describe('what fits at the cursor', () => {
  test('commands, with what they do, in the order of the help', async () => {
    const { lines, bits } = await ask(['']);
    expect(lines).toEqual([
      ...commands.map(({ name, summary }) => `${name}\t${summary}`),
      'help\tsay more about a command',
    ]);
    expect(bits).toBe(4 + 32);
    expect((await ask([])).lines).toEqual(lines);
    expect((await ask(['li'])).values).toContain('lint');
    expect((await ask(['help', 'bui'])).values).toEqual(['build']);
    expect((await ask(['-'])).values).toEqual(['--help', '--version']);
    expect((await ask(['nonsense', ''])).lines).toEqual([]);
    expect((await ask(['help', 'lint', ''])).lines).toEqual([]);
  });

  test.each(commands)('the options of $name', async ({ name, load }) => {
    const { options } = await load();
    const { values } = await ask([name, '--']);
    expect(values).toEqual([...options.map(flagOf), '--help']);
  });

  test.each([
    ['lint --str', ['--strict']],
    ['lint --strict --str', []],
    ['lint --onl', ['--only', '--online']],
    ['lint --online --onl', ['--only']],
    ['lint --only date --onl', ['--only', '--online']],
    ['lint --only dat', expect.arrayContaining(['date', 'date/format'])],
    ['lint --only=date/fo', ['--only=date/format']],
    ['lint --only links,date/fo', ['links,date/format']],
    ['lint --only=links,date/fo', ['--only=links,date/format']],
    ['lint --ignore date/format,date/fo', []],
    ['lint --rule date/fo', ['date/format=']],
    ['lint --rule=date/fo', ['--rule=date/format=']],
    [
      'lint --rule date/format=',
      ['off', 'info', 'warning', 'error'].map((l) => `date/format=${l}`),
    ],
    ['lint --rule=date=of', ['--rule=date=off']],
    ['lint --format sa', ['sarif']],
    ['lint --profile ', ['recommended', 'strict']],
    ['lint --fix=', ['--fix=safe', '--fix=unsafe']],
    ['lint --max-warnings ', []],
    ['lint --nonsense=', []],
    ['explain date/fo', ['date/format']],
    ['explain date/format ', ['--format', '--help']],
    ['explain --format ', ['text', 'json']],
    ['build --format ht', ['html']],
    ['build --format html,', ['html,pdf']],
    ['build --engine ', ['native', 'wasm']],
    ['build --out x --', expect.not.arrayContaining(['--out'])],
    ['completion ', ['bash', 'zsh', 'fish']],
    ['new --group ', ['housing']],
    ['new --kind policy-', ['policy-brief', 'policy-memo']],
    ['new --lang ', ['de', 'en', 'fr']],
  ])('brief %s', async (line, values) => {
    expect((await ask(line.split(' '))).values).toEqual(values);
  });

  test.each([
    ['lint ', 8],
    ['lint --fix ', 8],
    ['lint -- --st', 8],
    ['lint --baseline ', 0],
    ['lint --format sarif=', 0],
    ['build --out ', 16],
    ['build --out=', 16],
    ['lint --rule date', 4 + 32 + 2],
    ['lint --rule date=', 4 + 32],
  ])('brief %s: files are for the shell', async (line, bits) => {
    expect((await ask(line.split(' '))).bits).toBe(bits);
  });

  test('every value that has names is completed', async () => {
    // Anything may stand there.
    const free =
      /<(?:date|text|tag|name|n|commit|month|address|number|key=value|label=address)>|--group-id/;
    const loaded = await Promise.all(commands.map(({ load }) => load()));
    const silent = loaded.flatMap(({ name, options }) =>
      options
        .filter(({ flags, completes, choices }) => flags.includes('<') && !completes && !choices)
        .filter(({ flags }) => !free.test(flags))
        .map(({ flags }) => `${name} ${flags}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('words with what they are', () => {
  test('names come in the language of the workspace', async () => {
    expect((await ask(['new', '--group', ''])).lines).toEqual(['housing\tWohnen: Miete']);
  });

  test('a rule has its summary, a group says so', async () => {
    const { lines, values } = await ask(['explain', '']);
    expect(lines).toContain('date\tall rules of date');
    expect(values.slice(-rules.length)).toEqual(rules.map(({ id }) => id));
    expect(lines.filter((line) => line.length > 110)).toEqual([]);
  });
});

describe('a workspace that is broken', () => {
  test.each([
    ['nothing', {}],
    ['no YAML', { 'brief.yml': '{{{: [' }],
    ['a folder', { 'brief.yml/x': '' }],
    ['something else', { 'brief.yml': '- 1\n' }],
  ])('%s: there is less to offer, and no word about it', async (_, files) => {
    expect((await ask(['new', '--group', ''], files)).values).toEqual([]);
    expect((await ask(['new', '--kind', 'policy-'], files)).values).toHaveLength(2);
  });

  test('what would need quotes, or says more than one line, is not offered as it is', async () => {
    const files = {
      'brief.yml':
        'groups:\n  "$(touch x)": { name: A }\n  b: { name: "two\\nlines\\t\\e[31m" }\n  "c d": { name: C }\n',
    };
    const { lines } = await ask(['new', '--group', ''], files);
    expect(lines.filter((line) => !line.startsWith('b'))).toEqual([]);
    for (const line of lines) expect(line).toMatch(/^b\t[^\p{Cc}]*$/u);
  });
});

test('whatever is typed is answered, and begins what is offered', async () => {
  const piece = fc.oneof(
    fc.constantFrom('--', '-', '=', ',', '--rule', '--format=', 'lint', 'new', 'date', 'help', "'"),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const word = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
      const { values, bits } = await ask(words);
      if (bits === 8) return;
      for (const value of values) expect(value?.startsWith(words.at(-1) ?? '')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe('brief completion', () => {
  test.each(['bash', 'zsh', 'fish'])('prints the script of %s', async (shell) => {
    const io = memoryIo();
    expect(await main(['completion', shell], io)).toBe(0);
    expect(io.stdout).toContain('brief complete -- ');
    expect(io.stdout).not.toMatch(/\beval\b/);
    expect(io.stderr).toBe('');
  });

  test('says to a person where the script belongs', async () => {
    const io = memoryIo({}, { color: { out: true, err: true } });
    await main(['completion', 'fish'], io);
    expect(io.stderr).toBe(
      "next: echo 'brief completion fish | source' >> ~/.config/fish/config.fish\n",
    );
  });

  test.each([
    [['bsh'], 'unknown shell `bsh`, expected `bash`, `zsh` or `fish`', 'did you mean `bash`?'],
    [[], 'missing `<shell>`', 'see `brief help completion`'],
  ])('%s', async (words, message, help) => {
    const io = memoryIo();
    expect(await main(['completion', ...words], io)).toBe(2);
    expect(io.stderr).toBe(`error: ${message}\n  help: ${help}\n`);
  });
});
