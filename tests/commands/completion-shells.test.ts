import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
// `npm test` builds first.
const bin = fileURLToPath(new URL('bin/brief.js', root));
const script = (shell: string) =>
  fileURLToPath(new URL(`templates/completion/brief.${shell}`, root));
const driver = (shell: string) =>
  fileURLToPath(new URL(`tests/fixtures/shells/ask.${shell}`, root));

let home: string;
let work: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'brief-'));
  work = join(home, 'work');
  for (const folder of ['bin', 'work/briefs', 'work/docs']) {
    mkdirSync(join(home, folder), { recursive: true });
  }
  symlinkSync(bin, join(home, 'bin/brief'));
  writeFileSync(join(work, 'a.md'), '');
  writeFileSync(join(work, 'data.csv'), '');
  const groups = 'groups:\n  housing: { name: "Housing: all" }\n  health: { name: Health }\n';
  writeFileSync(join(work, 'brief.yml'), groups);
});
afterAll(() => rmSync(home, { recursive: true }));

/** What a real shell answers to command lines, one line for each. */
function ask(shell: string, lines: readonly string[]): readonly string[] {
  const args = [...(shell === 'zsh' ? ['-f'] : []), driver(shell), script(shell)];
  const { status, stdout, stderr } = spawnSync(shell, args, {
    cwd: work,
    encoding: 'utf8',
    input: lines.map((line) => `${line}\n`).join(''),
    env: {
      ...process.env,
      HOME: home,
      PATH: `${join(home, 'bin')}${delimiter}${process.env.PATH}`,
    },
    timeout: 120_000,
  });
  expect([status, stderr]).toEqual([0, '']);
  const answers = stdout.split('\n').slice(0, -1);
  expect(answers).toHaveLength(lines.length);
  return answers;
}

/** Command lines, and the words that fit at their ends. */
const fitting: readonly (readonly [line: string, words: readonly string[]])[] = [
  ['brief li', ['lint', 'list']],
  ['brief lint --rul', ['--rule']],
  ['brief lint --only date/fo', ['date/format']],
  ['brief lint --only links,date/fo', ['links,date/format']],
  ['brief lint --rule date/fo', ['date/format=']],
  ['brief lint --rule date/format=o', ['date/format=off']],
  ['brief lint --rule=date/format=o', ['--rule=date/format=off']],
  ['brief lint --format=sa', ['--format=sarif']],
  ['brief new --group ho', ['housing']],
  ['brief new --kind policy-', ['policy-brief', 'policy-memo']],
  ['brief nonsense --x', []],
];
const lines = fitting.map(([line]) => line);

/** Lines of which nothing may be run. */
const hostile = [
  'brief new "$(touch PWNED)" --group ho',
  'brief new $(touch PWNED) --group ho',
  'brief new `touch PWNED` --group ho',
  'brief new (touch PWNED) --group ho',
  "brief new 'it is; touch PWNED' --group ho",
  'brief lint --rule=$(touch PWNED)=',
  'brief lint --rule=`touch PWNED`=',
  'brief new "a; touch PWNED',
];

/** With `BRIEF_TEST_ALL=1` a shell that is missing fails its tests. */
const shells = ['bash', 'zsh', 'fish'].map((shell) => {
  const { status } = spawnSync(shell, ['-c', 'true']);
  const skipped = status !== 0 && process.env.BRIEF_TEST_ALL !== '1';
  return { shell, skipped, title: skipped ? `${shell} (skipped: install it)` : shell };
});

for (const { shell, skipped, title } of shells) {
  describe.skipIf(skipped)(title, () => {
    test('completes commands, options and names', () => {
      const expected = fitting.map(([line, words]) => told(shell, line, words));
      expect(ask(shell, lines).map((answer) => said(shell, answer))).toEqual(expected);
    });

    test('runs nothing of what is typed', () => {
      ask(shell, hostile);
      expect(existsSync(join(work, 'PWNED'))).toBe(false);
    });
  });
}

describe.skipIf(shells[0]?.skipped)(`${shells[0]?.title}: paths`, () => {
  test.each([
    ['brief lint ', 'a.md|briefs|docs'],
    ['brief build --out d', 'docs'],
    ['brief build --out=d', 'docs'],
    // The shell offers every file where it gets nothing.
    ['brief lint --baseline ', ''],
  ])('%s', (line, paths) => {
    expect(ask('bash', [line])[0]?.split('|').sort().join('|')).toBe(paths);
  });
});

describe.skipIf(shells[1]?.skipped)(`${shells[1]?.title}: paths`, () => {
  test('where they belong', () => {
    const asked = [
      'brief lint a',
      'brief lint da',
      'brief build --out=d',
      'brief lint --baseline d',
    ];
    expect(ask('zsh', asked)).toEqual([
      '1 brief lint a.md ',
      // Where there is none of the kind, every file.
      '1 brief lint data.csv ',
      '1 brief build --out=docs/',
      '2 brief lint --baseline d',
    ]);
  });
});

describe.skipIf(shells[2]?.skipped)(`${shells[2]?.title}: paths`, () => {
  test('where they belong, and what the words are', () => {
    expect(ask('fish', ['brief build --out=d', 'brief lint a', 'brief new --group ho'])).toEqual([
      '--out=docs/\tDirectory',
      'a.md',
      'housing\tHousing: all',
    ]);
  });
});

/** How a shell's driver tells that words fit at the end of a line. */
function told(shell: string, line: string, words: readonly string[]): string {
  if (shell === 'fish') return words.join('|');
  // bash leaves alone what stands before the last `=`.
  const kept = /[^ ]*=/.exec(line)?.[0].length ?? 0;
  if (shell === 'bash') return words.map((word) => word.slice(kept)).join('|');
  const [only = ''] = words;
  const whole = `${line.replace(/[^ ]*$/, only)}${only.endsWith('=') ? '' : ' '}`;
  return `${words.length} ${words.length === 1 ? whole : line}`;
}

/** An answer without what fish says about each word. */
function said(shell: string, answer: string): string {
  return shell === 'fish' ? answer.replace(/\t[^|]*/g, '') : answer;
}
