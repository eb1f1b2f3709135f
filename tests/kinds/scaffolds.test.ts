import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { nameOf } from '../../src/core/links/paths.ts';
import { parse } from '../../src/core/parse.ts';
import { type MemoryIo, memoryIo } from '../memory.ts';
import { type Edition, editions, settings } from './editions.ts';
import { wordsOf } from './words.ts';

// What authors type into the interview, or paste: each is a title, a summary and an author.
const hostile: readonly (readonly [what: string, text: string])[] = [
  ['a colon', 'Rents: why they rise: a reply'],
  ['a hash', '#rents rise # and nobody builds'],
  ['quotation marks', `"Rents" 'rise': “so”, „sehr“, « fort » – it’s`],
  ['emoji and nothing else', '🏠 📈 👩‍👩‍👧‍👦'],
  ['a fence', '---'],
  ['300 characters', 'Rents rise '.repeat(30).slice(0, 299).concat('s')],
  ['right to left', 'لماذا ترتفع الإيجارات؟'],
  ['CON', 'con'],
  ['NUL', 'NUL'],
  ['AUX with an ending', 'aux.md'],
  ['a hidden file', '.hidden'],
  ['a flag', '--help'],
  ['YAML', '- [no]: {yes, null} & *all ! | > % @ `'],
  ['HTML', '<script>alert("rents")</script> <!-- & --> &amp;'],
];

/** Names that Windows keeps for devices, whatever their ending and their case. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Keys of the front matter that some kind asks for and that take any line of text. */
const LINES = ['place', 'to', 'from', 'subject', 'contact', 'event.name', 'event.place'];

/** Starts a brief with one text for all that can be typed, and says where it is. */
async function start(io: MemoryIo, { kind, lang }: Edition, title: string, summary = title) {
  const before = new Set(io.paths());
  const lines = LINES.map((key) => `--set=${key}=${title}`);
  const sets = [...lines, '--set=event.start=2026-11-20'];
  const named = ['--kind', kind, '--lang', lang, '--group', 'cities', `--summary=${summary}`];
  const args = [...named, `--author=${title}`, `--series=${title}`, ...sets, '--', title];
  expect(await main(['new', ...args], io)).toBe(0);
  const [path = '', ...others] = io.paths().filter((one) => !before.has(one));
  expect(others).toEqual([]);
  return path;
}

describe.each(editions)('$kind in $lang', (edition) => {
  test('takes whatever its author answers, lints without an error, and builds', async () => {
    const io = memoryIo({ 'brief.yml': settings });
    const paths = new Map<string, string>();
    for (const [, text] of hostile) {
      const path = await start(io, edition, text);
      paths.set(text, path);
      expectSlug(path);
      const { meta, problems } = parse(io.text(path) ?? '', path);
      expect(problems).toEqual([]);
      expect(meta).toEqual(expect.objectContaining(answersOf(edition, text)));
    }
    await expectNoError(io);
    expect(await main(['build', '--drafts', '--format', 'html', '--out', 'dist'], io)).toBe(0);
    for (const [text, path] of paths) {
      const page = nameOf(path).replace(/^\d{4}-\d{2}-\d{2}-|\.md$/g, '');
      const html = io.text(`dist/${page}.html`) ?? '';
      expect(wordsOf(html)).toContain(text);
    }
  });
});

/** A line that `brief new` takes: none of control characters, nor one that shows nothing. */
const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .map((one) => one.replace(/\p{Cc}/gu, ' '))
  .filter((one) => one.trim() !== '');

it('takes any line of text, in any kind and language', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...editions), text, text, async (edition, title, summary) => {
      const io = memoryIo({ 'brief.yml': settings });
      const path = await start(io, edition, title, summary);
      expectSlug(path);
      const { meta } = parse(io.text(path) ?? '', path);
      expect(meta).toEqual(expect.objectContaining({ ...answersOf(edition, title), summary }));
      await expectNoError(io);
    }),
    { numRuns: 40 },
  );
});

/** The front matter of a brief that was started with one text for everything. */
function answersOf({ kind, lang }: Edition, text: string) {
  const lines = { place: text, to: text, from: text, subject: text, contact: text };
  const event = { name: text, place: text, start: '2026-11-20' };
  const named = { title: text, summary: text, authors: [text], series: text };
  return { ...named, ...lines, event, kind, lang, status: 'draft' };
}

/** A file that every file system can hold: 80 bytes behind the date, no device, nothing that hides it. */
function expectSlug(path: string): void {
  expect(path).toMatch(/^briefs\/2026-11-22-[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.md$/u);
  const slug = path.replace(/^briefs\/\d{4}-\d{2}-\d{2}-|\.md$/g, '');
  expect(slug).not.toMatch(DEVICE);
  expect(slug).toBe(slug.normalize('NFC').toLowerCase());
  expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(80);
}

async function expectNoError(io: MemoryIo): Promise<void> {
  const before = io.stdout.length;
  await main(['lint', '--format', 'json'], io);
  const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(io.stdout.slice(before));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(diagnostics.map(({ rule }) => rule)).toContain('structure/placeholder');
}
