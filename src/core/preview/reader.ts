import { type Files, Refusal } from '../io.ts';
import { isMarkdown } from '../links/paths.ts';
import { makeStagehand } from '../publish/setting.ts';
import { conclude } from '../run/conclude.ts';
import { workspaceFinder } from '../run/config.ts';
import type { Inspected } from '../run/inspect.ts';
import { type Inspector, makeInspector } from '../run/inspector.ts';
import { flagsOf } from '../run/lint-options.ts';
import { findInside } from '../run/open-inside.ts';
import type { Workspace } from '../workspace.ts';
import type { Reading, Workshop } from './reading.ts';
import { type Scope, type Sight, sightOf, workspaceIn } from './scope.ts';

/** Reads briefs, and keeps what it has read until that changes. */
export interface Reader {
  /**
   * Reads what has changed. Where settings have, every brief has to be read again: the one that comes
   * `first` at once, the others wait, and are what they were.
   */
  read(changed: ReadonlySet<string>, first: string | undefined): Promise<Reading>;
  /** Whether some wait. */
  isBehind(): boolean;
  /** Reads some of those that wait. */
  catchUp(): Promise<void>;
}

/** What all briefs are checked by: settings, kinds and fonts. */
const GROUND = /\.(?:ya?ml|json|ttf|otf)$|(?:^|\/)templates\//i;

/** How long those that wait are read in one go, in milliseconds: somebody may have saved meanwhile. */
const STRETCH = 40;

/** What is the same for all briefs until settings, kinds or fonts change. */
interface Ground {
  readonly workspaceOf: (path: string) => Workspace | undefined;
  readonly inspector: Inspector;
}

/**
 * Makes what reads the briefs of a scope, the first time all of them. What is wrong with one of them, or
 * with `brief.yml`, is told in the reading and ends nothing.
 */
export function makeReader(scope: Scope, { io, rules, build }: Workshop): Reader {
  const kept = new Map<string, Inspected>();
  const unread = new Map<string, unknown>();
  const waiting = new Set<string>();
  let ground: Ground | undefined;
  let sight: Sight = { shown: [], others: [], failures: [] };
  const layGround = (): Ground => ({
    workspaceOf: workspaceFinder(io.files, rules),
    // What a stranger's branch brings along is not trusted.
    inspector: makeInspector({ io, rules, flags: flagsOf({}), keeper: io.ci ? undefined : build }),
  });
  const isKnown = (path: string) => kept.has(path) || unread.has(path);
  const isNews = (path: string) =>
    isMarkdown(path) && !(isKnown(path) && io.files.kind(path) === 'file');
  const inspect = async ({ workspaceOf, inspector }: Ground, path: string) => {
    waiting.delete(path);
    try {
      keepInside(scope, path, io.files);
      kept.set(path, await inspector.inspectFile(path, workspaceOf(path)));
      unread.delete(path);
    } catch (error) {
      unread.set(path, error);
    }
  };
  const forgetAllBut = (paths: readonly string[]) => {
    const here = new Set(paths);
    for (const known of [kept, unread, waiting]) {
      for (const path of known.keys()) if (!here.has(path)) known.delete(path);
    }
  };
  /** What lint says of a workspace must be said of the new one, also while briefs wait. */
  const settleIn = ({ workspaceOf }: Ground) => {
    for (const [path, one] of kept) {
      try {
        kept.set(path, { ...one, workspace: workspaceOf(path) });
      } catch {
        // Whoever reads it meets the same, and tells it.
      }
    }
  };
  return {
    async read(changed, first) {
      const isNew = !ground || [...changed].some((path) => GROUND.test(path));
      if (!ground || isNew) ground = layGround();
      const { workspaceOf, inspector } = ground;
      if (isNew || [...changed].some(isNews)) {
        sight = await sightOf(scope, workspaceOf, sight, io.files);
      }
      const paths = [...sight.shown, ...sight.others];
      forgetAllBut(paths);
      if (isNew) settleIn(ground);
      for (const path of paths) if (isNew) waiting.add(path);
      // With the first of them, lint knows what is ruled.
      const next = paths.find((path) => path === first) ?? paths[0];
      const isNext = (path: string) => path === next && waiting.has(path);
      for (const path of paths) {
        if (!isKnown(path) || changed.has(path) || isNext(path)) await inspect(ground, path);
      }
      if (isNew && waiting.size === 0) inspector.save();
      const known = (list: readonly string[]) => list.flatMap((path) => kept.get(path) ?? []);
      const [shown, others] = [known(sight.shown), known(sight.others)];
      const asked = shown.map((one) => ({ ...one, named: false }));
      const gathered = { asked, others, failures: [], whole: true };
      return {
        workspace: workspaceIn(scope, workspaceOf) ?? shown[0]?.workspace,
        shown: new Map(shown.map((one) => [one.source.path, one])),
        inspector,
        stagehand: makeStagehand({ published: [...shown, ...others] }, ANY, io),
        conclusion: conclude(gathered, inspector, io),
        unread: new Map(unread),
        failures: sight.failures,
      };
    },
    isBehind: () => waiting.size > 0,
    async catchUp() {
      const began = io.clock();
      for (const path of waiting) {
        if (!ground || io.clock() - began > STRETCH) return;
        await inspect(ground, path);
      }
      ground?.inspector.save();
    },
  };
}

/** What `brief.yml` says. */
const ANY = { formats: undefined, engine: undefined };

/** A link that somebody has put into a workspace must not bring a file of the machine into the browser. */
function keepInside({ home, named }: Scope, path: string, files: Files): void {
  if (home === undefined || path === named || findInside(files, home, path) !== 'outside') return;
  throw new Refusal(
    `cannot show \`${path}\`: it lies outside of the workspace`,
    'copy it into the workspace, or name it on the command line',
  );
}
