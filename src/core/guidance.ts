import type { Brief } from './brief.ts';
import type { Section } from './sections.ts';
import type { Range } from './text.ts';
import { nodesOf, rangeOf } from './tree.ts';

/** What a scaffold tells the author, in comments that the page leaves out. */
const GUIDANCE = /<!--\s*brief:([\s\S]*?)-->/g;

/** The notes of guidance that are left in a brief, in their order. */
export function guidanceOf({ text, tree }: Pick<Brief, 'text' | 'tree'>): readonly Range[] {
  return nodesOf(tree, 'html').flatMap((node) => {
    const { start, end } = rangeOf(node);
    return [...text.slice(start, end).matchAll(GUIDANCE)].map(({ index, 0: comment }) => ({
      start: start + index,
      end: start + index + comment.length,
    }));
  });
}

/** What keeps its line: rows of a table and notes, which the guidance shows as they are written. */
const AS_WRITTEN = /^(?:\||\[\^)/;

/** The words of a note, its lines joined but for those that show how something is written. */
export function wordsOfGuidance(comment: string): string {
  const lines = comment
    .replace(GUIDANCE, '$1')
    .trim()
    .split(/[ \t]*(?:\r\n|\r|\n)[ \t]*/);
  const between = (above: string, line: string) =>
    AS_WRITTEN.test(above) || AS_WRITTEN.test(line) ? '\n' : ' ';
  return lines.reduce((words, line, at) => words + between(lines[at - 1] ?? '', line) + line);
}

/** Whether guidance is left in a section: whoever deletes it takes the section for done. */
export function hasGuidance(brief: Pick<Brief, 'text' | 'tree'>, { content }: Section): boolean {
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return false;
  const [{ start }, { end }] = [rangeOf(first), rangeOf(last)];
  return guidanceOf(brief).some((range) => range.start >= start && range.end <= end);
}
