import { posix } from 'node:path';
import type { Brief } from '../../src/core/brief.ts';
import type { Diagnostic, Edit, Finding } from '../../src/core/diagnostic.ts';
import { applyEdits } from '../../src/core/fix.ts';
import { lint } from '../../src/core/lint.ts';
import { parse } from '../../src/core/parse.ts';
import type { Context, Example, Rule } from '../../src/core/rule.ts';
import { pointAt } from '../../src/core/text.ts';
import { rules } from '../../src/rules/index.ts';

/** The front matter under which an example stands that is only a body. */
const FRONT_MATTER = `---
title: Heat pumps for rented flats
date: 2026-03-02
summary: Three changes to tenancy law would let two million flats heat without gas.
group: energy
---

`;

/** What the examples take for the world. */
const WORLD = {
  workspace: {
    folder: '',
    lang: 'en',
    groups: { energy: { name: 'Energy Working Group' }, health: { name: 'Health' } },
  },
  today: '2026-11-22',
};

/** A finding as tests look at it: what it says, on which text, and what its fix makes of the file. */
export interface Found extends Finding {
  readonly on: string;
  readonly line: number;
  /** The whole text with this fix applied; undefined without a fix. */
  readonly fixed: string | undefined;
}

/** An example as a whole file. */
export function wholeFile({ text }: Example): string {
  return /^\s*(?:---|\uFEFF)/.test(text) ? text : FRONT_MATTER + text;
}

/** A brief and its context: the example's files stand in its folder. */
export function stage(
  example: Example,
  overrides: Partial<Context> = {},
): { brief: Brief; context: Context } {
  const path = example.path ?? 'briefs/example.md';
  const brief = parse(wholeFile(example), path);
  const beside = (example.files ?? []).map((file) => posix.join(posix.dirname(path), file));
  const lang = brief.meta.lang ?? 'en';
  return { brief, context: { ...WORLD, lang, list: listOf([path, ...beside]), ...overrides } };
}

/** What one rule finds in an example. */
export function find(id: string, example: Example | string, overrides?: Partial<Context>): Found[] {
  const rule = ruleNamed(id);
  const { brief, context } = stage(
    typeof example === 'string' ? { text: example } : example,
    overrides,
  );
  return Array.from(rule.check(brief, context), (finding) => ({
    ...finding,
    on: brief.text.slice(finding.range.start, finding.range.end),
    line: pointAt(brief.lines, finding.range.start).line,
    fixed: finding.fix && applyEdits(brief.text, finding.fix.edits),
  }));
}

/** What all rules find in an example. */
export function lintExample(example: Example): Diagnostic[] {
  const { brief, context } = stage(example);
  return lint(brief, { rules, context });
}

/** Whether edits lie inside a text, in order or not, and none touches another. */
export function areApart(edits: readonly Edit[], text: string): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  return sorted.every(
    ({ start, end }, index) =>
      start >= (sorted[index - 1]?.end ?? 0) && start <= end && end <= text.length,
  );
}

/** A file with front matter of the given lines above a body. */
export function file(
  lines: readonly string[],
  body = 'Two million flats heat with gas.\n',
): string {
  return ['---', ...lines, '---', '', body].join('\n');
}

/** The lines of a complete front matter, some replaced by key; an empty text leaves a key out. */
export function matter(replaced: Readonly<Record<string, string>> = {}): string[] {
  const lines: Record<string, string> = {
    title: 'title: Heat pumps for flats',
    date: 'date: 2026-03-02',
    summary: 'summary: Three changes to tenancy law would let two million flats heat without gas.',
    group: 'group: energy',
    ...replaced,
  };
  return Object.values(lines).filter((line) => line !== '');
}

function ruleNamed(id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** Folders of a disk that tells capital letters apart. */
function listOf(paths: readonly string[]): Context['list'] {
  return (folder) => {
    const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    const names = paths
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length).split('/')[0] ?? '');
    return names.length > 0 ? [...new Set(names)].sort() : undefined;
  };
}
