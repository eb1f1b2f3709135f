import fc from 'fast-check';
import { expect, test } from 'vitest';
import { briefAt, briefOf, render } from './render.ts';

const SAMPLE = `---
title: Lines
---

## Key points

- One
- Two
  on two lines

## Text

A paragraph[^1]
on two lines.

> Quoted.
>
> — Somebody

| a | b |
|---|---|
| 1 | 2 |

Table 1: A caption

> [!NOTE]
> A note.

\`\`\`
code
\`\`\`

<details><summary>More</summary>

Inside.

</details>

[^1]: The note.
    On two lines.
`;

/** Elements with the lines that they say they are. */
function linesIn(html: string): readonly string[] {
  return [...html.matchAll(/<([a-z\d]+)[^>]* data-lines="([^"]*)"/g)].map(
    ([, name, lines]) => `${name} ${lines}`,
  );
}

test('in a preview, blocks say which lines of the file they are', async () => {
  const html = await render(briefOf(SAMPLE), { lines: true });
  expect(linesIn(html)).toEqual([
    'h2 5-5',
    'ul 7-9',
    'li 7-7',
    'li 8-9',
    'h2 11-11',
    'p 13-14',
    'figure 16-18',
    'blockquote 16-18',
    'p 16-16',
    'figcaption 18-18',
    'figure 20-24',
    'figcaption 24-24',
    'table 20-22',
    'aside 26-27',
    'p 26-27',
    'code 29-31',
    'details 33-35',
    'p 35-35',
    'ol 39-40',
    'li 39-40',
    'p 39-40',
  ]);
});

const founding = briefAt('tests/fixtures/founding/repaired.md');

test('that is all that a preview has beside the built page', async () => {
  const [built, shown] = [await render(founding), await render(founding, { lines: true })];
  expect(built).not.toContain('data-lines');
  expect(linesIn(shown).length).toBeGreaterThan(10);
  expect(shown.replaceAll(/ data-lines="\d+-\d+"/g, '')).toBe(built);
});

test('no text of a brief says which lines it is', async () => {
  const attribute = fc.constantFrom('data-lines="1-2"', 'dataLines="1-2"', 'DATA-LINES=1-2');
  const element = fc.constantFrom('p', 'span lang="de"', 'details open', 'abbr title="x"', 'sub');
  await fc.assert(
    fc.asyncProperty(element, attribute, async (start, words) => {
      const name = start.split(' ')[0];
      const text = `Text <${start} ${words}>in</${name}> it.\n\n<${start} ${words}>\n\nX\n\n</${name}>\n`;
      expect(await render(briefOf(text))).not.toMatch(/data-?lines/i);
    }),
    { numRuns: 30 },
  );
});
