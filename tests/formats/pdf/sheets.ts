import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text on a sheet; lengths in points from the left and the foot of the sheet. */
export interface Stretch {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its line of writing. */
  readonly foot: number;
  /** Of its type. */
  readonly size: number;
}

/** A page of a PDF as it lies before a reader. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly stretches: readonly Stretch[];
  readonly text: string;
}

/** An entry of a PDF's outline. */
export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** Reads the pages of a PDF by their looks, and its outline. */
export async function readSheets(
  data: Uint8Array,
): Promise<{ readonly sheets: readonly Sheet[]; readonly outline: readonly Bookmark[] }> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const sheets: Sheet[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const stretches = items.flatMap((item): Stretch[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , size = 0, left = 0, foot = 0] = item.transform as number[];
        return [{ text: item.str, left, right: left + item.width, foot, size }];
      });
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      sheets.push({ width, height, stretches, text });
    }
    return { sheets, outline: (await document.getOutline()) ?? [] };
  } finally {
    await task.destroy();
  }
}

/** The titles of an outline in the order of the text. */
export function titlesOf(outline: readonly Bookmark[]): readonly string[] {
  return outline.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}
