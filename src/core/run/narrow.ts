import type { Io } from '../io.ts';
import { join } from '../links/paths.ts';
import type { Hidden } from '../reporter.ts';
import type { Rule } from '../rule.ts';
import { needsFrontMatter, type Ruling, ruleIn, SETTINGS_RULE } from '../ruling.ts';
import { byPlace, sourceOf, stamp } from '../stamp.ts';
import { typed } from '../wording/typed.ts';
import { counted } from '../wording/words.ts';
import {
  BASELINE,
  compare,
  type Found,
  namesFrom,
  printBaseline,
  readBaseline,
} from './baseline.ts';
import { isChanged } from './changed.ts';
import type { Conclusion } from './conclude.ts';
import { soundWorkspace } from './config.ts';
import type { Gathered } from './gather.ts';
import type { LintRequest } from './lint-options.ts';

/** Leaves out of a conclusion what the baseline knows, and what no changed line has caused. */
export async function narrow(
  conclusion: Conclusion,
  gathered: Gathered,
  { baseline, since, online }: Pick<LintRequest, 'baseline' | 'since' | 'online'>,
  rules: readonly Rule[],
  io: Io,
): Promise<Conclusion> {
  let { diagnostics, hidden } = conclusion;
  if (baseline !== undefined) {
    const known = readBaseline(io.files, baseline);
    const compared = compare(known, foundIn(conclusion, gathered, baseline, { online, rules }, io));
    const old = compared.known.map((diagnostic): Hidden => {
      return { diagnostic, reason: undefined, by: 'baseline' };
    });
    hidden = [...hidden, ...old].sort((a, b) => byPlace(a.diagnostic, b.diagnostic));
    const path = io.files.relative(baseline);
    const settings = diagnostics.filter(({ rule }) => rule === SETTINGS_RULE);
    diagnostics = [...settings, ...compared.fresh, ...stale(compared.stale, path, gathered, rules)];
  }
  if (since) {
    const changes = await io.changes(since);
    diagnostics = diagnostics.filter(
      (one) => one.rule === SETTINGS_RULE || isChanged(one, changes),
    );
  }
  return { ...conclusion, diagnostics: [...diagnostics].sort(byPlace), hidden };
}

/** Writes all findings of a conclusion as the baseline; returns its path. Throws where the settings are wrong. */
export function writeBaseline(
  conclusion: Conclusion,
  gathered: Gathered,
  { baseline, online }: Pick<LintRequest, 'baseline' | 'online'>,
  rules: readonly Rule[],
  io: Io,
): string {
  for (const { workspace } of gathered.asked) soundWorkspace(workspace);
  const folder = gathered.asked[0]?.workspace?.folder ?? '';
  const path = baseline ?? join(folder, BASELINE);
  const before = io.files.kind(path) === undefined ? {} : readBaseline(io.files, path);
  const found = foundIn(conclusion, gathered, path, { online, rules }, io);
  io.files.write(path, printBaseline(before, found));
  return path;
}

function foundIn(
  { diagnostics, briefs, others }: Conclusion,
  { asked, failures, whole }: Gathered,
  baseline: string,
  { online, rules }: { readonly online: boolean; readonly rules: readonly Rule[] },
  { files }: Io,
): Found {
  const nameOf = namesFrom(files, baseline);
  const byName = new Map(asked.map((one) => [nameOf(one.source.path), one]));
  const unread = new Set(failures.map(({ path }) => path && nameOf(path)));
  const rulings = [...new Set(asked.map(({ ruling }) => ruling))];
  const known = new Set(rules.map(({ id }) => id));
  const ran = (ruling: Ruling, id: string) => {
    const rule = ruleIn(ruling, id);
    return rule !== undefined && (online || !rule.online);
  };
  return {
    diagnostics: diagnostics.filter(({ rule }) => rule !== SETTINGS_RULE),
    sources: [...briefs, ...others],
    nameOf,
    checked: (name, rule) => {
      const brief = byName.get(name);
      if (brief) {
        const read = brief.facts.read || !needsFrontMatter(rule);
        return !known.has(rule) || (read && ran(brief.ruling, rule));
      }
      // A brief that is gone has no findings, whatever is looked for in the others.
      if (!whole || unread.has(name) || failures.some(({ path }) => path === undefined))
        return false;
      return !known.has(rule) || rulings.some((ruling) => ran(ruling, rule));
    },
  };
}

/** Entries that match nothing any more, as findings in the baseline. */
function stale(
  counts: ReadonlyMap<string, number>,
  path: string,
  { asked }: Gathered,
  rules: readonly Rule[],
) {
  const rule = rules.find(({ id }) => id === 'lint/unused-suppression');
  const ruling = asked[0]?.ruling;
  if (!rule || !ruling || !ruleIn(ruling, rule.id)) return [];
  return [...counts].map(([from, count]) => {
    const finding = {
      message: `${counted(count, 'known finding')} in ${typed(from)} ${count === 1 ? 'is' : 'are'} gone`,
      range: { start: 0, end: 0 },
      help: `run \`brief lint --baseline ${path} --update-baseline\``,
    };
    return stamp(rule, ruling, finding, sourceOf(path), new Map());
  });
}
