import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which layers the files of a layer may import, beside their own. */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  rules: ['core'],
  reporters: ['core'],
  formats: ['core'],
  site: ['core'],
  import: ['core'],
  commands: ['core', 'rules', 'reporters', 'formats', 'site', 'import'],
  'cli.ts': ['core', 'commands'],
  'index.ts': ['core', 'rules', 'reporters', 'formats', 'site', 'import'],
  node: ['core', 'cli.ts'],
  client: ['core'],
};

/** Layers that get at their world themselves: the machine, and the browser. */
const worldly: readonly string[] = ['node', 'client'];

/** Packages that only one place may import, so that one place answers for them. */
const homes: Readonly<Record<string, string>> = {
  commander: 'cli.ts',
  chalk: 'reporters/text.ts',
  'gray-matter': 'core/frontmatter/',
  inquirer: 'node/',
};

/** What only the worldly layers may touch. */
const world: readonly RegExp[] = [
  /\bprocess\s*\./,
  /\bconsole\s*\./,
  /\bDate\s*\.\s*now\b/,
  /\bnew Date(?:\(\s*\)|(?!\())/,
  /\bfetch\s*\(/,
  /\bset(?:Timeout|Interval)\s*\(/,
];

const anyType = /[:<,|&(=]\s*any\b|\b(?:as|extends|is) any\b|\bany\s*\[\]/;

/** The browser gets no code of the program, only its types. */
const valueOfCore = /\bimport (?!type\b)[^;]*?'\.\.\/[^']*'/;

const src = new URL('../src/', import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(new URL(path, src), 'utf8') }));

describe('src', () => {
  test('holds every layer that is checked', () => {
    const found = new Set(files.map(({ path }) => layerOf(path)));
    expect([...found].filter((layer) => !(layer in layers))).toEqual([]);
    expect([...found]).toEqual(
      expect.arrayContaining(['core', 'rules', 'reporters', 'formats', 'commands', 'node']),
    );
  });

  test.each(files)('$path keeps to its layer', ({ path, text }) => {
    expect(faults(path, text)).toEqual([]);
  });

  test('is made of short files', () => {
    const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThan(100);
  });
});

describe('the check itself', () => {
  const cases: readonly (readonly [path: string, text: string, fault: string | undefined])[] = [
    ['core/a.ts', "import type { B } from './b.ts';", undefined],
    ['core/a.ts', "import { b } from '../rules/b.ts';", '../rules/b.ts'],
    ['core/a.ts', "export * from '../cli.ts';", '../cli.ts'],
    ['core/a.ts', "const b = await import('../node/b.ts');", '../node/b.ts'],
    ['core/a.ts', "import '../node/b.ts';", '../node/b.ts'],
    ['core/a.ts', "import type {\n  B,\n} from '../commands/b.ts';", '../commands/b.ts'],
    ['core/a.ts', "import pack from '../../package.json' with { type: 'json' };", '../../package'],
    ['core/a.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['core/a.ts', "import { readFileSync } from 'fs';", 'fs'],
    ['core/frontmatter/a.ts', "import matter from 'gray-matter';", undefined],
    ['core/a.ts', "import matter from 'gray-matter';", 'gray-matter'],
    ['rules/date/a.ts', "import { b } from './b.ts';", undefined],
    ['rules/date/a.ts', "import { b } from '../../core/b.ts';", undefined],
    ['rules/date/a.ts', "import { b } from '../../reporters/b.ts';", '../../reporters/b.ts'],
    ['reporters/text.ts', "import { Chalk } from 'chalk';", undefined],
    ['reporters/json.ts', "import { Chalk } from 'chalk';", 'chalk'],
    ['commands/a.ts', "import { rules } from '../rules/index.ts';", undefined],
    ['commands/a.ts', "import { Command } from 'commander';", 'commander'],
    ['cli.ts', "import { rules } from './rules/index.ts';", './rules/index.ts'],
    [
      'node/a.ts',
      "import { main } from '../cli.ts'; import { readFileSync } from 'node:fs';",
      undefined,
    ],
    ['node/a.ts', "import { b } from '../commands/b.ts';", '../commands/b.ts'],
    ['node/a.ts', 'process.exitCode = Date.now();', undefined],
    [
      'client/a.ts',
      "import type { B } from '../core/b.ts';\nimport { c } from './c.ts';",
      undefined,
    ],
    ['client/a.ts', "import { b } from '../core/b.ts';", '../core/b.ts'],
    ['client/a.ts', "import {\n  b,\n} from '../core/b.ts';", '../core/b.ts'],
    ['client/a.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['client/a.ts', "void fetch('/state');", undefined],
    ['core/a.ts', 'process.exit(1);', 'process.'],
    ['core/a.ts', `const a = \`b\${process.env['B']}\`;`, 'process.'],
    ['core/a.ts', "console.log('b');", 'console.'],
    ['core/a.ts', 'const a = Date.now();', 'Date.now'],
    ['core/a.ts', 'const a = new Date();', 'new Date'],
    ['core/a.ts', 'const a = new Date;', 'new Date'],
    ['core/a.ts', 'const a = new Date(0);', undefined],
    ['core/a.ts', "// process.exit(); new Date()\nconst a = 'console.log';", undefined],
    ['core/a.ts', "const a = /['`]/; process.exit(); // '", 'process.'],
    ['core/a.ts', 'const a: any = 1;', 'any'],
    ['core/a.ts', 'const a = b as any;', 'any'],
    ['core/a.ts', 'const a = new Map<string, any>();', 'any'],
    ['core/a.ts', 'const a: any[] = [];', 'any'],
    ['core/a.ts', '/** Returns any of them: any. */\nconst many = 1;', undefined],
    ['core/utils.ts', '', 'utils'],
    ['rules/date-helpers.ts', '', 'helpers'],
    ['node/manager/a.ts', '', 'manager'],
    ['core/a.ts', '\n'.repeat(251), '252 lines'],
    ['plugins/a.ts', '', 'plugins'],
  ];

  test.each(cases)('%s: %j → %s', (path, text, fault) => {
    const found = faults(path, text);
    if (fault === undefined) expect(found).toEqual([]);
    else expect(found.join('\n')).toContain(fault);
  });
});

/** Returns what is wrong with a file under `src`, each fault in one line. */
function faults(path: string, text: string): readonly string[] {
  const layer = layerOf(path);
  const allowed = [layer, ...(layers[layer] ?? [])];
  const code = withoutWords(text);
  const lines = text.split('\n').length;
  return [
    ...(layer in layers ? [] : [`the layer ${layer} is not in the design`]),
    ...imports(text).flatMap((wanted) => importFaults(path, wanted, allowed)),
    ...(layer === 'client' ? matches([valueOfCore], text) : []).map(
      (what) => `brings along ${what}`,
    ),
    ...(worldly.includes(layer)
      ? []
      : matches(world, code).map((what) => `touches the world: ${what}`)),
    ...matches([anyType], code).map((what) => `has the type any: ${what}`),
    ...matches([/\b(?:utils?|helpers?|managers?)\b/], path).map((what) => `is called ${what}`),
    ...(lines > 250 ? [`has ${lines} lines`] : []),
  ];
}

function importFaults(path: string, wanted: string, allowed: readonly string[]): readonly string[] {
  // The program's version.
  if (path === 'cli.ts' && wanted === '../package.json') return [];
  if (wanted.startsWith('.')) {
    const target = layerOf(posix.join(posix.dirname(path), wanted));
    return allowed.includes(target) ? [] : [`may not import ${wanted}`];
  }
  const home = isBuiltin(wanted) ? 'node/' : homes[wanted];
  return home === undefined || path.startsWith(home) ? [] : [`may not import ${wanted}`];
}

function imports(text: string): readonly string[] {
  const found = withoutComments(text).matchAll(
    /\b(?:from|import)\s*\(?\s*(?:'([^']+)'|"([^"]+)"|`([^`]+)`)/g,
  );
  return [...found].map(([, ...quoted]) => quoted.find(Boolean) ?? '');
}

function matches(patterns: readonly RegExp[], text: string): readonly string[] {
  return patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

function layerOf(path: string): string {
  return path.split('/')[0] ?? '';
}

// Comments, strings, templates and regular expressions, told apart by what stands first.
const words =
  /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:[!&|?{};]\s*|return )\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g;

function withoutComments(text: string): string {
  return text.replace(words, (word) => (/^\/[/*]/.test(word) ? '' : word));
}

/** Leaves of a template what it computes. */
function withoutWords(text: string): string {
  return text.replace(words, (word) =>
    word.match(/^`/) ? (word.match(/\$\{[^}]*\}/g) ?? []).join() : "''",
  );
}
