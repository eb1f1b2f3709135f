import type { Font } from './font.ts';
import { includes, intersection, type Ranges, readRanges, writeRanges } from './ranges.ts';

/** By family, the characters that all of its faces have. */
export type Coverage = ReadonlyMap<string, Ranges>;

/** A character that no font has, and where it stands first, in UTF-16 code units. */
export interface Uncovered {
  readonly character: string;
  readonly index: number;
}

/** Joins what the font files of each family cover: a heading is bold, and a stress in it bold and slanted. */
export function coverageOf(fonts: Iterable<Font>): Coverage {
  const coverage = new Map<string, Ranges>();
  for (const { family, ranges } of fonts) {
    const known = coverage.get(family);
    coverage.set(family, known ? intersection(known, ranges) : ranges);
  }
  return coverage;
}

/** Writes a coverage as JSON: each family with its ranges as one string. */
export function writeCoverage(coverage: Coverage): string {
  const families = [...coverage].map(([family, ranges]) => [family, writeRanges(ranges)] as const);
  return JSON.stringify(Object.fromEntries(families));
}

/** Reads what `writeCoverage` wrote. */
export function readCoverage(json: string): Coverage {
  const families: Readonly<Record<string, string>> = JSON.parse(json);
  return new Map(Object.entries(families).map(([family, text]) => [family, readRanges(text)]));
}

/** Whether one of these sets has what it takes to show a character, whole or in its parts. */
export function covers(sets: readonly Ranges[], codePoint: number): boolean {
  if (never.has(codePoint)) return false;
  if (has(sets, codePoint) || unseen.test(String.fromCodePoint(codePoint))) return true;
  const parts = [...String.fromCodePoint(codePoint).normalize('NFD')];
  return parts.length > 1 && parts.every((part) => has(sets, part.codePointAt(0) ?? 0));
}

/** The characters of a text that none of these sets covers, each once, in the order of the text. */
export function uncovered(text: string, sets: readonly Ranges[]): readonly Uncovered[] {
  const found = new Map<string, Uncovered>();
  const known = new Set<number>();
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (!known.has(codePoint)) {
      known.add(codePoint);
      const character = String.fromCodePoint(codePoint);
      if (!covers(sets, codePoint)) found.set(character, { character, index });
    }
    if (codePoint > 0xffff) index++;
  }
  return [...found.values()];
}

/** What no glyph may stand for in a PDF/UA-1 file, though fonts have it (ISO 14289-1, 7.21.7). */
const never: ReadonlySet<number> = new Set([0x0, 0xfeff, 0xfffe]);

/**
 * What takes no glyph: white space, and what Unicode calls default ignorable (variation selectors, marks
 * of direction, joiners). Typst shows nothing for it.
 */
const unseen = /^[\s\x85\p{Default_Ignorable_Code_Point}]$/u;

function has(sets: readonly Ranges[], codePoint: number): boolean {
  return sets.some((ranges) => includes(ranges, codePoint));
}
