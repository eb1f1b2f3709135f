import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { hasTerminal, inTerminal, keys, unlessSkipped } from '../terminal.ts';

// The real program in a pseudo-terminal, key by key. `npm test` builds first.
const bin = fileURLToPath(new URL('../../bin/brief.js', import.meta.url));

const { CI: _, FORCE_COLOR: __, ...env } = process.env;
const root = mkdtempSync(join(tmpdir(), 'brief-init-'));
afterAll(() => rmSync(root, { recursive: true }));

const { down: DOWN, enter: ENTER, interrupt } = keys;

/** What a person sees and types in turn, and the options that say the same. */
const paths: readonly {
  readonly name: string;
  readonly dialogue: readonly (readonly [sees: string, types: string])[];
  readonly options: readonly string[];
}[] = [
  {
    name: 'nothing but the name',
    dialogue: [
      ['Name of your organisation', `Forum${ENTER}`],
      ['Name of your working group', ENTER],
      ['Language', ENTER],
      ['Address', ENTER],
      ['Web page', ENTER],
      ['LinkedIn', ENTER],
      ['every change', ENTER],
    ],
    options: ['--name', 'Forum'],
  },
  {
    name: 'everything, with a slip that is mended',
    dialogue: [
      ['Name of your organisation', `Forum: "Politik" #1${ENTER}`],
      ['Name of your working group', `AG Klima${ENTER}`],
      ['Language', `${DOWN}${ENTER}`],
      ['Address', `forum.org${ENTER}`],
      ['> write', `${'\u007f'.repeat(9)}https://forum.org${ENTER}`],
      ['Web page', `https://forum.org/klima${ENTER}`],
      ['LinkedIn', `https://www.linkedin.com/company/forum${ENTER}`],
      ['One more', ENTER],
      ['every change', `${DOWN}${DOWN}${ENTER}`],
    ],
    options: [
      ...['--name', 'Forum: "Politik" #1', '--group', 'AG Klima', '--lang', 'de'],
      ...['--url', 'https://forum.org', '--group-url', 'https://forum.org/klima'],
      ...['--link', 'LinkedIn=https://www.linkedin.com/company/forum', '--ci', 'gitlab'],
    ],
  },
  {
    name: 'another language',
    dialogue: [
      ['Name of your organisation', `フォーラム${ENTER}`],
      ['Name of your working group', ENTER],
      ['Language', `${DOWN}${DOWN}${DOWN}${ENTER}`],
      ['Short name', `ja${ENTER}`],
      ['Address', ENTER],
      ['Web page', ENTER],
      ['LinkedIn', ENTER],
      ['every change', `${DOWN}${ENTER}`],
    ],
    options: ['--name', 'フォーラム', '--lang', 'ja', '--ci', 'github'],
  },
];

describe.skipIf(!hasTerminal)(`brief init in a terminal${unlessSkipped}`, () => {
  it.each(paths)(
    '$name: the keys make what the options make',
    async ({ dialogue, options }) => {
      const typed = mkdtempSync(join(root, 'typed-'));
      const given = mkdtempSync(join(root, 'given-'));
      const code = await drive(typed, ['init', 'forum'], dialogue);
      expect(code).toBe(0);
      const { status } = spawnSync(process.execPath, [bin, 'init', 'forum', ...options], {
        cwd: given,
        env,
      });
      expect(status).toBe(0);
      expect(Object.keys(contents(typed)).length).toBeGreaterThan(8);
      expect(contents(typed)).toEqual(contents(given));
    },
    120_000,
  );

  it('Ctrl-C writes nothing', async () => {
    const folder = mkdtempSync(join(root, 'left-'));
    const dialogue = [
      ['Name of your organisation', `Forum${ENTER}`],
      ['Name of your working group', interrupt],
    ] as const;
    expect(await drive(folder, ['init'], dialogue)).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  }, 60_000);
});

/** Runs brief in a terminal, types each text when its cue is on the screen, and returns the exit code. */
async function drive(
  cwd: string,
  args: readonly string[],
  dialogue: readonly (readonly [sees: string, types: string])[],
): Promise<number> {
  const terminal = inTerminal([process.execPath, bin, ...args], { cwd, env });
  for (const [sees, types] of dialogue) {
    await terminal.shows(sees);
    terminal.type(types);
  }
  return terminal.ended;
}

function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
