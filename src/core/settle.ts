import type { Diagnostic } from './diagnostic.ts';
import type { Facts } from './facts.ts';
import type { Leftovers } from './rule.ts';
import type { Ruling } from './ruling.ts';
import { byPlace, place, type Source } from './stamp.ts';
import { hides } from './suppressions.ts';

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
 */
export function settle(
  found: readonly Diagnostic[],
  briefs: ReadonlyMap<string, Settled>,
): Settlement {
  const used = new Set<string>();
  const kept: Diagnostic[] = [];
  const hidden: { diagnostic: Diagnostic; reason: string | undefined }[] = [];
  for (const diagnostic of found) {
    const all = briefs.get(diagnostic.path)?.facts.suppressions ?? [];
    const by = all.filter((one) => hides(one, diagnostic.rule, diagnostic.start.offset));
    for (const one of by) used.add(`${diagnostic.path}\n${one.range.start}\n${diagnostic.rule}`);
    if (by.length === 0) kept.push(diagnostic);
    else hidden.push({ diagnostic, reason: by.find(({ reason }) => reason)?.reason });
  }
  return { diagnostics: [...kept, ...audit(briefs, used)].sort(byPlace), hidden };
}

function audit(briefs: ReadonlyMap<string, Settled>, used: ReadonlySet<string>): Diagnostic[] {
  const suppressions = [...briefs.values()].flatMap(({ facts: { path, suppressions }, ruling }) =>
    suppressions.flatMap((suppression): Leftovers['suppressions'][number][] => {
      const rules = suppression.rules.flatMap(({ id }) => {
        const ran = ruling.rules.some((rule) => rule.id === id) && ruling.levels?.[id] !== 'off';
        return ran && !used.has(`${path}\n${suppression.range.start}\n${id}`) ? [id] : [];
      });
      const isEnd = suppression.word === 'ignore-end';
      return rules.length > 0 && !isEnd ? [{ path, suppression, rules }] : [];
    }),
  );
  if (suppressions.length === 0) return [];
  const rules = new Set([...briefs.values()].flatMap(({ ruling }) => ruling.rules));
  const rulingOf = (path: string) => briefs.get(path)?.ruling ?? { rules: [] };
  const sources = { get: (path: string) => briefs.get(path)?.source };
  return [...rules].flatMap((rule) =>
    rule.audit ? place(rule, rule.audit({ suppressions }), rulingOf, sources) : [],
  );
}
