import { describe, expect, test } from 'vitest';
import { pageOf, pdfOf, readingOf, samples } from './briefs.ts';
import { inOrder } from './order.ts';
import { lettersOf } from './reading.ts';
import { readSheets, titlesOf } from './sheets.ts';

describe.each(samples)('$path', (brief) => {
  // The heading of the notes is left out: in a PDF they stand at the foot of each page. Table heads
  // are counted, because a table on three pages is three tables to whoever reads page by page.
  test('page and PDF have the same headings, notes, tables and figures', async () => {
    const page = await pageOf(brief);
    const { roles, notes } = await readingOf(brief);
    const { elements } = page;
    const levels = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
    const count = (name: string) => elements[name] ?? 0;
    const notesHeading = page.notes.length > 0 ? 1 : 0;
    expect(levels.map((level) => roles[level.toUpperCase()] ?? 0)).toEqual(
      levels.map((level) => count(level) - (level === 'h2' ? notesHeading : 0)),
    );
    expect(notes).toHaveLength(page.notes.length);
    expect(roles.THead ?? 0).toBe(count('table'));
    expect(roles.TR ?? 0).toBe(count('tr'));
    expect(roles.Figure ?? 0).toBe(count('img'));
    expect(roles.BlockQuote ?? 0).toBe(count('blockquote'));
  });

  test('page and PDF have the same links to addresses, and the same words for images', async () => {
    const page = await pageOf(brief);
    const pdf = await readingOf(brief);
    // A link on two lines is two places to click on, and notes are read where they stand.
    const links = (all: readonly string[]) => [...new Set(all.map(normal))].sort();
    expect(links(pdf.links)).toEqual(links(page.links));
    expect(pdf.alts).toEqual(page.alts);
  });

  test('the outline is made of the headings', async () => {
    const pdf = await readingOf(brief);
    const { outline } = await readSheets(await pdfOf(brief));
    const titles = titlesOf(outline).map(lettersOf).filter(Boolean);
    expect(titles.map(inOrder)).toEqual(pdf.headings.filter(Boolean).map(inOrder));
  });

  test('the metadata is that of the front matter', async () => {
    const { title, language, metadata, headings } = await readingOf(brief);
    const { meta } = brief;
    expect(title).toBe(meta.title);
    expect(inOrder(lettersOf(String(title)))).toBe(inOrder(headings[0] ?? ''));
    expect(language).toBe(meta.lang ?? 'en');
    expect(metadata).toContain(`<xmp:CreateDate>${meta.date}T00:00:00Z</xmp:CreateDate>`);
    expect(metadata).toContain(`<xmp:ModifyDate>${meta.date}T00:00:00Z</xmp:ModifyDate>`);
    for (const tag of meta.tags ?? []) expect(metadata).toContain(tag);
    expect(metadata).toContain('<pdfuaid:part');
  });
});

function normal(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}
