import type { Facts } from '../facts.ts';
import type { Translation } from '../format.ts';
import { pageName } from '../links/page-name.ts';
import { resolvePath } from '../links/paths.ts';

/** What published briefs of one workspace know of each other. */
export interface Relatives {
  /** The name of the page of a brief, by its path; undefined for one that is not published. */
  pageOf(path: string): string | undefined;
  /** The same brief in other languages, one for each, in the order of their tags. */
  translationsOf(brief: Facts): readonly Translation[];
}

/**
 * Finds out what published briefs are to each other. Those that name each other as translations, and
 * those that name the same original, are one brief; one side that says so is enough.
 */
export function relativesOf(briefs: readonly Facts[]): Relatives {
  const byPath = new Map(briefs.map((one) => [one.path, one]));
  const named = new Map<Facts, Facts[]>();
  const originals = new Map<Facts, Facts>();
  for (const brief of briefs) {
    const { translations = {}, translationOf } = brief.meta;
    const at = (file: string) => byPath.get(resolvePath(brief.path, file));
    const original = translationOf === undefined ? undefined : at(translationOf);
    if (original && original !== brief) originals.set(brief, original);
    for (const other of [original, ...Object.values(translations).map(at)]) {
      if (!other || other === brief) continue;
      link(named, brief, other);
      link(named, other, brief);
    }
  }
  return {
    pageOf(path) {
      const brief = byPath.get(path);
      return brief && pageName(brief);
    },
    translationsOf(brief) {
      const byLang = new Map<string, Facts>();
      for (const one of family(brief, named)) {
        const key = one.lang.toLowerCase();
        if (key !== brief.lang.toLowerCase() && !byLang.has(key)) byLang.set(key, one);
      }
      return [...byLang.values()]
        .sort((a, b) => (a.lang < b.lang ? -1 : 1))
        .map((one) => ({
          lang: one.lang,
          title: one.meta.title ?? pageName(one),
          name: pageName(one),
          url: one.meta.url,
          isOriginal: isOriginal(one, brief, originals),
        }));
    },
  };
}

function link(named: Map<Facts, Facts[]>, from: Facts, to: Facts): void {
  const others = named.get(from) ?? [];
  others.push(to);
  named.set(from, others);
}

/** All that links lead to, by path. */
function family(brief: Facts, named: ReadonlyMap<Facts, readonly Facts[]>): readonly Facts[] {
  const found = new Set([brief]);
  for (const one of found) for (const other of named.get(one) ?? []) found.add(other);
  found.delete(brief);
  return [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A brief that lists its translations is their original, unless they say otherwise. */
function isOriginal(one: Facts, brief: Facts, originals: ReadonlyMap<Facts, Facts>): boolean {
  const said = originals.get(brief);
  if (said || originals.get(one)) return said === one;
  return lists(one, brief) && !lists(brief, one);
}

function lists({ path, meta: { translations = {} } }: Facts, other: Facts): boolean {
  return Object.values(translations).some((file) => resolvePath(path, file) === other.path);
}
