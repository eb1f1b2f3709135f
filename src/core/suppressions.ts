import type { Nodes, Parents } from 'mdast';
import type { Brief } from './brief.ts';
import { linesOf } from './frontmatter/lines.ts';
import type { Range } from './text.ts';
import { rangeOf } from './tree.ts';

/** A comment by which an author tells lint to say nothing about a place. */
export interface Suppression {
  /** The whole comment. */
  readonly range: Range;
  /** What stands behind `brief-`, like `ignore-start`. */
  readonly word: string;
  /** The rules that it names, with their places. */
  readonly rules: readonly { readonly id: string; readonly range: Range }[];
  /** What its author says about it, behind `--`. */
  readonly reason: string | undefined;
  /** Where it holds; undefined for the whole file. */
  readonly covers: Range | undefined;
}

/** What a comment may say behind `brief-`. */
export const suppressionWords = ['ignore', 'ignore-start', 'ignore-end', 'ignore-file'] as const;

const BODY = /<!--\s*brief-([\w-]*)((?:(?!-->)[\s\S])*?)\s*-->/g;
const YAML = /(?:^|\s)#\s*brief-([\w-]*)(.*)$/;

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

/** Whether a suppression hides what a rule says about a place. */
export function hides({ rules, word, covers }: Suppression, rule: string, offset: number): boolean {
  if (!rules.some(({ id }) => id === rule)) return false;
  if (word === 'ignore-file') return true;
  return covers !== undefined && covers.start <= offset && offset <= covers.end;
}

function inFrontMatter({ text, frontMatter: { block, close } }: Brief): readonly Suppression[] {
  if (!block) return [];
  const lines = linesOf(text, { start: block.start, end: Math.max(block.end, close.end) });
  return lines.flatMap((line, index) => {
    const match = YAML.exec(line.text);
    if (!match) return [];
    const start = line.start + line.text.indexOf('#', match.index);
    const alone = line.text.trimStart().startsWith('#');
    const rest = lines.slice(index + 1);
    const first = rest.findIndex(({ text }) => !/^\s*(?:#|$)/.test(text));
    const next = rest.slice(first + 1).findIndex(({ text }) => /^[^\s#-]|^---/.test(text));
    const last = rest[first + Math.max(0, next)] ?? line;
    const covers = alone ? { start: line.start, end: last.end } : line;
    return [{ ...read(match, { start, end: line.end }, text), covers }];
  });
}

function inBody({ text, tree }: Brief): readonly Suppression[] {
  const found: Suppression[] = [];
  const walk = (parent: Parents, block: Nodes | undefined) => {
    for (const [index, node] of parent.children.entries()) {
      const inside = isFlow(parent) ? node : block;
      if (node.type === 'html') {
        const { start, end } = rangeOf(node);
        // On a line of its own it speaks of the block below, else of the one that it stands in.
        const meant = isFlow(parent)
          ? parent.children.slice(index + 1).find((one) => one.type !== 'html')
          : block;
        for (const match of text.slice(start, end).matchAll(BODY)) {
          const from = start + match.index;
          const range = { start: from, end: from + match[0].length };
          found.push({ ...read(match, range, text), covers: meant && rangeOf(meant) });
        }
      }
      if ('children' in node) walk(node, inside);
    }
  };
  walk(tree, undefined);
  return found;
}

function isFlow({ type }: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type);
}

function read([, word = '', rest = '']: RegExpExecArray, range: Range, text: string): Suppression {
  const [ids = '', ...reason] = rest.split(/\s--(?:\s|$)/);
  const from = text.indexOf(rest, range.start + word.length);
  const rules = Array.from(ids.matchAll(/[^\s,]+/g), (match) => {
    const start = from + match.index;
    return { id: match[0], range: { start, end: start + match[0].length } };
  });
  const said = reason.join(' -- ').trim();
  return { range, word, rules, reason: said || undefined, covers: undefined };
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
  return { ...start, covers: { start: start.range.start, end: end?.range.start ?? text.length } };
}
