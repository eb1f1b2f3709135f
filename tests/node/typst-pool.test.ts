import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TypesetError, type Typesetting } from '../../src/core/typeset.ts';
import { pooledTypesetter, typesetter } from '../../src/node/typst/index.ts';

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'brief-pool-'));
const program = join(folder, 'typst.cjs');

beforeAll(async () => {
  const worker = fileURLToPath(new URL('../../src/node/typst/worker.ts', import.meta.url));
  await build({
    entryPoints: [worker],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const job = (title: unknown): Typesetting => ({
  template: '../tests/fixtures/pdf/probe.typ',
  data: { title },
  files: new Map(),
  fonts: [],
  timestamp: 0,
});

test('sets many documents as one thread does, through the end of threads', async () => {
  const titles = Array.from({ length: 120 }, (_, index) => `Brief ${index % 5}`);
  const [alone, pooled] = [typesetter(templates), pooledTypesetter(templates, program)];
  const wanted = new Map<string, Uint8Array>();
  for (const title of new Set(titles)) wanted.set(title, await alone(job(title)));
  const pdfs = await Promise.all(titles.map((title) => pooled(job(title))));
  for (const [index, title] of titles.entries()) {
    const [pdf, want] = [pdfs[index], wanted.get(title)];
    expect(pdf && want && Buffer.compare(pdf, want)).toBe(0);
  }
});

test('says what the engine refuses, and goes on', async () => {
  const pooled = pooledTypesetter(templates, program);
  const all = Array.from({ length: 8 }, (_, index) => pooled(job(index % 2 ? 'T' : 1)));
  const settled = await Promise.allSettled(all);
  for (const [index, result] of settled.entries()) {
    if (index % 2) expect(result.status).toBe('fulfilled');
    else expect(result).toMatchObject({ reason: expect.any(TypesetError) });
  }
});

test('does without threads where their program is missing', async () => {
  const pooled = pooledTypesetter(templates, join(folder, 'none.cjs'));
  const pdfs = await Promise.all(Array.from({ length: 5 }, () => pooled(job('T'))));
  expect(new Set(pdfs.map((pdf) => Buffer.from(pdf).toString('base64'))).size).toBe(1);
});
