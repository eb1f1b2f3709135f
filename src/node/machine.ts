import { execFile } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { variables } from '../core/doctor/environment.ts';
import type { Git, Machine } from '../core/machine.ts';

const run = promisify(execFile);

/** How long git may take to say its version, in milliseconds. */
const PATIENCE = 5000;

/**
 * Looks at the machine. Never rejects: what does not answer is not there.
 *
 * @param templates the program's templates folder, beside which its packages are installed
 * @param env the environment, of which only what the program reads is looked at
 */
export async function readMachine(templates: string, env: NodeJS.ProcessEnv): Promise<Machine> {
  const folder = process.cwd();
  const set = Object.keys(variables).flatMap((name) => {
    const value = env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    folder,
    environment: Object.fromEntries(set),
    git: await readGit(),
    packageVersion: (name) => versionOf(name, templates),
    isWritable: (path) => isWritable(resolve(folder, path)),
  };
}

async function readGit(): Promise<Git | undefined> {
  try {
    const { stdout } = await run('git', ['--version'], { timeout: PATIENCE });
    const version = /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? stdout.trim();
    const inside = run('git', ['rev-parse', '--is-inside-work-tree'], { timeout: PATIENCE });
    const hasRepository = await inside
      .then(({ stdout }) => stdout.trim() === 'true')
      .catch(() => false);
    return { version, hasRepository };
  } catch {
    return undefined;
  }
}

/** A package may keep its package.json to itself, so that it cannot be asked for by name. */
function versionOf(name: string, templates: string): string | undefined {
  const { resolve } = createRequire(join(templates, 'templates.js'));
  for (const folder of resolve.paths(name) ?? []) {
    try {
      const read: unknown = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
      if (typeof read === 'object' && read !== null && 'version' in read)
        return String(read.version);
    } catch {
      // It is not in this folder.
    }
  }
  return undefined;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
