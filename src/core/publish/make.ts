import type { Format } from '../format.ts';
import { type Io, Refusal } from '../io.ts';
import { madeOf } from '../kinds.ts';
import { join } from '../links/paths.ts';
import { parse } from '../parse.ts';
import { TypesetError } from '../typeset.ts';
import { entryOf, type Memory, makeDigests, stillHolds } from './kept.ts';
import type { KeptFile } from './manifest.ts';
import type { Written } from './outcome.ts';
import { makeGuard, type Page } from './pages.ts';
import type { Plan } from './plan.ts';
import type { Press } from './press.ts';
import { type BuildRequest, formatsFor } from './request.ts';
import { makeStagehand, type Stagehand } from './setting.ts';
import { entryBefore, type Shelf, shelve } from './shelf.ts';

/** How many briefs are rendered at once: an engine may work in threads of its own. */
const AT_ONCE = 4;

/** What became of one page. */
export interface Result {
  readonly page: Page;
  readonly written: readonly Written[];
  /** Why the page could not be made: a mistake of its author's. */
  readonly refusal: Refusal | undefined;
}

/**
 * Makes pages, or finds that they need not be made again; what is new is on their stages. Sorted as the
 * plan has them. Rejects with whatever goes wrong that is not a Refusal.
 */
export async function makePages(
  plan: Plan,
  request: BuildRequest,
  press: Press,
  shelfOf: (page: Page) => Shelf,
): Promise<readonly Result[]> {
  const { io } = press;
  const stagehand = makeStagehand(plan, request, io);
  const digests = makeDigests(io);
  const guard = makeGuard(plan.sources, io.files);
  const seeds = new Map<string | undefined, string>();
  const seedOf = ({ workspace }: Page) => {
    const settings = [workspace?.file?.text, madeOf(workspace?.kinds)];
    const about = [press.build, formatsFor(request, workspace), request.engine, settings];
    const known = seeds.get(workspace?.folder) ?? io.digest(JSON.stringify(about));
    seeds.set(workspace?.folder, known);
    return known;
  };
  const one = async (page: Page): Promise<readonly Written[]> => {
    const shelf = shelfOf(page);
    const written: Written[] = [];
    for (const name of formatsFor(request, page.workspace)) {
      const format = await press.format(name);
      const memory = shelf.workspace && { io, workspace: shelf.workspace, digests, stagehand };
      const key = keyOf(page, seedOf(page), stagehand);
      const job = { page, format, key, shelf, memory };
      const kept = shelf.manifest && memory && keptPage(job, memory);
      written.push(...(kept ?? (await makePage(job, stagehand, guard, io))));
    }
    return written;
  };
  return inTurn(plan.pages, one, io);
}

/** One page in one format. */
interface Job {
  readonly page: Page;
  readonly format: Format;
  readonly key: string;
  readonly shelf: Shelf;
  readonly memory: Memory | undefined;
}

function keyOf(page: Page, seed: string, stagehand: Stagehand): string {
  const { digest, facts } = page.inspected;
  const about = [seed, digest, page.name, facts.lang, stagehand.translationsOf(page)];
  return digest === undefined ? '' : JSON.stringify(about);
}

function keptPage({ page, format, key, shelf }: Job, memory: Memory) {
  const entry = stillHolds(entryBefore(shelf, page, format.name), key, page, memory);
  if (!entry) return undefined;
  shelve(shelf, page, format.name, entry);
  return entry.files.map(({ name, size, stamp }): Written => {
    const path = join(page.folder, name);
    shelf.staying.set(path, stamp);
    return { ...said(page, format), path, bytes: size, state: 'unchanged' };
  });
}

async function makePage(
  { page, format, key, shelf, memory }: Job,
  stagehand: Stagehand,
  guard: (path: string) => void,
  io: Io,
): Promise<readonly Written[]> {
  const { brief, source } = page.inspected;
  const { setting, used } = stagehand.settingOf(page);
  const made = await format
    .render(brief ?? parse(source.text, source.path), setting)
    .catch((error: unknown) => {
      throw error instanceof TypesetError ? unset(source.path, error) : error;
    });
  const files: KeptFile[] = [];
  const written: Written[] = [];
  for (const { ending, data } of made) {
    const name = `${page.name}${ending}`;
    const path = join(page.folder, name);
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    guard(path);
    const before = io.files.stat(path);
    const isSame = before?.size === bytes.length && sameBytes(io.files.read(path), bytes);
    if (isSame) shelf.staying.set(path, before.stamp);
    else shelf.stage.write(path, bytes);
    const state = isSame ? 'unchanged' : before ? 'changed' : 'new';
    written.push({ path, ...said(page, format), bytes: bytes.length, state });
    const digest = memory ? io.digest(bytes) : '';
    files.push({ name, size: bytes.length, digest, stamp: before?.stamp ?? '' });
  }
  if (memory && key !== '') shelve(shelf, page, format.name, entryOf(key, files, used, memory));
  return written;
}

/** What a brief can cause is found before an engine runs; that it was not is a fault, but one of this brief alone. */
export function unset(path: string, error: TypesetError): Refusal {
  return new Refusal(
    `cannot set the PDF of \`${path}\`: ${error.message}`,
    'report it with this message and, if you can, the brief',
    error,
  );
}

function said({ inspected: { source } }: Page, { name }: Format) {
  return { brief: source.path, format: name };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let at = 0;
  // Thirty megabytes of pages are too many for a callback for each byte.
  while (at < a.length && a[at] === b[at]) at++;
  return at === a.length && a.length === b.length;
}

/** Works on some pages at once. After what is no Refusal, no other page is begun. */
async function inTurn(
  pages: readonly Page[],
  work: (page: Page) => Promise<readonly Written[]>,
  io: Io,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const faults: unknown[] = [];
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let page = pages[next]; page && faults.length === 0; page = pages[next]) {
      const at = next++;
      try {
        results[at] = { page, written: await work(page), refusal: undefined };
      } catch (error) {
        if (error instanceof Refusal) results[at] = { page, written: [], refusal: error };
        else faults.push(error);
      }
      io.progress?.(`building: ${++done} of ${pages.length} briefs`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (faults.length > 0) throw faults[0];
  return results;
}
