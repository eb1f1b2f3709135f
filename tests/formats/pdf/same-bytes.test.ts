import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { samples, settingOf } from './briefs.ts';
import { renderPdf } from './render.ts';

const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

test.each(samples)(
  'both engines make the same bytes, twice: $path',
  async (brief) => {
    const made: string[] = [];
    for (const engine of ['native', 'wasm', 'native', 'wasm'] as const)
      made.push(hash(await renderPdf(brief, settingOf(brief), engine)));
    expect(new Set(made).size).toBe(1);
  },
  60_000,
);

test('time zone, locale and folder change nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-bytes-'));
  const program = fileURLToPath(
    new URL('../../../node_modules/.brief-hashes.mjs', import.meta.url),
  );
  const run = promisify(execFile);
  try {
    const url = JSON.stringify(new URL('render.ts', import.meta.url).href);
    await build({
      entryPoints: [fileURLToPath(new URL('hashes.ts', import.meta.url))],
      outfile: program,
      ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' },
      define: { 'import.meta.url': url },
    });
    const hashes = async (TZ: string, LANG: string, cwd: string) => {
      const env = { ...process.env, TZ, LANG, LC_ALL: LANG };
      return (await run(process.execPath, [program], { cwd, env })).stdout;
    };
    const here = await hashes('UTC', 'C', fileURLToPath(new URL('.', import.meta.url)));
    const there = await hashes('Pacific/Kiritimati', 'tr_TR.UTF-8', folder);
    expect(here.split('\n').length).toBeGreaterThan(4);
    expect(there).toBe(here);
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(program, { force: true });
  }
}, 60_000);
