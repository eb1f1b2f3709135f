import * as v from 'valibot';
import type { Diagnostic } from '../diagnostic.ts';
import { type Files, Refusal } from '../io.ts';
import { folderOf } from '../links/paths.ts';
import { fingerprints } from '../reporting/fingerprint.ts';
import type { Source } from '../stamp.ts';
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
  /** How many findings of each path are in the baseline and were not found; none of paths that were not checked. */
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

/** Parts what is known from what is new. */
export function compare(
  baseline: Baseline,
  path: string,
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  checked: (path: string) => boolean,
): Compared {
  const names = named(path, diagnostics, sources);
  const left = new Map<string, number>();
  for (const [from, rules] of Object.entries(baseline)) {
    for (const [rule, prints] of Object.entries(rules)) {
      for (const print of prints) {
        const key = JSON.stringify([from, rule, print]);
        left.set(key, (left.get(key) ?? 0) + 1);
      }
    }
  }
  const known = diagnostics.filter((diagnostic, index) => {
    const key = JSON.stringify([insideOf(path, diagnostic.path), diagnostic.rule, names[index]]);
    const times = left.get(key) ?? 0;
    if (times > 0) left.set(key, times - 1);
    return times > 0;
  });
  const stale = new Map<string, number>();
  for (const [key, times] of left) {
    const [from = ''] = JSON.parse(key) as string[];
    if (times > 0 && checked(from)) stale.set(from, (stale.get(from) ?? 0) + times);
  }
  return { fresh: diagnostics.filter((one) => !known.includes(one)), known, stale };
}

/** Writes a baseline of all findings of a run; what it held of paths that were not checked stays. */
export function printBaseline(
  before: Baseline,
  path: string,
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  checked: (path: string) => boolean,
): string {
  const names = named(path, diagnostics, sources);
  const kept = Object.entries(before).filter(([from]) => !checked(from));
  const findings: Record<string, Record<string, string[]>> = Object.create(null);
  for (const [index, { path: where, rule }] of diagnostics.entries()) {
    const from = insideOf(path, where);
    findings[from] ??= {};
    findings[from][rule] ??= [];
    findings[from][rule].push(names[index] ?? '');
  }
  const sorted = [...kept, ...Object.entries(findings)].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, findings: Object.fromEntries(sorted) }, null, 2)}\n`;
}

/** Fingerprints do not change with the folder that the program is started in. */
function named(path: string, diagnostics: readonly Diagnostic[], sources: readonly Source[]) {
  const inside = <Placed extends { readonly path: string }>(one: Placed) => ({
    ...one,
    path: insideOf(path, one.path),
  });
  const briefs = sources.map(({ path: from, text, lines }) => ({
    path: insideOf(path, from),
    text,
    lines,
  }));
  return fingerprints({ diagnostics: diagnostics.map(inside), briefs });
}

/** A path as it is named from the folder of a baseline. */
export function insideOf(baseline: string, path: string): string {
  const folder = folderOf(baseline);
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
