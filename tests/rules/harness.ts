import { posix } from 'node:path';
import type { Brief } from '../../src/core/brief.ts';
import type { Diagnostic, Edit, Finding } from '../../src/core/diagnostic.ts';
import { factsOf } from '../../src/core/facts.ts';
import { applyEdits } from '../../src/core/fix.ts';
import { printCoverage } from '../../src/core/fonts/print-fonts.ts';
import { kindFinder } from '../../src/core/kinds.ts';
import { inspect, survey } from '../../src/core/lint.ts';
import { parse } from '../../src/core/parse.ts';
import type { Context, Example, OptionValues, Rule, World } from '../../src/core/rule.ts';
import { optionsOf } from '../../src/core/ruling.ts';
import { readText } from '../../src/core/run/read.ts';
import { readSettings } from '../../src/core/run/settings.ts';
import { settle } from '../../src/core/settle.ts';
import { type Source, sourceOf } from '../../src/core/stamp.ts';
import { pointAt } from '../../src/core/text.ts';
import type { Workspace } from '../../src/core/workspace.ts';
import { rules } from '../../src/rules/index.ts';
import { memoryIo } from '../memory.ts';

/** The front matter under which an example stands that is only a body. */
const FRONT_MATTER = `---
title: Heat pumps for rented flats
date: 2026-03-02
summary: Three changes to tenancy law would let two million flats heat without gas.
group: energy
---

`;

/** What the examples take for the world. */
const TODAY = '2026-11-22';
const WORKSPACE: Workspace = {
  folder: '',
  lang: 'en',
  groups: { energy: { name: 'Energy Working Group' }, health: { name: 'Health' } },
};

const { templates } = memoryIo();
const kindOf = kindFinder(templates);
const FONTS = printCoverage(readText(templates, 'pdf/coverage.json'), []);

/** A finding as tests look at it: what it says, on which text, and what its fix makes of the file. */
export interface Found extends Finding {
  readonly on: string;
  readonly line: number;
  /** The whole text with this fix applied; undefined without a fix. */
  readonly fixed: string | undefined;
}

/** A file begins as those do whose ending it has, which is all that rules look at. */
function contentOf(file: string): Uint8Array {
  if (/\.txt$/i.test(file)) return new TextEncoder().encode('Words');
  const start = /\.avif$/i.test(file) ? '\0\0\0 ftypavif' : '\x89PNG\r\n\x1A\n';
  return Uint8Array.from(start, (sign) => sign.charCodeAt(0));
}

/** An example as a whole file. */
export function wholeFile({ text }: Example): string {
  return /^\s*(?:---|\uFEFF)/.test(text) ? text : FRONT_MATTER + text;
}

/** A brief, what is known beside it, and the texts of its workspace. */
export interface Stage {
  readonly brief: Brief;
  /** For `lint`: context and world in one. */
  readonly context: Context & World;
  readonly sources: ReadonlyMap<string, Source>;
}

/** What a test may change of the world of an example. */
export type Overrides = Partial<Context> & Partial<World>;

/** Sets an example up: its other briefs, and its files, stand beside it. */
export function stage(example: Example, overrides: Overrides = {}): Stage {
  const path = example.path ?? 'briefs/example.md';
  const brief = parse(wholeFile(example), path);
  const others = Object.entries(example.briefs ?? {}).map(([name, text]) => parse(text, name));
  const briefs = [brief, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
  const beside = (example.files ?? []).map((file) => posix.join(posix.dirname(path), file));
  const lang = brief.meta.lang ?? 'en';
  const workspace = example.settings === undefined ? WORKSPACE : workspaceOf(example.settings);
  const context = {
    workspace,
    lang,
    kind: kindOf(brief.meta.kind),
    known: rules.map(({ id }) => id),
    today: TODAY,
    year: Number(TODAY.slice(0, 4)),
    hasCome: (day: string) => day <= (overrides.today ?? TODAY),
    briefs: briefs.map((one) => factsOf(one, one.meta.lang ?? 'en')),
    list: listOf([...briefs.map((one) => one.path), ...beside]),
    open: (file: string) => (beside.includes(file) ? contentOf(file) : undefined),
    fonts: FONTS,
    web: new Map(Object.entries(example.web ?? {})),
    ...overrides,
  };
  const { file: named } = workspace;
  const settings = named ? [[named.path, sourceOf(named.path, named.text)] as const] : [];
  const sources = new Map([...briefs.map((one) => [one.path, one] as const), ...settings]);
  return { brief, context, sources };
}

/** What one rule finds in an example and beside it, with its own options or others. */
export function find(
  id: string,
  example: Example | string,
  overrides?: Overrides,
  options: OptionValues = {},
): Found[] {
  const rule = ruleNamed(id);
  const staged = stage(typeof example === 'string' ? { text: example } : example, overrides);
  const { brief, context, sources } = staged;
  const values = { ...optionsOf(rule, { rules: [rule] }), ...options };
  const findings: (Finding & { readonly path?: string })[] = [
    ...(rule.check?.(brief, context, values) ?? []),
    ...(rule.survey?.(context, values) ?? []),
  ];
  return findings.map((finding) => {
    const { text, lines } = sources.get(finding.path ?? brief.path) ?? sourceOf('');
    return {
      ...finding,
      on: text.slice(finding.range.start, finding.range.end),
      line: pointAt(lines, finding.range.start).line,
      fixed: finding.fix && applyEdits(text, finding.fix.edits),
    };
  });
}

/** What the rules of the default profile find in an example and beside it, and those that are named. */
export function lintExample(example: Example, also: readonly Rule[] = []): Diagnostic[] {
  return lintStage(stage(example), also);
}

/** What the rules of the default profile find on a stage, and those that are named. */
export function lintStage({ brief, context, sources }: Stage, also: readonly Rule[] = []) {
  const isUsual = ({ strict, format }: Rule) => !strict && !format;
  const ruling = { rules: rules.filter((rule) => isUsual(rule) || also.includes(rule)) };
  const all = [...sources.values()].filter((one): one is Brief => 'tree' in one);
  const found = [
    ...inspect(brief, ruling, context),
    ...survey(context, ruling, () => ruling, sources),
  ];
  const settled = all.map((one) => {
    const facts = factsOf(one, one.meta.lang ?? 'en');
    return [one.path, { facts, source: one, ruling }] as const;
  });
  return settle(found, new Map(settled)).diagnostics;
}

function workspaceOf(text: string): Workspace {
  const { settings, mistakes } = readSettings(text, rules);
  return { folder: '', ...settings, file: { path: 'brief.yml', text }, mistakes };
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
function listOf(paths: readonly string[]): World['list'] {
  return (folder) => {
    const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    const names = paths
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length).split('/')[0] ?? '');
    return names.length > 0 ? [...new Set(names)].sort() : undefined;
  };
}
