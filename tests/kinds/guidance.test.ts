import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { lettersOf, readPdf } from '../formats/pdf/reading.ts';
import { memoryIo } from '../memory.ts';
import { type Edition, editions, settings } from './editions.ts';
import { wordsOf } from './words.ts';

const GUIDANCE = /<!-- brief: ([\s\S]*?)-->/g;
const PATH = 'briefs/a.md';

/** A fresh brief with one sentence under each heading, so that every one of them is on the page. */
async function draft({ kind, lang }: Edition) {
  const io = memoryIo({ 'brief.yml': settings });
  const flags = ['--kind', kind, '--lang', lang, '--group', 'cities', '--out', PATH];
  const args = ['new', 'Qqq', '--summary', 'Www.', ...flags];
  expect(await main(args, io)).toBe(0);
  const scaffold = io.text(PATH) ?? '';
  io.files.write(PATH, scaffold.replace(/^(## .*)$/gm, '$1\n\nZzz.'));
  return { io, notes: Array.from(scaffold.matchAll(GUIDANCE), ([, note = '']) => note) };
}

describe.each(editions)('$kind in $lang', (edition) => {
  test('has a note under each heading and one at the top, which lint counts', async () => {
    const { io, notes } = await draft(edition);
    const before = io.stdout.length;
    expect(await main(['lint', '--format', 'json', PATH], io)).toBe(0);
    const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(io.stdout.slice(before));
    const headings = io.text(PATH)?.match(/^## /gm) ?? [];
    expect(notes).toHaveLength(headings.length + 1);
    expect(diagnostics.filter(({ rule }) => rule === 'structure/placeholder')).toMatchObject([
      {
        severity: 'warning',
        message: `${notes.length} notes of guidance were left in, this is the first`,
      },
    ]);
  });

  test('keeps its guidance off the page', async () => {
    const { io, notes } = await draft(edition);
    expect(await main(['build', '--drafts', '--format', 'html', PATH], io)).toBe(0);
    const html = io.text('dist/a.html') ?? '';
    expect(wordsOf(html).match(/Zzz\./g)).toHaveLength(notes.length - 1);
    const letters = lettersOf(html);
    expect(runsOf(notes).filter((run) => letters.includes(run))).toEqual([]);
  });
});

/** Each kind in one language, each language for some kinds. */
const printed = editions.filter((_, index) => index % 3 === Math.floor(index / 3) % 3);

test.each(printed)('keeps the guidance of $kind in $lang out of the PDF', async (edition) => {
  const { io, notes } = await draft(edition);
  expect(await main(['build', '--drafts', '--format', 'pdf', PATH], io)).toBe(0);
  const { words } = await readPdf(io.files.read('dist/a.pdf'));
  expect(words.match(/Zzz/g)).toHaveLength(notes.length - 1);
  expect(runsOf(notes).filter((run) => words.includes(run))).toEqual([]);
});

/** The letters of every six words in a row of some notes. */
function runsOf(notes: readonly string[]): readonly string[] {
  return notes.flatMap((note) => {
    const words = note.split(/\s+/).map(lettersOf).filter(Boolean);
    return words.slice(5).map((_, index) => words.slice(index, index + 6).join(''));
  });
}
