import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/core/io.ts';
import { type Engine, TypesetError, type Typesetting } from '../../src/core/typeset.ts';
import { typesetter } from '../../src/node/typst/index.ts';

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));
const typeset = typesetter(templates);
const engines: readonly Engine[] = ['native', 'wasm'];

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle r="9"/></svg>';

const whole = {
  title: 'What <the> alliance (means) \u2014 #panic',
  lang: 'de',
  paragraphs: ['#read("/etc/passwd") $x$ <label> @ref', 'endobj endstream trailer'],
  notes: ['First note.', 'Second note.'],
  images: [['/images/1.svg', 'A circle']],
  rows: [
    ['2023', '1'],
    ['2024', '2'],
  ],
};

function job(data: unknown, more: Partial<Typesetting> = {}): Typesetting {
  return {
    template: '../tests/fixtures/pdf/probe.typ',
    data,
    files: new Map([['/images/1.svg', new TextEncoder().encode(svg)]]),
    fonts: [],
    timestamp: 1_707_696_000,
    ...more,
  };
}

/** Loads packages, but for those whose names have one of these parts. */
function without(...parts: readonly string[]): NodeJS.Require {
  const require = createRequire(import.meta.url);
  const find = (name: string): unknown => {
    if (parts.some((part) => name.includes(part))) throw new Error(`no ${name}`);
    return require(name);
  };
  return Object.assign(find, require);
}

describe('a document', () => {
  test('is the same bytes from both engines, and each time', async () => {
    const native = await typeset(job(whole), 'native');
    expect(native.length).toBeGreaterThan(10_000);
    for (const engine of [undefined, ...engines]) {
      expect(Buffer.compare(await typeset(job(whole), engine), native), engine).toBe(0);
    }
  });

  test('leaves nothing behind for the next one', async () => {
    const plain = await typesetter(templates)(job({ title: 'T' }), 'native');
    for (const engine of engines) {
      await typeset(job(whole), engine);
      expect(Buffer.compare(await typeset(job({ title: 'T' }), engine), plain), engine).toBe(0);
      const shows = { title: 'T', images: [['/images/1.svg', 'A circle']] };
      const files = new Map<string, Uint8Array>();
      await expect(typeset(job(shows, { files }), engine)).rejects.toThrow(TypesetError);
    }
  });

  test('says what it is, in which language, and shows its title', async () => {
    const document = await getDocument({ data: new Uint8Array(await typeset(job(whole))) }).promise;
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: whole.title, Author: 'A. Author', Language: 'de' });
    expect(metadata.get('pdfuaid:part')).toBe('1');
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toContain('#read("/etc/passwd") $x$ <label> @ref');
    await document.destroy();
  });
});

describe('what the engine refuses', () => {
  test('is said in its own words, without places on the disk', async () => {
    const lost = job({ title: 'T', images: [['/images/none.svg', 'Lost']] });
    await expect(typeset(lost, 'native')).rejects.toThrow(new TypesetError('file not found'));
    await expect(typeset(lost, 'wasm')).rejects.toThrow(
      new TypesetError('failed to load file (access denied)'),
    );
  });

  test('is a character without a glyph, by name, and not the fault of PDF/UA', async () => {
    const refusal = typeset(job({ title: 'T', paragraphs: ['a \u4e2d b'] }), 'native');
    await expect(refusal).rejects.toThrow(TypesetError);
    await expect(refusal).rejects.toThrow(/\u4e2d/);
  });

  test('is an image without alternative text', async () => {
    const refusal = typeset(job({ title: 'T', images: [['/images/1.svg', null]] }), 'native');
    await expect(refusal).rejects.toThrow(/alt text/);
  });

  test('does no harm to the documents after', async () => {
    const good = await typeset(job({ title: 'T' }), 'native');
    for (const engine of engines) {
      const deep = '['.repeat(500) + ']'.repeat(500);
      for (const data of [{}, { title: 1 }, JSON.parse(deep)]) {
        await expect(typeset(job(data), engine)).rejects.toThrow(TypesetError);
      }
      expect(Buffer.compare(await typeset(job({ title: 'T' }), engine), good)).toBe(0);
    }
  });

  test('is every file that it was not given, whatever its path', async () => {
    for (const engine of engines) {
      for (const path of ['/etc/hostname', '../../LICENSE', 'probe.svg', '/pdf/fonts/README.md']) {
        const refusal = typeset(job({ title: 'T', images: [[path, 'x']] }), engine);
        await expect(refusal, `${engine} ${path}`).rejects.toThrow(TypesetError);
      }
    }
  });
});

describe('the engine', () => {
  const small = job({ title: 'T' });

  test('is WebAssembly where the native one does not load', async () => {
    const pdf = await typesetter(templates, without('node-compiler'))(small);
    expect(Buffer.compare(pdf, await typeset(small, 'native'))).toBe(0);
  });

  test('that is asked for is taken, or refused with a way out', async () => {
    for (const [engine, part] of [
      ['native', 'node-compiler'],
      ['wasm', 'web-compiler'],
    ] as const) {
      const refusal = typesetter(templates, without(part))(small, engine);
      await expect(refusal).rejects.toThrow(Refusal);
      await expect(refusal).rejects.toMatchObject({ help: expect.stringContaining(part) });
    }
  });

  test('is missed where neither loads', async () => {
    const refusal = typesetter(templates, without('compiler'))(small);
    await expect(refusal).rejects.toMatchObject({
      message: 'the engine `wasm` does not load here',
    });
  });

  test('knows no font of the machine', async () => {
    const fonts = ['DejaVu Sans', 'Liberation Serif', 'Arial', 'Helvetica', 'Times New Roman'];
    for (const font of fonts) {
      const refusal = typeset(job({ title: 'T', fonts: [font, 'Source Serif 4'] }), 'native');
      await expect(refusal).rejects.toThrow(`unknown font family: ${font.toLowerCase()}`);
    }
  });
});
