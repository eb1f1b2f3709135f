import type { Diagnostic } from '../diagnostic.ts';
import type { Io } from '../io.ts';
import { readKinds } from '../kinds.ts';
import { survey } from '../lint.ts';
import type { Rule } from '../rule.ts';
import { SETTINGS_RULE, THEME_RULES } from '../ruling.ts';
import { complaint } from '../run/complaint.ts';
import { findBriefs, NoBriefs } from '../run/find.ts';
import { flagsOf } from '../run/lint-options.ts';
import { findInside, openInside } from '../run/open-inside.ts';
import { ruling } from '../run/select.ts';
import { byPlace, sourceOf } from '../stamp.ts';
import { counted, listed } from '../wording/words.ts';
import { settingsFiles, type Workspace } from '../workspace.ts';
import type { Fact, Look, Trouble } from './checkup.ts';

/** Looks at the folder and its files of settings, with what is wrong in them and in the look that they ask for. */
export async function lookAtWorkspace(
  workspace: Workspace | undefined,
  rules: readonly Rule[],
  io: Io,
): Promise<Look> {
  if (!workspace?.file) {
    const value = 'none here or above: every setting is as it comes';
    return { facts: [{ name: 'brief.yml', value, state: 'none' }] };
  }
  const { path } = workspace.file;
  const found = await diagnose(workspace, rules, io);
  const troubles = found.map(asTrouble);
  // Those of a kind stand beside the kind.
  const isOwn = (one: Diagnostic) => one.path === path && one.severity === 'error';
  const mistakes = found.filter(isOwn).length;
  const state = mistakes > 0 ? 'wrong' : 'ok';
  const value = mistakes > 0 ? `${path}: ${counted(mistakes, 'mistake')}` : path;
  const briefs = await count(workspace, io);
  return {
    facts: [{ name: 'brief.yml', value, state }, ...briefs.facts],
    troubles: [...troubles, ...(briefs.troubles ?? [])],
  };
}

/** The kinds that there are, and those of the workspace with their files. */
export function kindsInForce(
  { templates }: Pick<Io, 'templates'>,
  workspace: Workspace | undefined,
): readonly Fact[] {
  const own = workspace?.kinds ?? [];
  const ours = readKinds(templates).map(({ id }) => id);
  const kept = ours.filter((id) => !own.some((one) => one.id === id));
  return [
    { name: 'of brief', value: listed(kept) || 'none' },
    ...own.map(({ id, kind, file }) => ({
      name: id,
      value: kind ? 'your own' : 'cannot be used',
      from: file.path,
      state: kind ? ('ok' as const) : ('wrong' as const),
    })),
  ];
}

/** What lint finds in the settings alone. */
async function diagnose(workspace: Workspace, rules: readonly Rule[], io: Io) {
  const { files } = io;
  const looked = rules.filter(({ id }) => id === SETTINGS_RULE || THEME_RULES.includes(id));
  const rulingOf = await ruling(rules, flagsOf({}), workspace);
  const decided = rulingOf(workspace.file?.path ?? '');
  const sources = settingsFiles(workspace).map(({ path, text }) => sourceOf(path, text));
  const world = {
    workspace,
    briefs: [],
    today: io.today,
    list: (folder: string) => files.list(folder),
    open: (path: string) => openInside(files, workspace.folder, path),
    find: (path: string) => findInside(files, workspace.folder, path),
    web: new Map(),
  };
  const on = decided.rules.filter((rule) => looked.includes(rule));
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return survey(world, { ...decided, rules: on }, rulingOf, byPath).sort(byPlace);
}

function asTrouble({ path, start, message, why, help, severity }: Diagnostic): Trouble {
  const place = `${path}:${start.line}:${start.column}`;
  return { severity, message: `${place}: ${message}`, why, help: help ?? undefined };
}

/** Briefs that nobody can come to are in the way; that there are none yet is not. */
async function count(workspace: Workspace, { files }: Io): Promise<Look> {
  const name = 'briefs';
  try {
    const { found, failures } = await findBriefs(files, [], workspace);
    const facts = [{ name, value: counted(found.length, 'brief'), state: 'ok' as const }];
    return { facts, troubles: failures.map((failure) => unread(failure, files)) };
  } catch (error) {
    if (error instanceof NoBriefs) {
      return { facts: [{ name, value: 'none yet', state: 'none' }] };
    }
    const facts = [{ name, value: 'cannot be read', state: 'wrong' as const }];
    return { facts, troubles: [unread(error, files)] };
  }
}

function unread(error: unknown, files: Io['files']): Trouble {
  const words = complaint(error, files);
  if (!words) throw error;
  const why = 'what cannot be read is neither checked nor published';
  return { severity: 'error', why, message: words.message, help: words.help };
}
