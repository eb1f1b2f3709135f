import { type Io, Refusal } from '../io.ts';
import { join } from '../links/paths.ts';
import { findWorkspace, soundWorkspace } from '../run/config.ts';
import { typed } from '../wording/typed.ts';
import type { Workspace } from '../workspace.ts';
import { type Answers, topicNames } from './answers.ts';

/** The workspace that the folder is already. Throws a Refusal where the folder cannot become one. */
export function workspaceIn(
  { files }: Pick<Io, 'files'>,
  folder: string,
  given: Answers,
): Workspace | undefined {
  if (files.kind(folder) === 'file') {
    throw new Refusal(`unexpected file ${typed(folder)}, expected a folder`, 'choose another name');
  }
  const found = findWorkspace(files, folder);
  if (!found) return undefined;
  if (found.folder !== folder) {
    throw new Refusal(
      `this folder belongs to a workspace already, that of \`${join(found.folder, 'brief.yml')}\``,
      'start a brief in it with `brief new`, add your group to that file, or choose a folder elsewhere',
    );
  }
  const told = [...topicNames, 'links' as const].find(
    (name) => name !== 'ci' && given[name] !== undefined,
  );
  if (told !== undefined) {
    throw new Refusal(
      `unexpected \`--${told === 'links' ? 'link' : told}\`: \`${join(folder, 'brief.yml')}\` is there already`,
      'write it in that file, and leave the option out to add what else is missing',
    );
  }
  return soundWorkspace(found);
}
