import { count } from '../diagnostic.ts';
import { type Io, Refusal } from '../io.ts';
import { pathIn } from '../links/paths.ts';
import { makePages, type Result } from './make.ts';
import type { Outcome } from './outcome.ts';
import { collisions } from './pages.ts';
import { type Left, type Plan, planBuild } from './plan.ts';
import type { Press } from './press.ts';
import { putInPlace } from './put.ts';
import type { Census } from './remains.ts';
import { openReport } from './report.ts';
import { type BuildRequest, formatsFor } from './request.ts';
import { sayFailure, sayFindings, stops } from './say.ts';
import { openShelves, type Shelf } from './shelf.ts';
import { listPages, sayOutcome } from './summary.ts';

/** How often a build begins anew because another one was faster. */
const ATTEMPTS = 5;

/** What makes a build one of many: what stands in the way of a brief stops no other, and is said once. */
export interface Vigil {
  /** The findings of the last build. */
  readonly known: Set<string>;
}

/**
 * Builds once: checks, makes what is not there yet, puts it in place, says and reports what came of it.
 * Rejects with what could not be read, written or rendered; then everything is as it was before.
 */
export async function publish(
  paths: readonly string[],
  request: BuildRequest,
  press: Press,
  vigil?: Vigil,
): Promise<Outcome> {
  const { io } = press;
  const began = io.clock();
  const report = openReport(request, io);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let plan: Plan | undefined;
    try {
      io.progress?.('checking');
      plan = await planBuild(paths, request, press);
      const done = await carryOut(plan, request, press, vigil);
      if (done === undefined) continue;
      const outcome = outcomeOf(plan, done, request, io.clock() - began);
      if (outcome.built) {
        listPages(outcome, io, vigil ? 'written' : 'all');
        sayOutcome(outcome, io, vigil ? 'again' : 'once');
      }
      report(outcome);
      return outcome;
    } catch (error) {
      report(outcomeOf(plan ?? NOTHING, false, request, io.clock() - began));
      throw error;
    } finally {
      io.progress?.(undefined);
    }
  }
  throw new Refusal('other builds keep changing the same files', 'run it again when they are done');
}

/** What is known where briefs could not even be found. */
const NOTHING: Pick<Plan, 'left' | 'places' | 'conclusion'> = {
  left: [],
  places: [],
  conclusion: { diagnostics: [], briefs: [], others: [], hidden: [] },
};

/** What was made and removed; `false` where something stood in the way. */
type Done = false | { readonly results: readonly Result[]; readonly removed: readonly string[] };

/** Undefined where another build has changed what this one relied on. */
async function carryOut(
  plan: Plan,
  request: BuildRequest,
  press: Press,
  vigil: Vigil | undefined,
): Promise<Done | undefined> {
  const { io } = press;
  await sayFindings(plan, press, vigil?.known);
  const isStopped = stops(plan.conclusion.diagnostics, request.strict) && !vigil;
  if (isStopped) io.err('nothing was built\n');
  answerFor(plan.failures, io, vigil);
  if (isStopped) return false;
  const twins = collisions(plan.pages, io.files);
  for (const twin of twins) sayFailure(twin, io);
  if (twins.length > 0) return false;
  const { shelfOf, all } = openShelves(plan.places, request.cache, io);
  try {
    const results = await makePages(plan, request, press, shelfOf);
    answerFor(
      results.flatMap(({ refusal }) => refusal ?? []),
      io,
      vigil,
    );
    const removed = putInPlace(all, (shelf) => censusOf(shelf, plan, request), io);
    return removed && { results, removed };
  } finally {
    for (const { stage } of all) stage.drop();
  }
}

/** Throws failures; a vigil says them and goes on. */
function answerFor(failures: readonly unknown[], io: Io, vigil: Vigil | undefined): void {
  if (failures.length === 0) return;
  if (!vigil) throw failures.length === 1 ? failures[0] : new AggregateError(failures);
  for (const failure of failures) sayFailure(failure, io);
}

/** Of a whole workspace everything is known; else, what was made of briefs that nobody asked for stays. */
function censusOf({ workspace }: Shelf, plan: Plan, request: BuildRequest): Census {
  const inside = (path: string) => (workspace ? pathIn(workspace, path) : path);
  const asked = new Set(plan.asked.map(inside));
  const wrong = new Set(
    plan.left.flatMap(({ brief, reason }) => (reason === 'errors' ? inside(brief) : [])),
  );
  const stays = (brief: string) =>
    wrong.has(brief) || plan.failures.length > 0 || (!plan.whole && !asked.has(brief));
  return { formats: formatsFor(request, workspace), stays, sources: plan.sources };
}

function outcomeOf(
  { left, places, conclusion }: Pick<Plan, 'left' | 'places' | 'conclusion'>,
  done: Done,
  request: BuildRequest,
  milliseconds: number,
): Outcome {
  const { results, removed } = done || { results: [], removed: [] };
  const refused = results.flatMap(({ page, refusal }): Left[] =>
    refusal ? [{ brief: page.inspected.source.path, reason: 'errors' }] : [],
  );
  const { errors, warnings, infos } = count(conclusion.diagnostics);
  return {
    built: done !== false,
    formats: [...new Set(places.flatMap(({ workspace }) => formatsFor(request, workspace)))],
    out: [...new Set(places.map(({ folder }) => folder))],
    written: results.flatMap(({ written }) => written),
    removed,
    left: [...left, ...refused],
    diagnostics: { errors, warnings, infos },
    milliseconds: Math.round(milliseconds),
  };
}
