import { readFileSync } from 'node:fs';
import type { Brief } from '../../../src/core/brief.ts';
import type { Finding } from '../../../src/core/diagnostic.ts';
import { printCoverage } from '../../../src/core/fonts/print-fonts.ts';
import type { Rule } from '../../../src/core/rule.ts';

const coverage = readFileSync(
  new URL('../../../templates/pdf/coverage.json', import.meta.url),
  'utf8',
);

/** What rules find in a brief of which a PDF is made, with the fonts that are shipped. */
export function findingsOf(brief: Brief, rules: readonly Rule[]): readonly Finding[] {
  const context = {
    workspace: undefined,
    lang: brief.meta.lang ?? 'en',
    kind: undefined,
    known: [],
    fonts: printCoverage(coverage, []),
    year: 2026,
    hasCome: () => true,
    today: '2026-11-22',
  };
  return rules.flatMap((rule) => [...(rule.check?.(brief, context, {}) ?? [])]);
}
