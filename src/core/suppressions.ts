import type { Nodes, Parents } from 'mdast';
import type { Brief } from './brief.ts';
import { type Line, linesOf } from './frontmatter/lines.ts';
import type { Node } from './node.ts';
import { pointAt, type Range } from './text.ts';
import { nodesOf, rangeOf } from './tree.ts';

/** A comment by which an author tells lint to say nothing about a place. */
export interface Suppression {
  /** The whole comment. */
  readonly range: Range;
  /**
   * What to delete so that nothing of the comment is left: with its line, where it stands alone;
   * undefined where what stands behind it is HTML only because it begins with the comment.
   */
  readonly removal: Range | undefined;
  /** What stands behind `brief-`, like `ignore-start`. */
  readonly word: string;
  /** The rules that it names, with their places. */
  readonly rules: readonly { readonly id: string; readonly range: Range }[];
  /** What its author says about it, behind `--`. */
  readonly reason: string | undefined;
  /** Where it holds; undefined for the whole file, and where it holds nowhere. */
  readonly covers: Range | undefined;
  /** The comment that ends it, for `ignore-start`. */
  readonly end?: Pick<Suppression, 'range' | 'removal'> | undefined;
}

/** What a comment may say behind `brief-`. */
export const suppressionWords = ['ignore', 'ignore-start', 'ignore-end', 'ignore-file'] as const;

/** Whether lint knows what stands behind `brief-`. */
export function isWord(word: string): boolean {
  return suppressionWords.some((one) => one === word);
}

/** The inside of a comment: word, rules, reason. Autocorrect makes a dash of two hyphens. */
const INSIDE = /^(\s*brief-)([\w-]*)([\s\S]*)$/;
const REASON = /(?:^|\s)(?:--+|[—–])/;

/**
 * Reads the comments `<!-- brief-ignore rule, rule -- reason -->` of a body, which hold for the next
 * block (`-start` and `-end`: from one to the other; `-file`: everywhere), and `# brief-ignore …` in
 * the front matter, which holds for its own line or, alone on a line, for the next key.
 */
export function suppressionsOf(brief: Brief): readonly Suppression[] {
  if (!brief.text.includes('brief-')) return [];
  const found = [...inFrontMatter(brief), ...inBody(brief)];
  return found.map((one) => (one.word === 'ignore-start' ? untilEnd(one, found, brief) : one));
}

function inFrontMatter({ text, frontMatter }: Brief): readonly Suppression[] {
  const { block, close, root } = frontMatter;
  if (!block) return [];
  const lines = linesOf(text, { start: block.start, end: Math.max(block.end, close.end) });
  if (!lines.some((line) => line.text.includes('brief-'))) return [];
  const values = scalarsOf(root);
  return lines.flatMap((line, index) => {
    const hash = /(?:^|\s)#\s*brief-/.exec(line.text);
    const start = line.start + line.text.indexOf('#', hash?.index);
    if (!hash || values.some((value) => value.start < start && start < value.end)) return [];
    const read = readInside({ start: start + 1, end: line.end }, text);
    if (!read) return [];
    const before = text.slice(line.start, start);
    const alone = before.trim() === '';
    const removal = alone
      ? { start: line.start, end: line.next }
      : { start: line.start + before.trimEnd().length, end: line.end };
    const covers = {
      start: line.start,
      end: alone ? endOfNextKey(lines.slice(index + 1), line) : line.end,
    };
    return [{ ...read, range: { start, end: line.end }, removal, covers }];
  });
}

/** The key below a comment ends where the next one begins that stands no further to the right. */
function endOfNextKey(below: readonly Line[], comment: Line): number {
  const indentOf = (line: Line) => line.text.search(/\S|$/);
  const spoken = below.filter((line) => !/^\s*(?:#|$)/.test(line.text));
  const [key, ...rest] = spoken;
  if (!key) return comment.end;
  const next = rest.findIndex(
    (line) => indentOf(line) <= indentOf(key) && !/^\s*-\s/.test(line.text),
  );
  return (rest[(next < 0 ? rest.length : next) - 1] ?? key).end;
}

function scalarsOf(node: Node): readonly Range[] {
  if (node.type === 'scalar') return [node.range];
  const inner = node.type === 'list' ? node.items : node.entries.map(({ value }) => value);
  return inner.flatMap(scalarsOf);
}

function inBody(brief: Brief): readonly Suppression[] {
  const { text, tree } = brief;
  if (!nodesOf(tree, 'html').some(({ value }) => value.includes('brief-'))) return [];
  const found: Suppression[] = [];
  const walk = (parent: Parents, block: Nodes | undefined) => {
    const below = nextBlocks(parent.children);
    for (const [index, node] of parent.children.entries()) {
      const inside = isFlow(parent) ? node : block;
      if (node.type === 'html' && node.value.includes('brief-')) {
        const comments = commentsIn(text, rangeOf(node));
        // On a line of its own it speaks of the block below, else of the one that it stands in.
        const alone = isFlow(parent) && isOnlyComments(node.value);
        const meant = alone ? below[index] : inside;
        for (const range of comments) {
          const read = readInside({ start: range.start + 4, end: range.end - 3 }, text);
          if (!read) continue;
          const covers = meant && rangeOf(meant);
          const opens = isFlow(parent) && !alone && range === comments[0];
          const removal = opens ? undefined : removalOf(range, brief);
          found.push({ ...read, range, removal, covers });
        }
      }
      if ('children' in node) walk(node, inside);
    }
  };
  walk(tree, undefined);
  return found;
}

/** What stands below each block and is no comment, in one pass: of comments there may be thousands. */
function nextBlocks(children: readonly Nodes[]): readonly (Nodes | undefined)[] {
  const below: (Nodes | undefined)[] = [];
  let next: Nodes | undefined;
  for (let index = children.length - 1; index >= 0; index--) {
    below[index] = next;
    const node = children[index];
    if (node && !isComments(node)) next = node;
  }
  return below;
}

function isFlow({ type }: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type);
}

function isComments(node: Nodes): boolean {
  return node.type === 'html' && isOnlyComments(node.value);
}

function isOnlyComments(html: string): boolean {
  let from = 0;
  let rest = '';
  for (const { start, end } of commentsIn(html, { start: 0, end: html.length })) {
    rest += html.slice(from, start);
    from = end;
  }
  return from > 0 && (rest + html.slice(from)).trim() === '';
}

/** The comments in a stretch of a text, in linear time however many of them nobody closes. */
function commentsIn(text: string, { start, end }: Range): readonly Range[] {
  const comments: Range[] = [];
  const html = text.slice(start, end);
  for (let from = html.indexOf('<!--'); from >= 0; ) {
    const close = html.indexOf('-->', from + 4);
    if (close < 0) break;
    comments.push({ start: start + from, end: start + close + 3 });
    from = html.indexOf('<!--', close + 3);
  }
  return comments;
}

/** What goes with a comment: its line, where two blocks stay apart without it; else the space before it. */
function removalOf({ start, end }: Range, { text, lines }: Brief): Range {
  const lineOf = (offset: number) => pointAt(lines, offset).line - 1;
  const startOf = (line: number) => lines[line] ?? text.length;
  const isBlank = (line: number) =>
    line < 0 || text.slice(startOf(line), startOf(line + 1)).trim() === '';
  const [first, last] = [lineOf(start), lineOf(end)];
  const before = text.slice(startOf(first), start);
  const behind = text.slice(end, startOf(last + 1));
  if (before.trim() === '' && behind.trim() === '') {
    if (isBlank(first - 1))
      return { start: startOf(first), end: startOf(isBlank(last + 1) ? last + 2 : last + 1) };
    if (isBlank(last + 1)) return { start: startOf(first), end: startOf(last + 1) };
    return { start, end };
  }
  // A space before it goes with it where none is needed: not at the beginning of a line, which it may
  // keep in its paragraph, and not between two other things, like the mark of a heading and its words.
  const isLoose = before.trim() !== '' && (behind.trim() === '' || /^\s/.test(behind));
  const gap = isLoose ? before.length - before.trimEnd().length : 0;
  return { start: start - gap, end };
}

function readInside(
  { start, end }: Range,
  text: string,
): Pick<Suppression, 'word' | 'rules' | 'reason'> | undefined {
  const [, before = '', word = '', rest] = INSIDE.exec(text.slice(start, end)) ?? [];
  if (rest === undefined) return undefined;
  const reason = REASON.exec(rest);
  const from = start + before.length + word.length;
  const rules = Array.from(
    rest.slice(0, reason?.index ?? rest.length).matchAll(/[^\s,]+/g),
    ({ 0: id, index }) => ({ id, range: { start: from + index, end: from + index + id.length } }),
  );
  const said = reason && rest.slice(reason.index + reason[0].length).trim();
  return { word, rules, reason: said || undefined };
}

/** From a start to the next end that names one of its rules, else to the end of the file. */
function untilEnd(start: Suppression, all: readonly Suppression[], { text }: Brief): Suppression {
  const ids = start.rules.map(({ id }) => id);
  const end = all.find(
    ({ word, range, rules }) =>
      word === 'ignore-end' &&
      range.start > start.range.start &&
      (rules.length === 0 || rules.some(({ id }) => ids.includes(id))),
  );
  const covers = { start: start.range.start, end: end?.range.start ?? text.length };
  return { ...start, covers, end: end && { range: end.range, removal: end.removal } };
}
