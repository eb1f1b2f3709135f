import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { kindFinder } from '../../src/core/kinds.ts';
import { sectionsOf } from '../../src/core/sections.ts';
import { readPdf } from '../formats/pdf/reading.ts';
import { type MemoryIo, memoryIo } from '../memory.ts';
import { answersOf } from './answers.ts';
import { settings } from './editions.ts';
import { type Sample, samples } from './samples.ts';

const kindOf = kindFinder(memoryIo().templates);

/** A workspace that holds some samples. */
function workspace(...held: readonly Sample[]): MemoryIo {
  const briefs = held.map(({ path, text }) => [path, text]);
  return memoryIo({ 'brief.yml': settings, ...Object.fromEntries(briefs) });
}

test('lint finds nothing in all of them together', async () => {
  const io = workspace(...samples);
  expect(new Set(samples.map(({ path }) => path)).size).toBe(samples.length);
  expect(await findings(io)).toEqual([]);
});

describe.each(samples)('$kind in $lang', (sample) => {
  const { kind, lang, brief, text, path } = sample;

  test('lint finds nothing in it', async () => {
    // The other groups of the workspace have no brief here.
    const others = ['--rule', 'workspace/unused-group=off'];
    expect(await findings(workspace(sample), others)).toEqual([]);
  });

  test('has the headings of its kind, in their order', () => {
    const titles = sectionsOf(brief.tree)
      .filter(({ parent }) => !parent)
      .map(({ title }) => title);
    const { sections = [], questions } = kindOf(kind) ?? {};
    const wanted = sections.flatMap(({ heading, optional }) => {
      const title = heading[lang] ?? '';
      if (!optional || titles.includes(title)) return [title];
      // Its guidance asks for the name of the subject in the question.
      return questions ? [expect.stringMatching(/\?$/)] : [];
    });
    expect(titles).toEqual(wanted);
  });

  test('has the front matter that `brief new` writes for its answers', async () => {
    const io = memoryIo({ 'brief.yml': settings });
    expect(await main(['new', ...answersOf(brief.meta)], io)).toBe(0);
    const draft = io.text(path) ?? '';
    expect(headOf(text)).toBe(headOf(draft).replace('\nstatus: draft\n', '\n'));
  });

  test('builds as a page and a PDF', async () => {
    const io = workspace(sample);
    expect(await main(['build', '--format', 'html,pdf', '--out', 'dist', path], io)).toBe(0);
    const page = path.replace(/^briefs\/\d{4}-\d{2}-\d{2}-(.*)\.md$/, 'dist/$1');
    expect(io.text(`${page}.html`)).toContain(`<html lang="${lang}"`);
    const { title, language, pages } = await readPdf(io.files.read(`${page}.pdf`));
    expect([plain(title), language]).toEqual([plain(brief.meta.title), lang]);
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(6);
  });
});

/** What every rule that there is finds in the briefs of a workspace. */
async function findings(io: MemoryIo, more: readonly string[] = []): Promise<readonly string[]> {
  await main(['lint', '--profile', 'strict', '--format', 'json', ...more], io);
  const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(io.stdout);
  return diagnostics.map((one) => `${one.path}:${one.start.line} ${one.rule}: ${one.message}`);
}

/** A title with every kind of space as a plain one. */
function plain(title: unknown): string {
  return String(title).replace(/\s/g, ' ');
}

/** The front matter of a brief, with the line that closes it. */
function headOf(text: string): string {
  return text.slice(0, text.indexOf('\n---\n', 4) + 5);
}
