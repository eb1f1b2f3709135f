/** An indirect object to put in the place of an older one. */
interface Update {
  readonly number: number;
  readonly body: string;
}

/** What the end of a file says: its cross-reference table, and the trailer's entries. */
interface End {
  readonly xref: number;
  readonly trailer: string;
  readonly root: number;
}

/** ISO 14289-1, 5: the schema that names the part of PDF/UA. */
const identification =
  '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';

/**
 * Returns a tagged PDF that says of itself that it is PDF/UA-1: the identification in its metadata (ISO
 * 14289-1, 5) and the title in the window's bar (7.1), as an incremental update (ISO 32000-1, 7.5.6), so
 * that no byte of the original changes. Whether the claim is true is the caller's to know. Throws an Error
 * where the file is not of the shape that Typst writes: one classic cross-reference table, XMP in the open.
 */
export function claimUa1(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const end = readEnd(file);
  const catalog = dictionaryAt(file, offsetOf(file, end.xref, end.root));
  const metadata = reference(catalog, 'Metadata');
  const xmp = streamAt(file, offsetOf(file, end.xref, metadata));
  return append(file, end, [
    { number: end.root, body: withTitleInBar(catalog) },
    { number: metadata, body: metadataStream(withIdentification(xmp)) },
  ]);
}

function readEnd(file: Buffer): End {
  const start = file.lastIndexOf('trailer');
  const [, trailer, xref] = match(
    file.toString('latin1', start),
    /^trailer\s*<<([\s\S]*)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/,
    'a trailer',
  );
  return { xref: Number(xref), trailer: trailer?.trim() ?? '', root: reference(trailer, 'Root') };
}

/** The table has one section, `0 n`, and each entry takes 20 bytes (ISO 32000-1, 7.5.4). */
function offsetOf(file: Buffer, xref: number, number: number): number {
  const [head] = match(file.toString('latin1', xref, xref + 32), /^xref\s+0 \d+\s+/, 'a table');
  const entry = xref + head.length + number * 20;
  return Number(file.toString('latin1', entry, entry + 10));
}

function dictionaryAt(file: Buffer, offset: number): string {
  const text = file.toString('latin1', offset, file.indexOf('endobj', offset));
  const [, dictionary] = match(text, /^\d+ 0 obj\s*(<<[\s\S]*>>)\s*$/, 'a dictionary');
  return dictionary ?? '';
}

/** The length comes from the dictionary: what an author writes may say `endstream`. */
function streamAt(file: Buffer, offset: number): string {
  const start = file.indexOf('stream', offset);
  const [, length] = match(file.toString('latin1', offset, start), /\/Length (\d+)/, 'a stream');
  const [head] = match(file.toString('latin1', start, start + 8), /^stream\r?\n/, 'a stream');
  const first = start + head.length;
  return file.toString('latin1', first, first + Number(length));
}

function reference(dictionary: string | undefined, key: string): number {
  const [, number] = match(dictionary ?? '', new RegExp(`/${key} (\\d+) 0 R`), `a ${key}`);
  return Number(number);
}

function withTitleInBar(catalog: string): string {
  const title = '/DisplayDocTitle true';
  return catalog.includes('/ViewerPreferences')
    ? catalog.replace(/\/ViewerPreferences\s*<</, `$& ${title}`)
    : catalog.replace(/>>$/, `/ViewerPreferences << ${title} >>\n>>`);
}

function withIdentification(xmp: string): string {
  // What an author writes is escaped in XML, so that the last tag of this name closes the description.
  const end = xmp.lastIndexOf('</rdf:Description>');
  if (end === -1) throw new Error('the PDF has no description to add to');
  return `${xmp.slice(0, end)}${identification}${xmp.slice(end)}`;
}

function metadataStream(xmp: string): string {
  return `<<\n/Length ${xmp.length}\n/Type /Metadata\n/Subtype /XML\n>>\nstream\n${xmp}\nendstream`;
}

function append(file: Buffer, { xref, trailer }: End, updates: readonly Update[]): Uint8Array {
  let added = file.at(-1) === 0x0a ? '' : '\n';
  const entries: (readonly [number: number, offset: number])[] = [];
  for (const { number, body } of updates) {
    entries.push([number, file.length + added.length]);
    added += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = file.length + added.length;
  const rows = entries
    .sort(([a], [b]) => a - b)
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  added += `xref\n${rows.join('')}trailer\n<<\n${trailer}\n/Prev ${xref}\n>>\n`;
  added += `startxref\n${table}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(added, 'latin1')]);
}

function match(text: string, pattern: RegExp, what: string): RegExpExecArray {
  const found = pattern.exec(text);
  if (!found) throw new Error(`the PDF has not ${what} where Typst writes one`);
  return found;
}
