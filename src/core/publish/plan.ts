import type { Diagnostic } from '../diagnostic.ts';
import { isDraft } from '../fields.ts';
import type { Io } from '../io.ts';
import { pageName } from '../links/page-name.ts';
import { type Conclusion, conclude } from '../run/conclude.ts';
import { soundWorkspace } from '../run/config.ts';
import { type Asked, gather } from '../run/gather.ts';
import type { Inspected } from '../run/inspect.ts';
import { flagsOf } from '../run/lint-options.ts';
import { byPlace } from '../stamp.ts';
import { outFolder, type Page, type Place } from './pages.ts';
import type { Press } from './press.ts';
import { repair } from './repair.ts';
import type { BuildRequest } from './request.ts';

/**
 * A brief that is not published, and why; of one with a date in the future, the date. Where the build is
 * strict, warnings are errors.
 */
export type Left =
  | { readonly brief: string; readonly reason: 'draft' | 'errors' }
  | { readonly brief: string; readonly reason: 'future'; readonly date: string };

/** What a build is about to do. */
export interface Plan {
  /** The pages to make, sorted by the paths of their briefs. */
  readonly pages: readonly Page[];
  /** Where pages of the briefs that were asked for go, or would go; some more than once. */
  readonly places: readonly Place[];
  /** All briefs that readers can come to: links and translations lead to them. */
  readonly published: readonly Inspected[];
  readonly left: readonly Left[];
  /** The paths of the briefs that were asked for, whatever becomes of them. */
  readonly asked: readonly string[];
  /** The paths of all briefs that were read: nothing is written onto them. */
  readonly sources: readonly string[];
  /** What was found in the briefs to publish, as they are written and as they are meant. */
  readonly conclusion: Conclusion;
  /** Why briefs could not be read. */
  readonly failures: readonly unknown[];
  /** Whether all briefs of the workspace were asked for. */
  readonly whole: boolean;
}

/**
 * Finds and checks briefs, and says which of them become pages. Throws a Refusal where settings have a
 * mistake, and what `gather` throws.
 */
export async function planBuild(
  paths: readonly string[],
  request: BuildRequest,
  { io, rules, build }: Press,
): Promise<Plan> {
  const { out, cache } = request;
  const keeper = cache ? build : undefined;
  const setup = { io, rules, flags: { ...flagsOf({}), formats: request.formats }, out, keeper };
  const { gathered, inspector } = await gather(paths, setup);
  for (const workspace of new Set(gathered.asked.map((one) => one.workspace))) {
    soundWorkspace(workspace);
  }
  const { gathered: all, before } = await repair(gathered, inspector);
  const reasonOf = (one: Inspected) => whyLeft(one, io);
  const isOut = (one: Asked) => !one.named && !request.drafts && reasonOf(one) !== undefined;
  const asked = all.asked.filter((one) => !isOut(one));
  const others = [...all.others, ...all.asked.filter(isOut)];
  const concluded = conclude({ ...all, asked, others, whole: false }, inspector, io);
  const diagnostics = [...concluded.diagnostics, ...before].sort(byPlace);
  const conclusion = { ...concluded, diagnostics };
  const wrong = withErrors(diagnostics, asked, request.strict);
  const sound = asked.filter(({ source }) => !wrong.has(source.path));
  return {
    pages: sound.map((inspected) => {
      return { ...placeOf(inspected, out, io), inspected, name: pageName(inspected.facts) };
    }),
    places: all.asked.map((one) => placeOf(one, out, io)),
    published: [...asked, ...all.others.filter((one) => !reasonOf(one))],
    left: [...all.asked.filter(isOut).flatMap((one) => reasonOf(one) ?? []), ...wrong.values()],
    asked: all.asked.map(({ source }) => source.path),
    sources: [...all.asked, ...all.others].map(({ source }) => source.path),
    conclusion,
    failures: gathered.failures.map(({ error }) => error),
    whole: gathered.whole,
  };
}

function whyLeft({ facts: { meta, path } }: Inspected, { today }: Io): Left | undefined {
  if (isDraft(meta)) return { brief: path, reason: 'draft' };
  // Days as `YYYY-MM-DD` sort like the calendar.
  if (meta.date === undefined || meta.date <= today) return undefined;
  return { brief: path, reason: 'future', date: meta.date };
}

function withErrors(
  diagnostics: readonly Diagnostic[],
  asked: readonly Asked[],
  strict: boolean,
): ReadonlyMap<string, Left> {
  const paths = new Set(asked.map(({ source }) => source.path));
  const wrong = new Map<string, Left>();
  for (const { severity, path } of diagnostics) {
    const stops = severity === 'error' || (strict && severity === 'warning');
    if (stops && paths.has(path)) wrong.set(path, { brief: path, reason: 'errors' });
  }
  return wrong;
}

function placeOf({ workspace }: Inspected, out: string | undefined, { files }: Io): Place {
  return { workspace, folder: outFolder(out, workspace?.folder ?? '', files) };
}
