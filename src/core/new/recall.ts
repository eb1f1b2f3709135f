import { nameOfPerson } from '../edition/people.ts';
import type { Meta, Person } from '../fields.ts';
import { readMeta } from '../frontmatter/meta.ts';
import { readFrontMatter } from '../frontmatter/read.ts';
import { type Files, Refusal } from '../io.ts';
import { sameText } from '../links/same.ts';
import { findBriefs } from '../run/find.ts';
import { readText } from '../run/read.ts';
import type { Workspace } from '../workspace.ts';

/** An earlier brief of the workspace: its language (BCP 47) and its front matter. */
export interface Earlier {
  readonly lang: string;
  readonly meta: Meta;
}

/** What the earlier briefs of a workspace, and its `brief.yml`, know that a new one may need. */
export interface Recalled {
  /** The latest first. */
  readonly briefs: readonly Earlier[];
  /** Those who wrote most of them first, and of these who wrote last; then those without one. */
  readonly people: readonly Person[];
}

/** Reads the front matter of the briefs of a workspace; what cannot be read has nothing to say. */
export async function recall(files: Files, workspace: Workspace): Promise<Recalled> {
  const paths = await pathsOf(files, workspace);
  const briefs = paths
    .flatMap((path) => {
      const meta = metaOf(files, path);
      return meta ? [{ lang: meta.lang ?? workspace.lang ?? 'en', meta }] : [];
    })
    .sort((a, b) => compare(b.meta.date ?? '', a.meta.date ?? ''));
  return { briefs, people: peopleOf(briefs, workspace.authors ?? []) };
}

/** The series of earlier briefs, the latest first, in the spelling that was used last. */
export function seriesIn({ briefs }: Recalled): readonly string[] {
  const names = new Map<string, string>();
  for (const { meta } of briefs) {
    const { series } = meta;
    if (series && !names.has(sameText(series))) names.set(sameText(series), series);
  }
  return [...names.values()];
}

/**
 * The next free number of a series in a language, counted as lint counts: whole numbers only. Without a
 * series, of the briefs of a kind that have none. Undefined for a series that goes without numbers.
 */
export function nextNumber(
  { briefs }: Recalled,
  of: { readonly series?: string | undefined; readonly kind?: string | undefined; lang: string },
): string | undefined {
  const members = briefs.filter(({ lang, meta }) => {
    if (lang !== of.lang) return false;
    if (of.series === undefined) return !meta.series && meta.kind === of.kind;
    return sameText(meta.series ?? '') === sameText(of.series);
  });
  const numbers = members
    .map(({ meta }) => sameText(meta.number ?? ''))
    .filter((number) => /^\d{1,9}$/.test(number))
    .sort((a, b) => Number(b) - Number(a));
  const [last] = numbers;
  if (last === undefined) return members.length > 0 && of.series !== undefined ? undefined : '1';
  return String(Number(last) + 1).padStart(last.length, '0');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function pathsOf(files: Files, workspace: Workspace): Promise<readonly string[]> {
  try {
    const { found } = await findBriefs(files, [], workspace);
    return found.map(({ path }) => path);
  } catch (error) {
    // The first brief of a workspace has none before it.
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function metaOf(files: Files, path: string): Meta | undefined {
  try {
    const { frontMatter } = readFrontMatter(readText(files, path));
    return readMeta(frontMatter.root.entries).meta;
  } catch {
    return undefined;
  }
}

function peopleOf(briefs: readonly Earlier[], listed: readonly Person[]): readonly Person[] {
  const known = new Map<string, { person: Person; count: number; latest: number }>();
  const meet = (person: Person, count: number, latest: number) => {
    const name = sameText(nameOfPerson(person));
    const before = known.get(name) ?? { person, count: 0, latest };
    known.set(name, {
      // What says more of a person stays: an ORCID is not to be typed twice.
      person: typeof before.person === 'string' ? person : before.person,
      count: before.count + count,
      latest: Math.min(before.latest, latest),
    });
  };
  for (const person of listed) meet(person, 0, briefs.length);
  for (const [age, { meta }] of briefs.entries()) {
    for (const person of meta.authors ?? []) meet(person, 1, age);
  }
  return [...known.values()]
    .sort((a, b) => b.count - a.count || a.latest - b.latest)
    .map(({ person }) => person);
}
