import type { Diagnostic } from '../diagnostic.ts';
import { groupBy } from '../group-by.ts';
import type { Io } from '../io.ts';
import { survey } from '../lint.ts';
import type { Hidden, Report } from '../reporter.ts';
import type { WebAnswer } from '../rule.ts';
import { SETTINGS_RULE, THEME_RULES } from '../ruling.ts';
import { settle } from '../settle.ts';
import { byPlace, sourceOf } from '../stamp.ts';
import { settingsFiles } from '../workspace.ts';
import type { Gathered } from './gather.ts';
import type { Inspector } from './inspector.ts';
import { findInside, openInside } from './open-inside.ts';

/** What a run has found, in the briefs that were asked for and in what belongs to all of them. */
export type Conclusion = Required<Pick<Report, 'diagnostics' | 'briefs' | 'others'>> & {
  readonly hidden: readonly Hidden[];
};

/** What is known of the web, for rules that look at addresses. */
export type Web = ReadonlyMap<string, WebAnswer>;

/**
 * Looks across the briefs of each workspace, takes out what their authors have hidden, and keeps what
 * concerns the briefs that were asked for: what lies in one of them, what speaks of one, and what is
 * wrong with the settings or the look; of a whole workspace, everything.
 */
export function conclude(
  { asked, others, whole }: Gathered,
  inspector: Pick<Inspector, 'rulingOf'>,
  io: Io,
  web: Web = new Map(),
): Conclusion {
  const paths = new Set(asked.map(({ source }) => source.path));
  const concerns = ({ path, related, rule }: Diagnostic) =>
    whole ||
    paths.has(path) ||
    rule === SETTINGS_RULE ||
    THEME_RULES.includes(rule) ||
    related.some((place) => paths.has(place.path));
  const list = remembered((folder: string) => namesIn(folder, io));
  const workspaces = groupBy([...asked, ...others], ({ workspace }) => workspace?.folder);
  const concluded = [...workspaces.values()].map((briefs) => {
    const workspace = briefs[0]?.workspace;
    const sources = new Map(briefs.map(({ source }) => [source.path, source]));
    for (const { path, text } of settingsFiles(workspace)) sources.set(path, sourceOf(path, text));
    const facts = briefs.map((one) => one.facts).sort((a, b) => (a.path < b.path ? -1 : 1));
    const open = (path: string) => openInside(io.files, workspace?.folder ?? '', path);
    const find = (path: string) => findInside(io.files, workspace?.folder ?? '', path);
    const world = { workspace, briefs: facts, today: io.today, list, open, find, web };
    const rulingOf = (path: string) => inspector.rulingOf(workspace, path);
    const rules = new Set(briefs.flatMap(({ ruling }) => ruling.rules));
    const ruling = { ...rulingOf(workspace?.file?.path ?? ''), rules: [...rules] };
    const found = [
      ...briefs.flatMap((one) => one.found),
      ...survey(world, ruling, rulingOf, sources),
    ];
    const settled = new Map(briefs.map((one) => [one.source.path, one]));
    return { ...settle(found, settled), others: [...sources.values()] };
  });
  const diagnostics = concluded.flatMap((one) => one.diagnostics).filter(concerns);
  const hidden = concluded.flatMap((one) => one.hidden);
  return {
    diagnostics: diagnostics.sort(byPlace),
    hidden: hidden.flatMap((one) =>
      concerns(one.diagnostic) ? [{ ...one, by: 'comment' as const }] : [],
    ),
    briefs: asked.map(({ source }) => source),
    others: concluded.flatMap((one) => one.others).filter(({ path }) => !paths.has(path)),
  };
}

/** A folder that nobody may look into has no names. */
function namesIn(folder: string, { files }: Io): readonly string[] | undefined {
  try {
    return files.list(folder);
  } catch {
    return undefined;
  }
}

/** Asks once for each name. */
function remembered<Value>(ask: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    const value = known.has(name) ? (known.get(name) as Value) : ask(name);
    known.set(name, value);
    return value;
  };
}
