import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
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

test('the last of quick saves is told, however quick it comes after the one before', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'brief-')));
  const path = join(root, 'a.md');
  writeFileSync(path, '0');
  const stop = new AbortController();
  const wanted = { paths: [''], ignored: () => false, silence: 5 };
  const changes = await watchFiles(root, wanted, stop.signal);
  let save = 0;
  let read = '';
  writeFileSync(path, `${++save}`);
  for await (const _ of changes) {
    read = readFileSync(path, 'utf8');
    if (save < 20) writeFileSync(path, `${++save}`);
    else if (read === '20') break;
  }
  expect(read).toBe('20');
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
