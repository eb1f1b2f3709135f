import type { Io } from '../io.ts';
import { join } from '../links/paths.ts';
import type { Hidden } from '../reporter.ts';
import type { Rule } from '../rule.ts';
import { byPlace, stamp } from '../stamp.ts';
import { lineStarts } from '../text.ts';
import { typed } from '../wording/typed.ts';
import { counted } from '../wording/words.ts';
import { BASELINE, compare, insideOf, printBaseline, readBaseline } from './baseline.ts';
import { isChanged } from './changed.ts';
import type { Conclusion } from './conclude.ts';
import type { Gathered } from './gather.ts';
import type { LintRequest } from './lint-options.ts';

/** Leaves out of a conclusion what the baseline knows, and what no changed line has caused. */
export async function narrow(
  conclusion: Conclusion,
  gathered: Gathered,
  { baseline, since }: Pick<LintRequest, 'baseline' | 'since'>,
  rules: readonly Rule[],
  io: Io,
): Promise<Conclusion> {
  let { diagnostics, hidden } = conclusion;
  if (baseline !== undefined) {
    const known = readBaseline(io.files, baseline);
    const sources = [...conclusion.briefs, ...conclusion.others];
    const checked = isChecked(gathered, baseline);
    const compared = compare(known, baseline, diagnostics, sources, checked);
    const old = compared.known.map((diagnostic): Hidden => {
      return { diagnostic, reason: undefined, by: 'baseline' };
    });
    hidden = [...hidden, ...old].sort((a, b) => byPlace(a.diagnostic, b.diagnostic));
    diagnostics = [...compared.fresh, ...stale(compared.stale, baseline, gathered, rules)];
  }
  if (since) {
    const changes = await io.changes(since);
    diagnostics = diagnostics.filter((one) => isChanged(one, changes));
  }
  return { ...conclusion, diagnostics: [...diagnostics].sort(byPlace), hidden };
}

/** Writes all findings of a conclusion as the baseline; returns its path. */
export function writeBaseline(
  { diagnostics, briefs, others }: Conclusion,
  gathered: Gathered,
  baseline: string | undefined,
  { files }: Io,
): string {
  const folder = gathered.asked[0]?.workspace?.folder ?? '';
  const path = baseline ?? join(folder, BASELINE);
  const before = files.kind(path) === undefined ? {} : readBaseline(files, path);
  const sources = [...briefs, ...others];
  files.write(path, printBaseline(before, path, diagnostics, sources, isChecked(gathered, path)));
  return path;
}

/** Whether a run has checked a path, as a baseline names it. */
function isChecked({ asked, whole }: Gathered, baseline: string): (path: string) => boolean {
  const paths = new Set(asked.map(({ source }) => insideOf(baseline, source.path)));
  return (path) => whole || paths.has(path);
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
  if (!rule || !ruling?.rules.includes(rule)) return [];
  const source = { path, text: '', lines: lineStarts('') };
  return [...counts].map(([from, count]) => {
    const finding = {
      message: `${counted(count, 'known finding')} in ${typed(from)} ${count === 1 ? 'is' : 'are'} gone`,
      range: { start: 0, end: 0 },
      help: `run \`brief lint --baseline ${path} --update-baseline\``,
    };
    return stamp(rule, ruling, finding, source, new Map());
  });
}
