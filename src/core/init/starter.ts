import type { Files } from '../io.ts';
import { kindsOf } from '../kinds.ts';
import { join } from '../links/paths.ts';
import { readText } from '../run/read.ts';
import type { Workspace } from '../workspace.ts';
import type { Start } from './answers.ts';
import { editorParts } from './editor.ts';
import { fillExample, fillSettings } from './settings-text.ts';
import { workflowPart } from './workflow.ts';

/** A file of a new workspace; the path is inside it. */
export interface Part {
  readonly path: string;
  readonly text: string;
}

/** What goes into a workspace, as far as it is not there. */
export interface Plan {
  readonly parts: readonly Part[];
  /** The paths, inside the workspace, of what is there already and stays as it is. */
  readonly kept: readonly string[];
}

/** Folders that git leaves alone; all that is in them can be made again. */
export const IGNORED = ['dist/', '.brief-cache/'] as const;

/** Plans a workspace in a folder, or what one lacks that is there. */
export function plan(
  { files, templates }: { readonly files: Files; readonly templates: Files },
  folder: string,
  begin: Start | Workspace,
  { version, ci }: { readonly version: string; readonly ci?: string | undefined },
): Plan {
  const groups = 'groups' in begin ? begin.groups : { [begin.id]: begin.group };
  const { lang = 'en' } = begin;
  const id = Object.keys(groups)[0] ?? 'working-group';
  const kinds = kindsOf({ templates }, 'id' in begin ? undefined : begin);
  const hasBriefs = (files.list(join(folder, 'briefs')) ?? []).some((name) => /\.md$/i.test(name));
  const all = [
    'id' in begin ? settingsOf(templates, begin) : { path: 'brief.yml', text: '' },
    ...(hasBriefs ? [] : [exampleOf(templates, { id, lang })]),
    { path: '.gitignore', text: `${IGNORED.join('\n')}\n` },
    ...editorParts(templates, { group: Object.keys(groups), kind: kinds.map((kind) => kind.id) }),
    ...workflowPart(templates, ci, version),
  ];
  // A link that leads nowhere is something, too.
  const isThere = ({ path }: Part) => files.stat(join(folder, path)) !== undefined;
  return {
    parts: all.filter((part) => !isThere(part)),
    kept: all.filter(isThere).map(({ path }) => path),
  };
}

/** Writes all of it or nothing. Throws a FileError. */
export function layDown(files: Files, folder: string, parts: readonly Part[]): void {
  const stage = files.stage(folder);
  try {
    for (const { path, text } of parts) stage.write(join(folder, path), text);
    stage.commit([], new Map());
  } catch (error) {
    stage.drop();
    throw error;
  }
}

function settingsOf(templates: Files, begin: Start): Part {
  const path = 'brief.yml';
  const home = homeOf(templates, begin.lang);
  return { path, text: fillSettings(readText(templates, join(home, path)), begin) };
}

function exampleOf(templates: Files, { id, lang }: { id: string; lang: string }): Part {
  const home = homeOf(templates, lang);
  const name = templates.list(join(home, 'briefs'))?.[0] ?? '';
  const path = `briefs/${name}`;
  // In a language that nobody has written one in, it stays what it is: English.
  const tag = home === ENGLISH && baseOf(lang) !== 'en' ? 'en' : lang;
  return { path, text: fillExample(readText(templates, join(home, path)), { id, lang: tag }) };
}

const ENGLISH = 'workspace';

/** The starter for a language; the English one where there is none. */
function homeOf(templates: Files, lang: string): string {
  const home = `${ENGLISH}-${baseOf(lang)}`;
  return templates.kind(home) === 'folder' ? home : ENGLISH;
}

function baseOf(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
