import { elementOf, holdsCode, lacksLanguage, type MarkupElement } from './elements.ts';
import type { Tag, Token } from './scan.ts';

/** Why a tag does not reach the page. */
export type Loss =
  | 'unknown'
  | 'misplaced'
  | 'unclosed'
  | 'unopened'
  | 'unnamed'
  | 'naming nothing'
  | 'too deep';

/** What becomes of the tags of one stretch of HTML. */
export interface Pairing {
  /** The tags that become elements, opening and closing ones: well nested, and none alone but void ones. */
  readonly kept: ReadonlySet<Tag>;
  /** Those that do not, one for each cause. */
  readonly lost: ReadonlyMap<Tag, Loss>;
}

interface Open {
  readonly tag: Tag;
  readonly element: MarkupElement | undefined;
  hasWords: boolean;
  /** The tags of the name of what stands around blocks. */
  name?: readonly Tag[];
}

/** Walkers of a tree call themselves; nobody nests more than two or three of these. */
const DEEPEST = 8;

/**
 * Finds the pairs among the tags of the children of one node, in one pass. Among words every entry of
 * `stretches` is one tag; among blocks it is a block of HTML, where only what stands around blocks may
 * be open at the end.
 */
export function pair(stretches: readonly (readonly Token[])[], amongWords: boolean): Pairing {
  const kept = new Set<Tag>();
  const lost = new Map<Tag, Loss>();
  const stack: Open[] = [];
  const counts = new Map<string, number>();
  const closedTooEarly = new Map<string, number>();
  const count = (counter: Map<string, number>, { name }: Tag, step: number) =>
    counter.set(name, (counter.get(name) ?? 0) + step);

  const takeTop = (): Open | undefined => {
    const top = stack.pop();
    const below = stack.at(-1);
    if (top) count(counts, top.tag, -1);
    if (top?.hasWords && below) below.hasWords = true;
    return top;
  };
  const lose = () => {
    const top = takeTop();
    if (!top) return;
    if (top.element) lost.set(top.tag, 'unclosed');
    count(closedTooEarly, top.tag, 1);
  };
  const loseWords = () => {
    while (stack.length > 0 && stack.at(-1)?.element?.stands !== 'around blocks') lose();
  };

  const open = (tag: Tag) => {
    const element = elementOf(tag);
    const isCode = amongWords && holdsCode(tag);
    if (!element) lost.set(tag, 'unknown');
    else if (lacksLanguage(tag)) {
      lost.set(tag, 'unknown');
      count(closedTooEarly, tag, 1);
    } else if (amongWords && element.stands !== 'among words') lost.set(tag, 'misplaced');
    else if (element.isVoid) kept.add(tag);
    else if (element.stands !== 'among words') loseWords();
    if (!isCode && (!element || element.isVoid || lost.has(tag))) return;
    stack.push({ tag, element, hasWords: false });
    count(counts, tag, 1);
  };

  const close = (tag: Tag) => {
    const element = elementOf(tag);
    if (!counts.get(tag.name)) {
      const excused = closedTooEarly.get(tag.name);
      if (excused) count(closedTooEarly, tag, -1);
      else if (element && !element.isVoid && !(amongWords && element.stands !== 'among words')) {
        lost.set(tag, 'unopened');
      }
      return;
    }
    while (stack.at(-1)?.tag.name !== tag.name) lose();
    const opened = takeTop();
    if (!opened) return;
    const around = stack.at(-1);
    const pairOfTags = [opened.tag, tag];
    if (element?.stands === 'as name') {
      if (!around || around.name) lost.set(opened.tag, 'naming nothing');
      else if (opened.hasWords) around.name = pairOfTags;
    } else if (stack.length >= DEEPEST) lost.set(opened.tag, 'too deep');
    else if (element?.stands === 'around blocks' && !opened.name) {
      lost.set(opened.tag, 'unnamed');
    } else for (const one of [...pairOfTags, ...(opened.name ?? [])]) kept.add(one);
  };

  for (const tokens of stretches) {
    for (const token of tokens) {
      const top = stack.at(-1);
      if (token.type === 'words') {
        if (top && /\S/.test(token.value)) top.hasWords = true;
      } else if (token.type === 'open') open(token);
      else close(token);
    }
    if (!amongWords) loseWords();
  }
  while (stack.length > 0) lose();
  return { kept, lost };
}
