import type { Diagnostic } from './diagnostic.ts';
import type { Facts } from './facts.ts';
import { hidingIn } from './hiding.ts';
import type { Leftovers, Rule } from './rule.ts';
import { needsFrontMatter, type Ruling, ruleIn } from './ruling.ts';
import { byPlace, place, type Source } from './stamp.ts';
import { isWord, type Suppression } from './suppressions.ts';
import type { Range } from './text.ts';

/** A brief as settling needs it. */
export interface Settled {
  readonly facts: Facts;
  readonly source: Source;
  readonly ruling: Ruling;
}

/** Diagnostics that their authors want to see, and those that they have hidden, with their reasons. */
export interface Settlement {
  readonly diagnostics: Diagnostic[];
  readonly hidden: readonly {
    readonly diagnostic: Diagnostic;
    readonly reason: string | undefined;
  }[];
}

/**
 * Takes out what suppressions hide, and reports those that hide nothing of the rules that ran.
 *
 * @param briefs the briefs of the run, by path
 * @param isMute whether a rule could not say all that it has to say in this run
 */
export function settle(
  found: readonly Diagnostic[],
  briefs: ReadonlyMap<string, Settled>,
  isMute: (rule: Rule) => boolean = () => false,
): Settlement {
  const used = new Set<string>();
  const kept: Diagnostic[] = [];
  const hidden: { diagnostic: Diagnostic; reason: string | undefined }[] = [];
  const hiding = new Map<string, ReturnType<typeof hidingIn>>();
  for (const diagnostic of found) {
    const { path, rule, start } = diagnostic;
    const all = briefs.get(path)?.facts.suppressions ?? [];
    const hides = hiding.get(path) ?? hidingIn(all);
    hiding.set(path, hides);
    const by = hides(rule, start.offset);
    for (const one of by) used.add(nameOf(diagnostic.path, one, diagnostic.rule));
    if (by.length === 0) kept.push(diagnostic);
    else hidden.push({ diagnostic, reason: by.find(({ reason }) => reason)?.reason });
  }
  return { diagnostics: [...kept, ...audit(briefs, used, isMute)].sort(byPlace), hidden };
}

function nameOf(path: string, { range }: Suppression, rule: string): string {
  return `${path}\n${range.start}\n${rule}`;
}

function audit(
  briefs: ReadonlyMap<string, Settled>,
  used: ReadonlySet<string>,
  isMute: (rule: Rule) => boolean,
): Diagnostic[] {
  const suppressions = [...briefs.values()].flatMap((one) => leftIn(one, used, isMute));
  if (suppressions.length === 0) return [];
  const rules = new Set([...briefs.values()].flatMap(({ ruling }) => ruling.rules));
  const rulingOf = (path: string) => briefs.get(path)?.ruling ?? { rules: [] };
  const sources = { get: (path: string) => briefs.get(path)?.source };
  return [...rules].flatMap((rule) =>
    rule.audit ? place(rule, rule.audit({ suppressions }), rulingOf, sources) : [],
  );
}

function leftIn(
  { facts: { path, suppressions, read }, ruling }: Settled,
  used: ReadonlySet<string>,
  isMute: (rule: Rule) => boolean,
): Leftovers['suppressions'] {
  const ran = (id: string) => {
    const rule = ruleIn(ruling, id);
    if (!rule || rule.online || isMute(rule)) return false;
    return read || !needsFrontMatter(id);
  };
  const startsOf = (end: Range) =>
    suppressions.filter((one) => one.end?.range.start === end.start).length;
  return suppressions.flatMap((suppression): Leftovers['suppressions'][number][] => {
    const { word, rules, range, removal, end } = suppression;
    if (word === 'ignore-end') {
      const lone = startsOf(range) === 0;
      return lone ? [{ path, suppression, rules: [], removals: removal ? [removal] : [] }] : [];
    }
    if (!isWord(word)) return [];
    const idle = rules.flatMap(({ id }) =>
      ran(id) && !used.has(nameOf(path, suppression, id)) ? [id] : [],
    );
    if (idle.length === 0) return [];
    const both = end && startsOf(end.range) === 1 ? [removal, end.removal] : [removal];
    const removals = both.every((one) => one !== undefined) ? both : [];
    return [{ path, suppression, rules: idle, removals }];
  });
}
