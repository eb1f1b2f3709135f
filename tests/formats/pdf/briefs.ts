import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Brief } from '../../../src/core/brief.ts';
import type { Setting } from '../../../src/core/format.ts';
import { briefAt, render, workspace } from '../html/render.ts';
import { type PageReading, readPage } from './page.ts';
import { type Reading, readPdf } from './reading.ts';
import { renderPdf } from './render.ts';
import { large } from './samples.ts';

const FONTS = ['Regular', 'Bold'].map(
  (weight) => `node_modules/@embedpdf/fonts-jp/fonts/NotoSansJP-${weight}.otf`,
);

/** Whether the font that a Japanese brief needs is there; with `BRIEF_TEST_ALL=1` it has to be. */
export const hasJapanese =
  process.env.BRIEF_TEST_ALL === '1' ||
  FONTS.every((font) => existsSync(fileURLToPath(new URL(`../../tools/${font}`, import.meta.url))));

/** Says why the tests of the Japanese brief are left out, where they are. */
export const japaneseTitle = hasJapanese
  ? 'Japanese'
  : 'Japanese (skipped: no font; run `npm ci --ignore-scripts --prefix tests/tools`)';

export const japanese: Brief = briefAt('tests/fixtures/pages/japanese.md');

/** Every sample that needs no font beside those that are shipped. */
export const briefs: readonly Brief[] = [
  ...['arabic', 'french', 'german', 'hostile', 'long', 'look', 'short'].map((name) =>
    briefAt(`tests/fixtures/pages/${name}.md`),
  ),
  briefAt('tests/fixtures/founding/repaired.md'),
  briefAt('templates/workspace/briefs/2026-11-02-how-to-write-a-brief.md'),
  ...large,
];

/** All samples that this machine can set. */
export const samples: readonly Brief[] = hasJapanese ? [...briefs, japanese] : briefs;

/** How a sample is set: a Japanese one in a workspace that has the font. */
export function settingOf({ meta }: Brief): Partial<Setting> {
  if (meta.lang !== 'ja') return {};
  return { workspace: { ...workspace, folder: 'tests/tools', theme: { fonts: FONTS } } };
}

/** The PDF of a sample, made once for the tests of a file. */
export const pdfOf = once((brief) => renderPdf(brief, settingOf(brief)));

/** What a screen reader finds in the PDF of a sample. */
export const readingOf: (brief: Brief) => Promise<Reading> = once(async (brief) =>
  readPdf(await pdfOf(brief)),
);

/** What a reader finds on the page of a sample. */
export const pageOf: (brief: Brief) => Promise<PageReading> = once(async (brief) =>
  readPage(await render(brief, settingOf(brief))),
);

function once<T>(make: (brief: Brief) => Promise<T>): (brief: Brief) => Promise<T> {
  const made = new Map<Brief, Promise<T>>();
  return (brief) => {
    const one = made.get(brief) ?? make(brief);
    made.set(brief, one);
    return one;
  };
}
