import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fields } from '../src/core/fields.ts';
import { compileKinds } from '../src/core/kind-files.ts';
import { coverageJson } from './generated/coverage.ts';
import {
  authoredCommands,
  authoredFormats,
  authoredReporters,
  authoredRules,
  lazyIndex,
  ruleIndex,
} from './generated/indexes.ts';
import { fieldTable, helpBlocks, ruleTable, withSections } from './generated/readme.ts';
import { frontMatterSchema } from './generated/schema.ts';
import { settingsSchema } from './generated/settings-schema.ts';
import { cardWidths } from './generated/widths.ts';
import { memoryIo } from './memory.ts';

// `npm run generate` runs this file with `--update`, which writes what is stale; CI fails on it instead.

test('src/rules/index.ts lists every rule', async () => {
  await fresh('src/rules/index.ts', ruleIndex(await authoredRules()));
});

test('src/reporters/index.ts lists every reporter', async () => {
  const index = {
    plural: 'reporters',
    about: 'Every way to print diagnostics, by name.',
    keys: ['name', 'summary'],
  };
  await fresh('src/reporters/index.ts', lazyIndex(index, await authoredReporters()));
});

test('src/formats/index.ts lists every format', async () => {
  const index = {
    plural: 'formats',
    about: 'Every output, by name.',
    keys: ['name', 'extension', 'summary'],
  };
  await fresh('src/formats/index.ts', lazyIndex(index, await authoredFormats()));
});

test('src/commands/index.ts lists every command', async () => {
  const index = {
    plural: 'commands',
    about: 'Every command, in the order in which a person needs them.',
    keys: ['name', 'summary'],
  };
  await fresh('src/commands/index.ts', lazyIndex(index, await authoredCommands()));
});

test('templates/schema/brief.schema.json is the table of fields', async () => {
  await fresh('templates/schema/brief.schema.json', frontMatterSchema(fields));
});

test('templates/schema/brief-settings.schema.json is what brief.yml may say', async () => {
  const rules = (await authoredRules()).map(({ thing }) => thing);
  await fresh('templates/schema/brief-settings.schema.json', settingsSchema(rules));
});

test('templates/kinds/kinds.json is what every kind.yml says', async () => {
  const kinds = compileKinds(memoryIo().templates);
  await fresh('templates/kinds/kinds.json', JSON.stringify(kinds, null, 2));
});

test('templates/card/widths.json is what the fonts of share cards say', async () => {
  await fresh('templates/card/widths.json', cardWidths());
});

test('templates/pdf/coverage.json is what the fonts have', async () => {
  const fonts = new URL('../templates/pdf/fonts/', import.meta.url);
  await fresh('templates/pdf/coverage.json', coverageJson(fonts));
});

test('README.md has the sections that are made from the code', async () => {
  const { main } = await import('../src/cli.ts');
  const lines = [
    ['--help'],
    ...(await authoredCommands()).map(({ thing }) => [thing.name, '--help']),
  ];
  const help = await Promise.all(
    lines.map(async (argv) => {
      const io = memoryIo();
      await main(argv, io);
      return { line: `brief ${argv.join(' ')}`, text: io.stdout };
    }),
  );
  const rules = await authoredRules();
  const sections = {
    commands: helpBlocks(help),
    fields: fieldTable(fields),
    rules: ruleTable(rules.map(({ thing }) => thing)),
  };
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  await expect(withSections(readme, sections)).toMatchFileSnapshot('../README.md');
});

async function fresh(path: string, text: string): Promise<void> {
  await expect(formatted(path, text)).toMatchFileSnapshot(`../${path}`);
}

function formatted(path: string, text: string): string {
  const biome = new URL('../node_modules/.bin/biome', import.meta.url).pathname;
  return execFileSync(biome, ['check', '--write', `--stdin-file-path=${path}`], {
    cwd: new URL('..', import.meta.url),
    encoding: 'utf8',
    input: text,
  });
}
