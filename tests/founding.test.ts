import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../src/core/diagnostic.ts';
import { brief, settings } from './brief.ts';

// The brief that the project started from, as a person would paste it: everything that is wrong with
// it is found, over the runs that its repairs need.

const found = readFileSync(new URL('fixtures/founding/as-found.md', import.meta.url), 'utf8');

async function findings(text: string) {
  const files = { 'brief.yml': settings, 'briefs/a.md': text };
  const { io, stdout } = await brief('lint --format json --fix', files);
  const after = io.text('briefs/a.md') ?? '';
  const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(stdout);
  return { after, stderr: io.stderr, diagnostics };
}

/** What a diagnostic stands on, by rule. */
function spans(diagnostics: readonly Diagnostic[], text: string) {
  const own = diagnostics.filter(({ path }) => path === 'briefs/a.md');
  return own.map(({ rule, start, end }) => {
    const on = text.slice(start.offset, end.offset).replace(/\s+/g, ' ');
    return `${rule}: ${on.length > 50 ? `${on.slice(0, 40)} … ${on.slice(-9)}` : on}`;
  });
}

test('as it was found', async () => {
  const { stdout } = await brief('lint --format json', {
    'brief.yml': settings,
    'briefs/a.md': found,
  });
  expect(spans(JSON.parse(stdout).diagnostics, found)).toMatchInlineSnapshot(`
    [
      "evidence/no-sources: title: May Brief: The Significance of th … rld Order",
      "frontmatter/unquoted-colon: May Brief: The Significance of the Japan … rld Order",
      "structure/residue: top of page",
      "prose/paragraph-length: In April 2024, during an official tour t …  landing.",
      "evidence/unsourced-quotation: “The unbreakable alliance between Japan  … he world”",
      "structure/residue: - LinkedIn - Instagram",
      "structure/residue: bottom of page",
    ]
  `);
});

test('mended where that is safe', async () => {
  const { after, stderr, diagnostics } = await findings(found);
  expect(stderr).toMatch(/unquoted-colon[\s\S]+date\/format[\s\S]+h1-duplicates-title/);
  expect(spans(diagnostics, after)).toMatchInlineSnapshot(`
    [
      "evidence/no-sources: "May Brief: The Significance of the Japa … ld Order"",
      "date/title-mismatch: May",
      "frontmatter/required: ---",
      "structure/no-headings: top of page",
      "structure/residue: top of page",
      "prose/paragraph-length: In April 2024, during an official tour t …  landing.",
      "date/text-after: April 2024",
      "evidence/unsourced-quotation: “The unbreakable alliance between Japan  … he world”",
      "structure/residue: - LinkedIn - Instagram",
      "structure/residue: bottom of page",
    ]
  `);
  const said = (id: string) => diagnostics.find(({ rule }) => rule === id)?.message;
  expect(said('date/title-mismatch')).toBe('the title names `May`, `date` is 12 February 2024');
  expect(said('date/text-after')).toBe(
    'the text tells of `April 2024` as past, `date` is 12 February 2024',
  );
});

test('a second run finds no more, and mends nothing', async () => {
  const { after, diagnostics } = await findings(found);
  const again = await findings(after);
  expect(again).toEqual({ after, stderr: '', diagnostics });
});
