import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Engine, Typesetting } from '../../src/core/typeset.ts';
import { memoryIo } from '../memory.ts';
import { skips, titled, verapdf } from '../pages/tools.ts';
import { pdfUaFailures } from './verapdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-verapdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle r="9"/></svg>';

const job: Typesetting = {
  template: '../tests/fixtures/pdf/probe.typ',
  data: {
    title: 'What the alliance is for',
    paragraphs: ['A paragraph.', '\u0627\u0644\u062a\u062d\u0627\u0644\u0641'],
    notes: ['A note.'],
    images: [['/images/1.svg', 'A circle']],
    rows: [['2024', '1']],
  },
  files: new Map([['/images/1.svg', new TextEncoder().encode(picture)]]),
  fonts: [],
  timestamp: 0,
};

async function setAs(name: string, job: Typesetting, engine: Engine): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, await memoryIo().typeset(job, engine));
  return file;
}

describe.skipIf(skips(verapdf))(titled('veraPDF', verapdf), () => {
  test('passes what both engines set, and says what is wrong with other files', async () => {
    const native = await setAs('native.pdf', job, 'native');
    const wasm = await setAs('wasm.pdf', job, 'wasm');
    const unclaimed = join(folder, 'unclaimed.pdf');
    const text = readFileSync(native, 'latin1');
    // The file before the update that claims PDF/UA-1.
    writeFileSync(
      unclaimed,
      text.slice(0, text.lastIndexOf('%%EOF', text.length - 9) + 5),
      'latin1',
    );
    const boxes = { ...job, data: { title: 'T', paragraphs: ['\u4e2d'] } };
    const boxed = await setAs('boxed.pdf', boxes, 'wasm');

    const failures = pdfUaFailures([native, unclaimed, wasm, boxed]);
    expect(failures.filter(({ file }) => file === native || file === wasm)).toEqual([]);
    const clauses = (of: string) =>
      new Set(failures.filter(({ file }) => file === of).map(({ clause }) => clause));
    expect(clauses(unclaimed)).toEqual(new Set(['5', '7.1']));
    expect(clauses(boxed)).toContain('7.21.8');
  });

  test('does not pass over a file that is no PDF', () => {
    const file = join(folder, 'text.pdf');
    writeFileSync(file, 'text');
    expect(() => pdfUaFailures([file])).toThrow();
  });
});
