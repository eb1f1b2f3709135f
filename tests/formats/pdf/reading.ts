import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a screen reader finds in a PDF. */
export interface Reading {
  /** Letters and digits of the text in reading order, without notes, marks of lists, header and footer. */
  readonly words: string;
  /** Letters and digits of each note, in the order of their references. */
  readonly notes: readonly string[];
  /** How often each role of the structure tree occurs (ISO 32000-1, 14.8.4). */
  readonly roles: Readonly<Record<string, number>>;
  /** Letters and digits of each heading, in reading order. */
  readonly headings: readonly string[];
  readonly links: readonly string[];
  readonly alts: readonly string[];
  readonly pages: number;
  readonly title: unknown;
  readonly language: unknown;
  readonly metadata: string;
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** Reads a PDF by its tags. */
export async function readPdf(data: Uint8Array): Promise<Reading> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const text: string[] = [];
    const notes: string[][] = [];
    const roles: Record<string, number> = {};
    const links: string[] = [];
    const headings: string[][] = [];
    const alts: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const marked = textById((await page.getTextContent({ includeMarkedContent: true })).items);
      let heading: string[] | undefined;
      const walk = (node: StructureNode, into: string[]): void => {
        if (node.type === 'content') {
          const words = marked.get(node.id ?? '') ?? '';
          into.push(words);
          heading?.push(words);
        }
        if (node.role === undefined) return;
        roles[node.role] = (roles[node.role] ?? 0) + 1;
        if (node.alt !== undefined && node.role === 'Figure') alts.push(node.alt);
        // The words in a drawing, which its alternative text stands for.
        if (node.role === 'Figure' && node.alt !== undefined) return;
        const around = heading;
        if (/^H\d$/.test(node.role)) {
          heading = [];
          headings.push(heading);
        }
        const label: string[] = [];
        const note: string[] | undefined = node.role === 'Note' ? [] : undefined;
        if (note) notes.push(note);
        const target = node.role === 'Lbl' ? label : (note ?? into);
        for (const child of node.children ?? []) walk(child, target);
        heading = around;
        // The mark of an item or a note is none of the words; a term is.
        if (/\p{L}/u.test(label.join(''))) into.push(...label);
      };
      walk((await page.getStructTree()) as StructureNode, text);
      for (const { url } of await page.getAnnotations()) if (url) links.push(url);
    }
    const { info, metadata } = await document.getMetadata();
    return {
      words: lettersOf(text.join('')),
      notes: notes.map((one) => lettersOf(one.join(''))),
      roles,
      headings: headings.map((one) => lettersOf(one.join(''))),
      links,
      alts,
      pages: document.numPages,
      title: (info as { Title?: unknown }).Title,
      language: (info as { Language?: unknown }).Language,
      metadata: metadata?.getRaw() ?? '',
    };
  } finally {
    await task.destroy();
  }
}

/** What is left of a text when spaces, hyphens and signs are taken out: line ends make and lose them. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function textById(items: readonly object[]): ReadonlyMap<string, string> {
  const text = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined) ?? '';
      text.set(id, `${text.get(id) ?? ''}${item.str}`);
    } else if ('type' in item && item.type === 'endMarkedContent') open.pop();
    else open.push('id' in item && typeof item.id === 'string' ? item.id : undefined);
  }
  return text;
}
