import { type Found, file, find, matter } from '../harness.ts';

/** Lines of front matter that a brief has beside, or instead of, those of every brief. */
export type Lines = Readonly<Record<string, string>>;

/** What a rule finds in briefs by path, with its options as they are; all of them lie in one workspace. */
export function findAmong(
  id: string,
  briefs: Readonly<Record<string, Lines>>,
  overrides = {},
): readonly Found[] {
  const texts = Object.entries(briefs).map(([path, lines]) => [path, file(matter(lines))] as const);
  const [[path, text] = ['briefs/a.md', ''], ...others] = texts;
  return find(id, { path, text, briefs: Object.fromEntries(others) }, overrides);
}
