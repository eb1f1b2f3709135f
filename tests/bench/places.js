// Where the bench works: in .bench/, with the tools that brief is compared with.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { say } from './table.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = join(root, '.bench');

/** Where npm puts the tools. */
export const tools = join(home, 'node_modules');

/** The program, as it is installed. */
export const brief = join(root, 'bin/brief.js');

/** One of the briefs that the project began with. */
export const founding = join(root, 'tests/fixtures/founding/repaired.md');

/** An empty folder in .bench/. */
export function folder(name) {
  const path = join(home, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  return path;
}

/** The path of the Chromium that the tests of the pages take; undefined where there is none. */
export async function findChromium() {
  const outfile = join(home, 'tools.mjs');
  buildSync({ entryPoints: [join(root, 'tests/pages/tools.ts')], outfile, format: 'esm' });
  const { chromium } = await import(outfile);
  return chromium.path;
}

/** Installs the tools: they are no dependency of the project, and bring no browser of their own. */
export function install() {
  const wanted = new URL('package.json', import.meta.url);
  const there = join(home, 'package.json');
  // npm writes this one last: without it an installation was cut short.
  const done = existsSync(join(tools, '.package-lock.json')) && existsSync(there);
  if (done && readFileSync(there, 'utf8') === readFileSync(wanted, 'utf8')) return;
  say('Installing what brief is compared with into .bench/');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
  copyFileSync(wanted, there);
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  execFileSync('npm', args, { cwd: home, stdio: 'inherit' });
}
