import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { claimUa1 } from '../../src/node/typst/claim.ts';
import { typesetter } from '../../src/node/typst/index.ts';

const typeset = typesetter(fileURLToPath(new URL('../../templates/', import.meta.url)));

async function facts(data: unknown) {
  const job = { template: '../tests/fixtures/pdf/probe.typ', data, files: new Map(), fonts: [] };
  const pdf = await typeset({ ...job, timestamp: 0 });
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const { info, metadata } = await document.getMetadata();
  const found = {
    title: 'Title' in info ? info.Title : undefined,
    part: metadata.get('pdfuaid:part'),
    dcTitle: metadata.get('dc:title'),
    viewer: await document.getViewerPreferences(),
  };
  await document.destroy();
  return found;
}

describe('the claim', () => {
  const words = [
    ...[
      'endobj',
      'endstream',
      'trailer',
      'startxref',
      '/Root 1 0 R',
      '%%EOF',
      '1 0 obj',
      '<<',
      '>>',
    ],
    ...['</rdf:Description>', '<dc:title>', '&lt;', '$&', '\\', '(', ')', 'ä', 'Ω', '\u0627'],
  ];

  test('stands, and the title with it, whatever words the title has', async () => {
    const title = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(title, async (parts) => {
        const said = parts.join(' ');
        const { title, part, dcTitle } = await facts({ title: said });
        expect({ title, part, dcTitle }).toEqual({ title: said, part: '1', dcTitle: said });
      }),
      { numRuns: 25 },
    );
  });

  test('leaves what the viewer is told already', async () => {
    const { viewer } = await facts({ title: 'T', lang: 'ar' });
    expect(viewer).toMatchObject({ Direction: 'R2L', DisplayDocTitle: true });
  });

  test('changes no byte of the file that it is added to', async () => {
    const pdf = small();
    const claimed = claimUa1(pdf);
    expect(Buffer.compare(claimed.subarray(0, pdf.length), pdf)).toBe(0);
    expect(claimed.length).toBeGreaterThan(pdf.length);
    expect(
      Buffer.compare(claimUa1(Buffer.concat([Buffer.alloc(5), pdf]).subarray(5)), claimed),
    ).toBe(0);
  });
});

describe('a file of another shape', () => {
  test.each([
    ['no PDF', Buffer.from('text')],
    ['nothing', Buffer.alloc(0)],
    ['cut short', small().subarray(0, -8)],
    ['without metadata', small({ catalog: '<< /Type /Catalog >>' })],
    ['with a stream for a table', small({ table: '9 0 obj << /Type /XRef >>' })],
    ['with metadata that says nothing', small({ xmp: '<rdf:RDF></rdf:RDF>' })],
  ])('%s is refused', (_, pdf) => {
    expect(() => claimUa1(pdf)).toThrow(/^the PDF has n/);
  });
});

/** A file of two objects, as Typst lays files out. */
function small({
  catalog = '<< /Type /Catalog /Metadata 2 0 R >>',
  xmp = '<rdf:Description></rdf:Description>',
  table = 'xref\n0 3',
} = {}): Buffer {
  const objects = [
    `1 0 obj\n${catalog}\nendobj\n`,
    `2 0 obj\n<< /Length ${xmp.length} /Type /Metadata >>\nstream\n${xmp}\nendstream\nendobj\n`,
  ];
  let text = '%PDF-1.7\n';
  const entries = ['0000000000 65535 f\r\n'];
  for (const object of objects) {
    entries.push(`${String(text.length).padStart(10, '0')} 00000 n\r\n`);
    text += object;
  }
  const xref = text.length;
  text += `${table}\n${entries.join('')}trailer\n<< /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
