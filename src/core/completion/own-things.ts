import type { Io } from '../io.ts';
import { kindsOf } from '../kinds.ts';
import { findWorkspace } from '../run/config.ts';
import { inLanguage, type Workspace } from '../workspace.ts';
import type { Suggestion } from './answer.ts';

/** The kinds of brief that the workspace of the working folder knows. */
export function kindsIn(io: Io): readonly Suggestion[] {
  const workspace = workspaceOf(io);
  return kindsOf(io, workspace).map(({ id, about }) => ({
    value: id,
    about: inLanguage(about, workspace?.lang ?? 'en'),
  }));
}

/** The groups of that workspace. */
export function groupsIn(io: Io): readonly Suggestion[] {
  const { groups = {}, lang = 'en' } = workspaceOf(io) ?? {};
  return Object.entries(groups).map(([value, { name }]) => ({
    value,
    about: inLanguage(name, lang),
  }));
}

/** The language of that workspace, then those that there are scaffolds in. */
export function languagesIn(io: Io): readonly Suggestion[] {
  const workspace = workspaceOf(io);
  const all = kindsOf(io, workspace).flatMap(({ languages }) => languages);
  return [...new Set([workspace?.lang ?? [], all].flat())].map((value) => ({ value }));
}

/** With what is right in `brief.yml`; undefined where it cannot be read. */
function workspaceOf({ files }: Io): Workspace | undefined {
  try {
    return findWorkspace(files, '');
  } catch {
    return undefined;
  }
}
