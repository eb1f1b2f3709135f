import * as v from 'valibot';
import type { Diagnostic } from '../diagnostic.ts';
import { type Files, Refusal } from '../io.ts';
import { climbs, folderOf, pathIn } from '../links/paths.ts';
import { fingerprints } from '../reporting/fingerprint.ts';
import type { Source } from '../stamp.ts';
import { pathFrom } from './config.ts';
import { readText } from './read.ts';

/** The file that holds the known findings of an archive, where nothing else is said. */
export const BASELINE = 'brief-baseline.json';

/** Known findings: path, from the folder of the file, to rule to fingerprints. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What a baseline makes of the findings of a run. */
export interface Compared {
  /** Not known before. */
  readonly fresh: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
  /** How many findings of each path are in the baseline and were not found, of those that were looked for. */
  readonly stale: ReadonlyMap<string, number>;
}

const file = v.object({
  version: v.literal(1),
  findings: v.record(v.string(), v.record(v.string(), v.array(v.string()))),
});

/** Reads a baseline. Throws a FileError, or a Refusal for a file that is none. */
export function readBaseline(files: Files, path: string): Baseline {
  if (files.kind(path) === undefined) {
    throw new Refusal(
      `cannot read \`${path}\`: no such file`,
      `write it with \`--baseline ${path} --update-baseline\``,
    );
  }
  const text = readText(files, path);
  try {
    return v.parse(file, JSON.parse(text)).findings;
  } catch (cause) {
    throw new Refusal(
      `cannot read \`${path}\`: it is no baseline`,
      'write it anew with `--update-baseline`',
      cause,
    );
  }
}

/** Findings of a run, and how a baseline names them. */
export interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly Source[];
  /** A path as it is named from the folder of the baseline. */
  readonly nameOf: (path: string) => string;
  /** Whether a run has looked for what a rule finds in a file, by the name that the baseline has for it. */
  readonly checked: (name: string, rule: string) => boolean;
}

/** Parts what is known from what is new. */
export function compare(baseline: Baseline, found: Found): Compared {
  const { diagnostics, nameOf, checked } = found;
  const names = named(found);
  const left = new Map<string, number>();
  for (const [from, rules] of Object.entries(baseline)) {
    for (const [rule, prints] of Object.entries(rules)) {
      for (const print of prints) {
        const key = JSON.stringify([from, rule, print]);
        left.set(key, (left.get(key) ?? 0) + 1);
      }
    }
  }
  const known: Diagnostic[] = [];
  const fresh: Diagnostic[] = [];
  for (const [index, diagnostic] of diagnostics.entries()) {
    const key = JSON.stringify([nameOf(diagnostic.path), diagnostic.rule, names[index]]);
    const times = left.get(key) ?? 0;
    if (times > 0) left.set(key, times - 1);
    (times > 0 ? known : fresh).push(diagnostic);
  }
  const stale = new Map<string, number>();
  for (const [key, times] of left) {
    const [from = '', rule = ''] = JSON.parse(key) as string[];
    if (times > 0 && checked(from, rule)) stale.set(from, (stale.get(from) ?? 0) + times);
  }
  return { fresh, known, stale };
}

/** Writes a baseline of all findings of a run; what it held of files and rules that were not checked stays. */
export function printBaseline(before: Baseline, found: Found): string {
  const names = named(found);
  const findings = new Map<string, Map<string, string[]>>();
  const put = (from: string, rule: string, prints: readonly string[]) => {
    const rules = findings.get(from) ?? new Map<string, string[]>();
    const all = rules.get(rule) ?? [];
    findings.set(from, rules.set(rule, all));
    all.push(...prints);
  };
  for (const [from, rules] of Object.entries(before)) {
    for (const [rule, prints] of Object.entries(rules)) {
      if (!found.checked(from, rule)) put(from, rule, prints);
    }
  }
  for (const [index, { path, rule }] of found.diagnostics.entries()) {
    put(found.nameOf(path), rule, [names[index] ?? '']);
  }
  const sorted = inOrder([...findings].map(([from, rules]) => [from, inOrder(rules)] as const));
  return `${JSON.stringify({ version: 1, findings: sorted }, null, 2)}\n`;
}

function inOrder<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Fingerprints do not change with the folder that the program is started in. */
function named({ diagnostics, sources, nameOf }: Found): readonly string[] {
  // Texts that no finding lies in are not decoded.
  const places = new Set(diagnostics.map(({ path }) => path));
  const briefs = sources
    .filter(({ path }) => places.has(path))
    .map(({ path, text, lines }) => ({ path: nameOf(path), text, lines }));
  const inside = diagnostics.map((one) => ({ ...one, path: nameOf(one.path) }));
  return fingerprints({ diagnostics: inside, briefs });
}

/** Makes names of paths from the folder of a baseline, the same ones wherever the program was started. */
export function namesFrom(files: Files, baseline: string): (path: string) => string {
  const folder = folderOf(files.relative(baseline));
  const here = new Map<number, string>();
  const from = (ups: number, path: string) => {
    if (!here.has(ups)) here.set(ups, ups === 0 ? '' : (pathFrom(files, up(ups)) ?? ''));
    return pathIn({ folder: '', here: here.get(ups) }, path)
      .split('/')
      .filter(Boolean);
  };
  return (path) => {
    const ups = Math.max(climbs(folder), climbs(path));
    const [base, place] = [from(ups, folder), from(ups, path)];
    const differs = base.findIndex((part, index) => part !== place[index]);
    const shared = differs < 0 ? base.length : differs;
    return [...base.slice(shared).map(() => '..'), ...place.slice(shared)].join('/');
  };
}

function up(ups: number): string {
  return Array.from({ length: ups }, () => '..').join('/');
}
