import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../src/core/brief.ts';
import { briefAt, render } from '../html/render.ts';
import { readPage } from './page.ts';
import { readPdf } from './reading.ts';
import { renderPdf } from './render.ts';
import { large } from './samples.ts';

const briefs = [
  ...['arabic', 'french', 'german', 'hostile', 'long', 'short'].map((name) =>
    briefAt(`tests/fixtures/pages/${name}.md`),
  ),
  briefAt('tests/fixtures/founding/repaired.md'),
  briefAt('templates/workspace/briefs/2026-11-02-how-to-write-a-brief.md'),
  ...large,
];

describe.each(briefs)('$path', (brief) => {
  test('page and PDF carry the same words in the same order', async () => {
    const page = readPage(await render(brief));
    const pdf = await readPdf(await renderPdf(brief));
    expect(difference(ordered(pdf.words, brief), ordered(page.words, brief))).toBeUndefined();
    expect(pdf.notes.filter(Boolean).map((note) => ordered(note, brief))).toEqual(
      page.notes.filter(Boolean).map((note) => ordered(note, brief)),
    );
  });
});

/** A PDF holds words that run to the left in the order in which they stand; whoever reads it turns them round. */
function ordered(text: string, { meta }: Brief): string {
  return meta.lang === 'ar' ? [...text].sort().join('') : text;
}

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
