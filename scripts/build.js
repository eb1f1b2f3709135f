import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from './bundle.js';
import { thirdParty } from './third-party.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
// A build that fails leaves the last one standing.
const staging = join(root, 'node_modules', `.build-${process.pid}`);

async function declarations(outDir) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const project = join(root, 'scripts/declarations.json');
  await promisify(execFile)(process.execPath, [tsc, '-p', project, '--outDir', outDir]);
}

/** In a process of its own, whose flags are those of every start. */
async function compile(folder) {
  const templates = join(root, 'templates');
  const index = readFileSync(join(root, 'src/commands/index.ts'), 'utf8');
  const commands = [...index.matchAll(/import\('\.\/(\w+)\.ts'\)/g)].map(([, name]) => name);
  const places = [folder, join(templates, 'workspace'), templates];
  const args = [join(root, 'scripts/compile.js'), ...places, commands.join()];
  const { NODE_OPTIONS: _, ...env } = process.env;
  await promisify(execFile)(process.execPath, args, { env });
}

const started = performance.now();
try {
  mkdirSync(staging, { recursive: true });
  const [inputs] = await Promise.all([bundle(root, staging), declarations(join(staging, 'types'))]);
  writeFileSync(join(staging, 'THIRD-PARTY.txt'), thirdParty(inputs));
  await compile(staging);
  rmSync(dist, { recursive: true, force: true });
  renameSync(staging, dist);
} catch (error) {
  process.stderr.write(`${error.stdout || error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(staging, { recursive: true, force: true });
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (!process.exitCode) process.stdout.write(`built dist in ${seconds} s\n`);
