import type { Nodes, Root } from 'mdast';
import type { Brief } from './brief.ts';
import type { Problem } from './diagnostic.ts';
import { readMeta } from './frontmatter/meta.ts';
import { readFrontMatter } from './frontmatter/read.ts';
import { parseMarkdown } from './markdown.ts';
import { blankOut, lineStarts, type Range } from './text.ts';

/**
 * Reads a brief. Never throws: what cannot be read is among the brief's problems.
 *
 * @param text the file, line endings and byte order mark as they are
 * @param path relative to the working folder, with `/`
 */
export function parse(text: string, path: string): Brief {
  const { frontMatter, problem } = readFrontMatter(text);
  const { meta, problems } = readMeta(frontMatter.root.entries);
  const { block } = frontMatter;
  const body = block ? blankOut(text, { start: 0, end: block.end }) : text;
  const { tree, tooDeep } = readBody(body);
  return {
    path,
    text,
    lines: lineStarts(text),
    frontMatter,
    meta,
    tree,
    problems: [problem, ...problems, tooDeep].filter((one) => one !== undefined),
  };
}

/** Nesting that no reader follows, and that exhausts the stack of whoever walks the tree. */
const DEEPEST = 100;
const MARKERS = /^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))+/gm;

function readBody(body: string): { tree: Root; tooDeep: Problem | undefined } {
  const marks = deepestMarks(body);
  if (marks.depth <= DEEPEST) {
    try {
      const tree = parseMarkdown(body);
      if (depthOf(tree) <= 2 * DEEPEST) return { tree, tooDeep: undefined };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return {
    tree: { type: 'root', children: [] },
    tooDeep: {
      rule: 'structure/too-deep',
      message: 'unexpected nesting, too deep to read',
      help: 'write the quotations, lists and emphasis here with fewer levels',
      range: marks.range,
    },
  };
}

/** The line that opens the most quotations and lists. */
function deepestMarks(body: string): { depth: number; range: Range } {
  let deepest = { depth: 0, range: { start: 0, end: 0 } };
  for (const { 0: marks, index } of body.matchAll(MARKERS)) {
    const depth = marks.match(/>|[-+*]|\d+/g)?.length ?? 0;
    if (depth > deepest.depth)
      deepest = { depth, range: { start: index, end: index + marks.length } };
  }
  return deepest;
}

function depthOf(tree: Root): number {
  let level: Nodes[] = [tree];
  let depth = 0;
  for (; level.length > 0; depth++) {
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return depth;
}
