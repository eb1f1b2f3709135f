import type { Facts } from '../facts.ts';
import type { Setting, Translation } from '../format.ts';
import { groupBy } from '../group-by.ts';
import { type Io, Refusal } from '../io.ts';
import { kindFinder } from '../kinds.ts';
import { folderOf, isInside } from '../links/paths.ts';
import type { Page } from './pages.ts';
import type { Plan } from './plan.ts';
import { type Relatives, relativesOf } from './relatives.ts';
import { type BuildRequest, formatsFor } from './request.ts';

/** A file of the author's as it was read, and its stamp from before; empty where a link stands there. */
export interface AssetFile {
  readonly bytes: Uint8Array;
  readonly stamp: string;
}

/** What a format took from the world for one brief: what it made holds as long as all of it is the same. */
export interface Used {
  /** The author's files that were read, by path; undefined for one that is not there. */
  readonly assets: Map<string, AssetFile | undefined>;
  /** The program's own files. */
  readonly templates: Map<string, string>;
  /** The names of other briefs' pages, by path. */
  readonly pages: Map<string, string | undefined>;
}

/** Sets the scene for the formats of one build. */
export interface Stagehand {
  translationsOf(page: Page): readonly Translation[];
  /** The name of the page of a brief in the same workspace. */
  pageOf(page: Page, path: string): string | undefined;
  template(path: string): string;
  /** What a format may know beside a brief, and a record of what it took. */
  settingOf(page: Page): { readonly setting: Setting; readonly used: Used };
}

/** Makes what formats may know; files of the author's come from the workspace's folder only. */
export function makeStagehand(
  { published }: Pick<Plan, 'published'>,
  request: Pick<BuildRequest, 'formats' | 'engine'>,
  io: Io,
): Stagehand {
  const kindOf = kindFinder(io.templates);
  const relatives = relativesByWorkspace(published);
  const of = ({ inspected: { workspace } }: Page) => relatives(workspace?.folder);
  const templates = new Map<string, string>();
  const template = (path: string) => {
    const known = templates.get(path) ?? new TextDecoder().decode(io.templates.read(path));
    templates.set(path, known);
    return known;
  };
  const translationsOf = (page: Page) => of(page).translationsOf(page.inspected.facts);
  const pageOf = (page: Page, path: string) => of(page).pageOf(path);
  return {
    translationsOf,
    pageOf,
    template,
    settingOf(page) {
      const { workspace, facts } = page.inspected;
      const used: Used = { assets: new Map(), templates: new Map(), pages: new Map() };
      const read = assetReader(page, io);
      const setting: Setting = {
        workspace,
        lang: facts.lang,
        kind: kindOf(facts.meta.kind, workspace),
        name: page.name,
        formats: formatsFor(request, workspace),
        translations: translationsOf(page),
        pageOf: (path) => noted(used.pages, path, (one) => pageOf(page, one)),
        template: (path) => noted(used.templates, path, template),
        asset: (path) => noted(used.assets, path, read)?.bytes,
        typeset: (job) => io.typeset(job, request.engine),
        draw: (svg) => io.draw(svg),
      };
      return { setting, used };
    },
  };
}

/** Reads files of the author's. A link, or `..`, must not carry a file of the machine into a page. */
export function assetReader(
  { inspected: { workspace, source } }: Page,
  { files }: Io,
): (path: string) => AssetFile | undefined {
  const beside = isInside(files, '', source.path) ? '' : folderOf(source.path);
  const home = files.real(workspace?.folder ?? beside);
  return (path) => {
    if (path.includes('\0') || files.kind(path) !== 'file') return undefined;
    const real = files.real(path);
    if (real === undefined || home === undefined || !isInside(files, home, real)) {
      throw new Refusal(
        `cannot embed \`${path}\` in the page of \`${source.path}\`: it lies outside of the workspace`,
        'copy it into the workspace',
      );
    }
    // Whoever opens a pipe waits for ever.
    if (files.stat(real)?.kind !== 'file') return undefined;
    const found = files.stat(path);
    // What a link means may change without it.
    const stamp = found?.kind === 'file' ? found.stamp : '';
    return { bytes: files.read(path), stamp };
  };
}

function relativesByWorkspace(
  published: Plan['published'],
): (folder: string | undefined) => Relatives {
  const facts = groupBy(published, ({ workspace }) => workspace?.folder);
  const known = new Map<string | undefined, Relatives>();
  return (folder) => {
    const found = known.get(folder) ?? relativesOf((facts.get(folder) ?? []).map(factsOfOne));
    known.set(folder, found);
    return found;
  };
}

function factsOfOne({ facts }: { readonly facts: Facts }): Facts {
  return facts;
}

function noted<Value>(notes: Map<string, Value>, name: string, ask: (name: string) => Value) {
  const value = ask(name);
  notes.set(name, value);
  return value;
}
