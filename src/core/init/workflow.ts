import type { Files } from '../io.ts';
import { join, upwards } from '../links/paths.ts';
import { readText } from '../run/read.ts';
import type { Part } from './starter.ts';

/** Where each service looks for its workflow; none is called `brief.yml`, whose schema editors know by its name. */
const PLACES: Readonly<Record<string, string>> = {
  github: '.github/workflows/briefs.yml',
  gitlab: '.gitlab-ci.yml',
};

/** The CI services that a workflow can be laid down for. */
export const services: readonly string[] = Object.keys(PLACES);

/** The workflow of a CI service that runs this very version of the program; nothing without a service. */
export function workflowPart(
  templates: Files,
  service: string | undefined,
  version: string,
): readonly Part[] {
  const path = PLACES[service ?? ''];
  if (path === undefined) return [];
  const text = readText(templates, `ci/${service}.yml`);
  return [{ path, text: text.replaceAll('briefkit@latest', `briefkit@${version}`) }];
}

/** Whether a path in a workspace is that of a workflow. */
export function isWorkflow(path: string): boolean {
  return Object.values(PLACES).includes(path);
}

/** The nearest folder with a `.git`, from a folder upwards; undefined where there is none. */
export function repositoryOf(files: Files, folder: string): string | undefined {
  for (const at of upwards(files, files.relative(folder))) {
    if (files.stat(join(at, '.git'))) return at;
  }
  return undefined;
}
