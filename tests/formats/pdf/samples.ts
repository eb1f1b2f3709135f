import type { Brief } from '../../../src/core/brief.ts';
import { parse } from '../../../src/core/parse.ts';

const front = (title: string) => `---
title: ${title}
date: 2026-03-02
summary: What a page of paper can hold is less than what a screen can, and this brief asks for it.
group: working-group
lang: en
---

`;

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const sentence =
  'Every ship that calls at a port pays for the water, the quay and the pilot, and in most ports the price follows its size.';

const notes = `${front('Eighty notes')}${range(16)
  .map(
    (section) =>
      `## Section ${section}\n\n${range(5)
        .map((note) => `${sentence}[^${section}-${note}]`)
        .join(' ')}\n\n${sentence}`,
  )
  .join('\n\n')}\n\n${range(16)
  .flatMap((section) =>
    range(5).map((note) => `[^${section}-${note}]: Source ${section}.${note}, page ${note}.`),
  )
  .join('\n')}\n`;

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (columns: number, rows: number) =>
  [
    row(range(columns).map((column) => `Year ${2000 + column}`)),
    row(range(columns).map(() => '---')),
    ...range(rows).map((line) => row(range(columns).map((column) => `${line * column}.5`))),
  ].join('\n');

const twelve = `${front('Twelve columns')}## Figures\n\n${sentence}\n\nTable 1: Calls by year. Source: own count.\n\n${table(12, 9)}\n\n${sentence}\n`;
const rows = `${front('Three hundred rows')}## Figures\n\n${sentence}\n\nTable 1: Calls by year. Source: own count.\n\n${table(4, 300)}\n\n${sentence}\n`;
const figures = `${front('Forty figures')}${range(40)
  .map(
    (figure) =>
      `## Part ${figure}\n\n${sentence}\n\n![Bar ${figure}: the island port leads](../pages/images/bars.svg)\n\nFigure ${figure}: Sulphur in part ${figure}. Source: reports.`,
  )
  .join('\n\n')}\n`;

const words = [
  ...['Municipality', 'Inhabitants', 'Households', 'Rents', 'Subsidies', 'Construction'],
  ...['Vacancy', 'Waiting list', 'Commuters', 'Schools', 'Clinics', 'Libraries'],
];
const wordy = [
  row(words),
  row(words.map(() => '---')),
  ...range(9).map((line) => row(words.map((word, column) => `${column ? line * 37 : word}`))),
].join('\n');
const wide = `${front('Twelve columns of words')}## Before\n\n${sentence}\n\n## Figures\n\n### By town\n\nTable 1: Towns. Source: own count.\n\n${wordy}\n\n## After\n\n${sentence}[^1]\n\n[^1]: A source.\n`;

const long = (word: string) => `${sentence} ${word.repeat(40)} ${sentence}`;
const unbroken = `${front('Words that no line holds')}## Words\n\n${['Donaudampfschifffahrt', 'https://example.org/a?b=', '0123456789', 'é', 'ж'].map(long).join('\n\n')}\n\n- ${'x'.repeat(300)}\n\n> ${'y/'.repeat(300)}\n\n| a | b |\n| --- | --- |\n| ${'z'.repeat(300)} | ${'w'.repeat(200)} |\n\n\`${'code'.repeat(60)}\`\n\n~~~\n${'verbatim'.repeat(60)}\n~~~\n\n## ${'Heading'.repeat(30)}\n\nA note[^1].\n\n[^1]: ${'note'.repeat(100)}\n`;

/** Briefs that are made to be much: for what a page of paper must bear. */
export const large: readonly Brief[] = [
  parse(notes, 'tests/fixtures/pdf/notes.md'),
  parse(twelve, 'tests/fixtures/pdf/twelve.md'),
  parse(rows, 'tests/fixtures/pdf/rows.md'),
  parse(figures, 'tests/fixtures/pdf/figures.md'),
  parse(wide, 'tests/fixtures/pdf/wide.md'),
  parse(unbroken, 'tests/fixtures/pdf/unbroken.md'),
];
