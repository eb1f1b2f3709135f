import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../src/core/brief.ts';
import { parse } from '../../../src/core/parse.ts';
import { designOf } from '../../../src/core/theme/design.ts';
import { briefs, hasJapanese, japanese, japaneseTitle, pdfOf, samples } from './briefs.ts';
import { renderPdf } from './render.ts';
import { readSheets, type Sheet } from './sheets.ts';

const { margin } = designOf().sheet;
const POINTS = 72 / 25.4;
/** A sign at the end of a line may hang into the margin by half of itself. */
const HANGING = 6;

describe.each(samples)('$path', (brief) => {
  test('nothing stands in the margins', async () => {
    const { sheets } = await readSheets(await pdfOf(brief));
    const rtl = brief.meta.lang === 'ar';
    const [left, right] = rtl ? [margin.right, margin.left] : [margin.left, margin.right];
    for (const { width, stretches } of sheets) {
      for (const one of stretches) {
        expect(one.left, one.text).toBeGreaterThan(left * POINTS - HANGING);
        expect(width - one.right, one.text).toBeGreaterThan(right * POINTS - HANGING);
        expect(one.foot, one.text).toBeGreaterThan(30);
      }
    }
  });
});

test('each of eighty notes stands on the page of its reference', async () => {
  const { sheets } = await readSheets(await pdfOf(sample('notes')));
  const places = sheets.map(({ stretches }) => {
    const numbers = stretches.filter(({ text }) => /^\d+$/.test(text));
    const notes = stretches.flatMap(({ text }) => /^Source (\d+)\.(\d+), page/.exec(text) ?? []);
    return { numbers: numbers.map(({ text }) => Number(text)), notes };
  });
  const all: number[] = [];
  for (const { numbers } of places) {
    // Each number stands twice on its page: in the text and before its note.
    const half = numbers.length / 2;
    expect(numbers.slice(0, half)).toEqual(numbers.slice(half));
    all.push(...numbers.slice(0, half));
  }
  expect(all).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
});

test('the head of a table stands on each of its pages', async () => {
  const { sheets } = await readSheets(await pdfOf(sample('rows')));
  expect(sheets.length).toBeGreaterThan(5);
  for (const { text } of sheets) expect(text).toMatch(/Year 2001.*Year 2004/);
});

test('a table that is too wide for a page lies on one turned round, under its heading', async () => {
  const { sheets } = await readSheets(await pdfOf(sample('wide')));
  expect(sheets.map(({ width, height }) => width > height)).toEqual([false, true, false]);
  expect(sheets[0]?.text).toContain('Before');
  expect(sheets[1]?.text).toMatch(/Figures.*By town.*Table 1.*Municipality.*Libraries/);
  expect(sheets[2]?.text).toContain('After');
});

test('no heading is the last thing on a page', async () => {
  // But for a heading in a note, which is nothing to stand above.
  for (const brief of briefs.filter(({ path }) => !path.includes('hostile'))) {
    const { sheets } = await readSheets(await pdfOf(brief));
    for (const { stretches } of sheets) {
      const headings = stretches.filter(({ size }) => size > 12);
      const text = stretches.filter(({ size, foot }) => size > 8.5 && size <= 12 && foot > 60);
      for (const { foot, text: words } of headings)
        expect(
          text.some((one) => one.foot < foot),
          words,
        ).toBe(true);
    }
  }
});

test('all but the first page bear the title, and each says which it is', async () => {
  const { sheets } = await readSheets(await pdfOf(sample('long')));
  const { title = '' } = sample('long').meta;
  for (const [index, { text }] of sheets.entries()) {
    expect(text).toContain(`Page ${index + 1} of ${sheets.length}`);
    expect(text.startsWith(title)).toBe(index > 0);
  }
});

describe('hyphenation', () => {
  // Known hyphenations: Duden; Merriam-Webster; Le Petit Robert. Each word comes often enough to be parted
  // at most of its places.
  test.each([
    ['de', 'Donaudampfschifffahrt', 'Do-nau-dampf-schiff-fahrt'],
    ['de', 'Verantwortungsbereiche', 'Ver-ant-wor-tungs-be-rei-che'],
    ['en', 'international', 'in-ter-na-tion-al'],
    ['fr', 'gouvernementale', 'gou-ver-ne-men-tale'],
  ])('parts words of %s where that language does: %s', async (lang, word, parts) => {
    const places = placesIn(parts);
    const found = await partedAt(lang, word);
    expect(found.size).toBeGreaterThan(0);
    for (const place of found) expect(places).toContain(place);
  });

  test('a language parts a word by its own rules', async () => {
    const english = await partedAt('en', 'Verantwortungsbereiche');
    const german = await partedAt('de', 'Verantwortungsbereiche');
    expect(english).not.toEqual(german);
  });
});

describe.skipIf(!hasJapanese)(japaneseTitle, () => {
  test('a line neither begins with a stop nor ends with an opening bracket (JIS X 4051)', async () => {
    const { sheets } = await readSheets(await pdfOf(japanese));
    const lines = sheets.flatMap(linesOf);
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line).not.toMatch(/^\s[、。」』）]|[「『（]$/);
  });
});

function sample(name: string): Brief {
  const brief = briefs.find(({ path }) => path.endsWith(`/${name}.md`));
  if (!brief) throw new Error(`there is no sample ${name}`);
  return brief;
}

/** After how many letters each hyphen stands. */
function placesIn(parts: string): readonly number[] {
  const syllables = parts.split('-');
  return syllables.slice(0, -1).map((_, index) => syllables.slice(0, index + 1).join('').length);
}

/** After how many letters a word was parted, somewhere in a text of it and shorter and shorter words. */
async function partedAt(lang: string, word: string): Promise<ReadonlySet<number>> {
  const text = Array.from({ length: 60 }, (_, index) => `${'a'.repeat((index % 9) + 1)} ${word}`);
  const front = `title: T\ndate: 2026-03-02\nsummary: S\ngroup: g\nlang: ${lang}`;
  const brief = parse(`---\n${front}\n---\n\n${text.join(' ')}\n`, 'briefs/words.md');
  const { sheets } = await readSheets(await renderPdf(brief));
  // The hyphen is none of the words: a PDF marks it as one that its line made.
  const ends = sheets
    .flatMap(linesOf)
    .map((line) => /\p{L}+$/u.exec(line)?.[0] ?? '')
    .filter((end) => end !== word && end.length > 1 && word.startsWith(end));
  return new Set(ends.map((start) => start.length));
}

/** The lines of a sheet, from its head to its foot. */
function linesOf({ stretches }: Sheet): readonly string[] {
  const lines = new Map<number, string>();
  for (const { foot, text } of stretches) {
    const line = Math.round(foot);
    lines.set(line, `${lines.get(line) ?? ''} ${text}`);
  }
  return [...lines.values()];
}
