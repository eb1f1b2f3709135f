import { kindsOf } from '../kinds.ts';
import { conclude } from '../run/conclude.ts';
import { NoBriefs } from '../run/find.ts';
import { type Gathered, gather } from '../run/gather.ts';
import type { Setup } from '../run/inspector.ts';
import type { Workspace } from '../workspace.ts';
import { type Entry, entriesOf } from './entry.ts';
import { matches } from './filter.ts';
import { checkNames, type ListRequest } from './request.ts';
import { sorted } from './sort.ts';

/** What a run of `brief list` has found. */
export interface Listing {
  /** What was asked for, in its order. */
  readonly entries: readonly Entry[];
  /** What there is before anything is filtered. */
  readonly all: readonly Entry[];
  /** Where briefs could not be read, why. */
  readonly failures: readonly unknown[];
  /** The workspaces that the briefs lie in. */
  readonly workspaces: readonly Workspace[];
}

/** Finds and checks briefs as lint does, and picks those that are asked for. Throws what `gather` throws. */
export async function listBriefs(
  paths: readonly string[],
  { filter, order }: ListRequest,
  setup: Setup,
): Promise<Listing> {
  const { io } = setup;
  const { gathered, all } = await read(paths, setup);
  const workspaces = [...new Set(gathered.asked.flatMap(({ workspace }) => workspace ?? []))];
  const kinds = [...(workspaces.length > 0 ? workspaces : [undefined])].flatMap((one) =>
    kindsOf(io, one).map(({ id }) => id),
  );
  const groups = [
    ...workspaces.flatMap((one) => Object.keys(one.groups)),
    ...all.flatMap(({ group }) => group ?? []),
  ];
  if (all.length > 0) checkNames(filter, { kinds: unique(kinds), groups: unique(groups) });
  const entries = all.filter((entry) => matches(entry, filter));
  const failures = gathered.failures.map(({ error }) => error);
  return { entries: sorted(entries, order), all, failures, workspaces };
}

const nothing: Gathered = { asked: [], others: [], failures: [], whole: true };

/** A workspace without a brief is an empty list; a path that leads to none is a mistake. */
async function read(
  paths: readonly string[],
  setup: Setup,
): Promise<{ gathered: Gathered; all: readonly Entry[] }> {
  const { io } = setup;
  try {
    const { gathered, inspector } = await gather(paths, setup);
    return { gathered, all: entriesOf(gathered, conclude(gathered, inspector, io), io) };
  } catch (error) {
    if (paths.length > 0 || !(error instanceof NoBriefs)) throw error;
    return { gathered: nothing, all: [] };
  }
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
