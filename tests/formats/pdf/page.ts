import { lettersOf } from './reading.ts';

/** What a reader of a page finds in its article, as `readPdf` tells it of a PDF. */
export interface PageReading {
  readonly words: string;
  readonly notes: readonly string[];
  /** How often each element occurs in the article, without what only a screen shows. */
  readonly elements: Readonly<Record<string, number>>;
  /** Where its links lead, those within the page left out. */
  readonly links: readonly string[];
  /** What stands for its images. */
  readonly alts: readonly string[];
}

/** What only a screen shows: the contents, how long one reads, links to sections and back from notes. */
const SCREEN =
  /class="(?:skip|contents|reading-time|anchor|downloads|formats)\b|role="doc-backlink"/;
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link']);
const TOKEN = /<(\/?)([^\s>/]+)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>|([^<]+)/g;

/** Reads the banner, the masthead and the article of a page that this project made. */
export function readPage(html: string): PageReading {
  const [, markup = ''] = /<body>(.*?)<footer|<body>(.*)<\/body>/s.exec(html) ?? [];
  const words: string[] = [];
  const notes: string[][] = [];
  const elements: Record<string, number> = {};
  const links: string[] = [];
  const alts: string[] = [];
  const stack: { readonly hidden: boolean; readonly into: string[] }[] = [];
  for (const [, end, name = '', attributes = '', text] of markup.matchAll(TOKEN)) {
    const top = stack.at(-1) ?? { hidden: false, into: words };
    if (text !== undefined) {
      if (!top.hidden) top.into.push(text);
    } else if (end) stack.pop();
    else {
      const inNotes = stack.some((one) => one.into === INSIDE);
      const hidden = top.hidden || SCREEN.test(attributes) || /role="doc-noteref"/.test(attributes);
      if (!hidden) elements[name] = (elements[name] ?? 0) + 1;
      const address = /\shref="([^"#][^"]*)"/.exec(attributes)?.[1];
      if (!hidden && name === 'a' && address) links.push(decode(address));
      const alt = /\salt="([^"]+)"/.exec(attributes)?.[1];
      if (!hidden && alt) alts.push(decode(alt));
      let { into } = top;
      if (/class="notes"/.test(attributes)) into = INSIDE;
      else if (name === 'li' && inNotes && top.into === INSIDE) {
        into = [];
        notes.push(into);
      }
      if (!VOID.has(name)) stack.push({ hidden, into });
    }
  }
  return {
    words: lettersOf(decode(words.join(''))),
    notes: notes.map((note) => lettersOf(decode(note.join('')))),
    elements,
    links,
    alts,
  };
}

/** Takes what stands between the notes, their heading above all. */
const INSIDE: string[] = [];

function decode(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(/&(?:#x([\da-f]+)|(\w+));/gi, (whole, hex, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (named[name] ?? whole),
  );
}
