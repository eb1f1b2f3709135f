import { type Files, Refusal } from '../io.ts';
import { folderOf, join } from '../links/paths.ts';
import { lineStarts, pointAt } from '../text.ts';
import type { Workspace } from '../workspace.ts';
import { readText } from './read.ts';
import { readSettings } from './settings.ts';

const CONFIG = 'brief.yml';

/** Looks for `brief.yml` in a folder and in those above it; undefined where there is none. */
export function findWorkspace(files: Files, from: string): Workspace | undefined {
  for (let folder = files.relative(from); ; ) {
    if (files.kind(join(folder, CONFIG)) !== undefined) return readWorkspace(files, folder);
    const above = files.relative(join(folder, '..'));
    if (above === folder) return undefined;
    folder = above;
  }
}

/** Finds the workspace of each brief, the nearest `brief.yml` above it, and looks in no folder twice. */
export function workspaceFinder(files: Files): (path: string) => Workspace | undefined {
  const known = new Map<string, Workspace | undefined>();
  return (path) => {
    const folder = folderOf(path);
    if (!known.has(folder)) known.set(folder, findWorkspace(files, folder));
    return known.get(folder);
  };
}

/**
 * Reads the `brief.yml` of a folder. Every mistake in it is a Refusal with its place; several are an
 * AggregateError of Refusals.
 */
export function readWorkspace(files: Files, folder: string): Workspace {
  const path = join(folder, CONFIG);
  const text = readText(files, path);
  const { settings, mistakes } = readSettings(text);
  if (settings) return { folder, ...settings };
  const starts = lineStarts(text);
  const refusals = mistakes.map(({ message, help, range }) => {
    const { line, column } = pointAt(starts, range.start);
    return new Refusal(`${path}:${line}:${column}: ${message}`, help);
  });
  throw refusals.length === 1 ? refusals[0] : new AggregateError(refusals, path);
}
