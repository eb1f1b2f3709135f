import { describe, expect, test } from 'vitest';
import { pageOf, readingOf, samples } from './briefs.ts';
import { inOrder } from './order.ts';

describe.each(samples)('$path', (brief) => {
  test('page and PDF carry the same words in the same order', async () => {
    const page = await pageOf(brief);
    const pdf = await readingOf(brief);
    expect(difference(inOrder(pdf.words), inOrder(page.words))).toBeUndefined();
    expect(pdf.notes.filter(Boolean).map(inOrder)).toEqual(page.notes.filter(Boolean).map(inOrder));
  });
});

/** What stands in two texts where they part; undefined where they are one. */
function difference(pdf: string, page: string) {
  if (pdf === page) return undefined;
  const letters = [...pdf];
  const at = [...page].findIndex((letter, index) => letter !== letters[index]);
  const from = Math.max(0, at < 0 ? page.length - 20 : at - 20);
  return {
    pdf: letters.slice(from, from + 60).join(''),
    page: [...page].slice(from, from + 60).join(''),
  };
}
