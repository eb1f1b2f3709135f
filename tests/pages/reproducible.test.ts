import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// `npm test` builds first.
const bin = fileURLToPath(new URL('../../bin/brief.js', import.meta.url));
const site = fileURLToPath(new URL('../fixtures/pages/site/', import.meta.url));

/** Places and times in which nothing should come out differently. */
const places = [
  { folder: 'a', env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  { folder: 'b/ß c', env: { TZ: 'America/Los_Angeles', LANG: 'ar_EG.UTF-8', LC_ALL: 'C' } },
] as const;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'brief-places-'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** The digest of each file that a build of the site makes in a place. */
function built({ folder, env }: (typeof places)[number]): Readonly<Record<string, string>> {
  const home = join(root, folder);
  mkdirSync(home, { recursive: true });
  cpSync(site, home, { recursive: true });
  const options = ['build', '--no-cache', '--format', 'html'];
  const { status, stderr } = spawnSync(process.execPath, [bin, ...options], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect([status, stderr]).toEqual([0, expect.stringContaining('3 pages')]);
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(home, 'dist', name)))
      .digest('hex');
  const names = readdirSync(join(home, 'dist')).sort();
  return Object.fromEntries(names.map((name) => [name, digest(name)]));
}

test('pages and cards have the same bytes in two places, time zones and languages', () => {
  const [one, other] = places.map(built);
  expect(Object.keys(one ?? {})).toHaveLength(6);
  expect(other).toEqual(one);
}, 60_000);
