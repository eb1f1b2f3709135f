import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { enginePackages } from '../../src/core/doctor/engines.ts';
import { variables } from '../../src/core/doctor/environment.ts';
import { readMachine } from '../../src/node/machine.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const templates = join(root, 'templates/');
const folder = mkdtempSync(join(tmpdir(), 'brief-machine-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the machine is this one', async () => {
  const machine = await readMachine(templates, { EDITOR: 'nano', NPM_TOKEN: 'secret', CI: '' });
  expect(machine.node).toBe(process.versions.node);
  expect(machine.platform).toBe(`${process.platform} ${process.arch}`);
  expect(machine.folder).toBe(process.cwd());
  expect(machine.environment).toEqual({ EDITOR: 'nano', CI: '' });
});

test('git is found where there is one', async () => {
  const said = (() => {
    try {
      return execFileSync('git', ['--version'], { encoding: 'utf8' });
    } catch {
      return undefined;
    }
  })();
  const { git } = await readMachine(templates, {});
  if (said === undefined) expect(git).toBeUndefined();
  else expect(said).toContain(git?.version ?? 'no version');
});

test('packages are found that keep their package.json to themselves', async () => {
  const { packageVersion } = await readMachine(templates, {});
  expect(packageVersion(enginePackages.wasm)).toMatch(/^\d+\.\d+\.\d+/);
  expect(packageVersion('@example/nothing')).toBeUndefined();
});

test('a folder that is there may be written to, one that is not may not', async () => {
  const { isWritable } = await readMachine(templates, {});
  expect([isWritable(folder), isWritable(join(folder, 'missing'))]).toEqual([true, false]);
});

/** What is set for the engine, and read by nobody here. */
const OWN = ['FONTCONFIG_FILE'];

test('every environment variable that the program reads is told of, and no other', () => {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const code = [...files.map((path) => join(src, path)), join(root, 'bin/brief.js')]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const dotted = [...code.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name]) => name);
  const taken = [...code.matchAll(/\{([^{}]*)\} = (?:process\.)?env\b/g)].flatMap(
    ([, names = '']) => names.split(',').map((name) => name.split(':')[0]?.trim()),
  );
  const read = new Set([...dotted, ...taken].filter((name) => name && !OWN.includes(name)));
  expect([...read].sort()).toEqual(Object.keys(variables).sort());
});
