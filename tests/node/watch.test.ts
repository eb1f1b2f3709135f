import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchFiles } from '../../src/node/watch.ts';

test('changes come as paths, several at once, and what is ignored does not', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'brief-')));
  for (const folder of ['briefs', 'dist']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'briefs/old.md'), 'old');
  const stop = new AbortController();
  const ignored = (path: string) => path === 'dist' || path.startsWith('dist/');
  const changes = await watchFiles(root, { paths: [''], ignored }, stop.signal);
  writeFileSync(join(root, 'dist/a.html'), 'A');
  writeFileSync(join(root, 'briefs/a.md'), 'A');
  rmSync(join(root, 'briefs/old.md'));
  const seen = new Set<string>();
  for await (const batch of changes) {
    for (const path of batch) seen.add(path);
    if (seen.size >= 2) break;
  }
  expect([...seen].sort()).toEqual(['briefs/a.md', 'briefs/old.md']);
  rmSync(root, { recursive: true });
});

test('it ends when it is told to', async () => {
  const root = mkdtempSync(join(tmpdir(), 'brief-'));
  const stop = new AbortController();
  const changes = await watchFiles(root, { paths: [''], ignored: () => false }, stop.signal);
  const batches: unknown[] = [];
  const over = (async () => {
    for await (const batch of changes) batches.push(batch);
  })();
  stop.abort();
  await over;
  expect(batches).toEqual([]);
  rmSync(root, { recursive: true });
});
