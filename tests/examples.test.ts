import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import { commands } from '../src/commands/index.ts';
import { memoryIo } from './memory.ts';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const readme = read('README.md');

/** The code blocks of the README in one language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  );
}

/** Splits a command line as a shell does: single quotes hold words together. */
function words(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|\S)+/g)].map(([word]) => word.replaceAll("'", ''));
}

const starter = {
  'brief.yml': read('templates/workspace/brief.yml'),
  'as-found.md': read('tests/fixtures/founding/as-found.md'),
};

describe('README.md', () => {
  const shown = blocks('console');
  it.each(shown)('shows what the program prints: %s', async (block) => {
    const [first = '', ...expected] = block.trimEnd().split('\n');
    const io = memoryIo(starter);
    await main(words(first.replace('$ brief ', '')), io);
    expect((io.stdout + io.stderr).trimEnd().split('\n')).toEqual(expected);
  });

  test('shows a brief without a finding', async () => {
    const [brief = ''] = blocks('markdown');
    const io = memoryIo({ ...starter, 'briefs/2026-11-22-heat-pumps.md': brief });
    expect(await main(['lint'], io)).toBe(0);
    expect(io.stdout).toBe('1 brief checked, nothing to mend\n');
  });

  test('shows code that runs', () => {
    const [code = ''] = blocks('js');
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(printed).toBe('frontmatter/unquoted-colon ---\ntitle: "Rent: a plan"\n---\n\n');
  });

  test('shows the two command lines that CI runs', () => {
    const ci = read('.ci/run');
    expect(blocks('sh')).toEqual(['npm ci && npm run demo\n', 'npm ci && npm test\n']);
    for (const block of blocks('sh')) expect(ci).toContain(block.trim());
  });

  test('names files that are there', () => {
    for (const [, path = ''] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect(() => read(path).length, path).not.toThrow(/ENOENT/);
    }
  });
});

const workspace = {
  'brief.yml': 'groups:\n  housing:\n    name: Housing\n  energy:\n    name: Energy\n',
  'briefs/2026-11-02-rents.md': [
    '---',
    'title: Why rents rise',
    'date: 2026-11-02',
    'summary: Rents rise where homes are scarce, and building more of them takes years.',
    'group: housing',
    '---',
    '',
    'Homes are scarce.',
    '',
  ].join('\n'),
};
const answers = {
  title: 'Why rents rise',
  summary: 'Rents rise where homes are scarce.',
  group: 'housing',
};

/** A workspace in which nothing changes any more: watching it comes to an end. */
async function* atRest(): AsyncGenerator<never> {}

describe('the examples in the help', async () => {
  const loaded = await Promise.all(commands.map(({ load }) => load()));
  const lines = loaded.flatMap(({ examples }) => examples);
  it.each(lines)('%s', async (line) => {
    const io = memoryIo(workspace, { answers, watch: async () => atRest() });
    const [program, ...argv] = words(line);
    expect(program).toBe('brief');
    expect(await main(argv, io), io.stderr).toBe(0);
  });

  test('every command has some', () => {
    expect(loaded.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});
