import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import { commands } from '../src/commands/index.ts';
import { readSettings } from '../src/core/run/settings.ts';
import { rules } from '../src/rules/index.ts';
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

/** The example that comes with a workspace. */
const finished = 'briefs/2026-11-02-how-to-write-a-brief.md';
const published = { ...starter, [finished]: read(`templates/workspace/${finished}`) };

/** A clock by which every build takes as long as those that the README shows. */
function stopwatch() {
  const ticks = [0, 840];
  return { clock: () => ticks.shift() ?? 840 };
}

describe('README.md', () => {
  const shown = blocks('console');
  it.each(shown)('shows what the program prints: %s', async (block) => {
    const [first = '', ...expected] = block.trimEnd().split('\n');
    const io = memoryIo(published, stopwatch());
    await main(words(first.replace('$ brief ', '')), io);
    expect((io.stdout + io.stderr).trimEnd().split('\n')).toEqual(expected);
  });

  test('shows a brief without a finding', async () => {
    const [brief = ''] = blocks('markdown');
    const io = memoryIo({ ...starter, 'briefs/2026-11-22-heat-pumps.md': brief });
    expect(await main(['lint'], io)).toBe(0);
    expect(io.stdout).toBe('1 brief checked, nothing to mend\n');
  });

  test('shows the report of a build', async () => {
    const [brief = ''] = blocks('markdown');
    const draft = brief.replace('lang: en', 'lang: en\nstatus: draft');
    const files = { ...published, 'briefs/2026-11-22-heat-pumps.md': draft };
    const io = memoryIo(files, stopwatch());
    expect(await main(['build', '--report', 'build.json'], io), io.stderr).toBe(0);
    const shown: unknown = JSON.parse(blocks('json').join());
    // How large a page is changes with every letter of the style sheet.
    const sized = (text = '') => text.replace(/"bytes": \d+/g, '"bytes": 0');
    expect(JSON.parse(sized(JSON.stringify(shown, null, 2)))).toEqual(
      JSON.parse(sized(io.text('build.json'))),
    );
  });

  test('shows a theme and a style sheet that make a page and a PDF', async () => {
    const [given = ''] = blocks('yaml').filter((block) => block.includes('theme:'));
    const [style = ''] = blocks('css');
    const properties = [...style.matchAll(/--[\w-]+(?=:)/g)].map(([name]) => name);
    const { settings, mistakes } = readSettings(given, rules);
    expect(mistakes).toEqual([]);
    const { logo, style: sheet, fonts } = settings.theme ?? {};
    const files = {
      ...published,
      'brief.yml': `${read('templates/workspace/brief.yml')}\n${given}`,
      [`${logo?.src}`]: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      [`${sheet}`]: style,
      [`${fonts?.[0]}`]: readFileSync(new URL('templates/pdf/fonts/SourceSans3-It.ttf', root)),
    };
    const io = memoryIo(files);
    expect(await main(['build'], io), io.stderr).toBe(0);
    expect(io.paths().filter((path) => path.startsWith('dist/'))).toEqual([
      'dist/how-to-write-a-brief-card.png',
      'dist/how-to-write-a-brief.html',
      'dist/how-to-write-a-brief.pdf',
    ]);
    const page = io.text('dist/how-to-write-a-brief.html') ?? '';
    expect(page).toContain(`<style>\n${style.trim()}\n</style>`);
    expect(page).toContain('--accent: #7a1f3d');
    const ours = page.slice(0, page.indexOf(style.trim()));
    for (const name of properties) expect(ours).toContain(`${name}: `);
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
  name: 'Policy Forum',
  url: '',
  'group-url': '',
  link: '',
};

/** A workspace in which nothing changes any more: watching it comes to an end. */
async function* atRest(): AsyncGenerator<never> {}

const outside = {
  answers,
  watch: async () => atRest(),
  serve: async (port: number) => ({ port, breathe: async () => {}, close: async () => {} }),
};

describe('the examples in the help', async () => {
  const loaded = await Promise.all(commands.map(({ load }) => load()));
  const lines = loaded.flatMap(({ examples }) => examples);
  it.each(lines)('%s', async (line) => {
    const [program, ...argv] = words(line);
    const files = argv[0] === 'init' ? {} : workspace;
    const io = memoryIo(files, outside);
    expect(program).toBe('brief');
    expect(await main(argv, io), io.stderr).toBe(0);
  });

  test('every command has some', () => {
    expect(loaded.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});
