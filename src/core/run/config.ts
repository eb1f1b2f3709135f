import type { Files } from '../io.ts';
import { readOwnKinds } from '../kind-files.ts';
import { folderOf, join, upwards } from '../links/paths.ts';
import type { RuleInfo } from '../rule.ts';
import { settingsFiles, type Workspace } from '../workspace.ts';
import { readText } from './read.ts';
import { refuseMistakes } from './refusals.ts';
import { readSettings } from './settings.ts';

const CONFIG = 'brief.yml';

/**
 * Looks for `brief.yml` in a folder and in those above it; undefined where there is none.
 *
 * @param rules the rules that it may name; without any, what it says about rules is taken as it is
 */
export function findWorkspace(
  files: Files,
  from: string,
  rules: readonly RuleInfo[] = [],
): Workspace | undefined {
  for (const folder of upwards(files, files.relative(from))) {
    if (files.kind(join(folder, CONFIG)) !== undefined) return readWorkspace(files, folder, rules);
  }
  return undefined;
}

/** Finds the workspace of each brief, the nearest `brief.yml` above it, and looks in no folder twice. */
export function workspaceFinder(
  files: Files,
  rules: readonly RuleInfo[] = [],
): (path: string) => Workspace | undefined {
  const known = new Map<string, Workspace | undefined>();
  return (path) => {
    const folder = folderOf(path);
    if (!known.has(folder)) known.set(folder, findWorkspace(files, folder, rules));
    return known.get(folder);
  };
}

/** Reads the `brief.yml` and the own kinds of a folder, with what is wrong in them. Throws where `brief.yml` cannot be read at all. */
export function readWorkspace(
  files: Files,
  folder: string,
  rules: readonly RuleInfo[] = [],
): Workspace {
  const path = join(folder, CONFIG);
  const text = readText(files, path);
  const { settings, mistakes } = readSettings(text, rules);
  const here = pathFrom(files, folder);
  const kinds = readOwnKinds(files, folder);
  const beside = { ...(here && { here }), ...(kinds && { kinds }) };
  return { folder, ...beside, ...settings, file: { path, text }, mistakes };
}

/**
 * Hands a workspace on in whose `brief.yml` and own kinds nothing is wrong. Throws a Refusal with the
 * place of a mistake, and an AggregateError of Refusals for several.
 */
export function soundWorkspace<Found extends Workspace | undefined>(workspace: Found): Found {
  refuseMistakes(settingsFiles(workspace));
  return workspace;
}

/** How a folder above, `..` or `../..`, names the working folder; undefined for one that is not above. */
export function pathFrom(files: Files, folder: string): string | undefined {
  if (!/^\.\.(?:\/\.\.)*$/.test(folder)) return undefined;
  const below = files.relative(folder.replace(/^\.\.\/?/, ''));
  const name = files.list(folder)?.find((one) => files.relative(join(folder, one)) === below);
  const rest = below === '' ? '' : pathFrom(files, below);
  return name === undefined || rest === undefined ? undefined : join(name, rest).replace(/\/$/, '');
}
