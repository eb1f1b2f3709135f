import type { PreviewFinding } from '../core/preview/state.ts';
import { blocksOf } from './blocks.ts';

/** The findings of one block, and what stands for them in the layer. */
export interface Group {
  readonly block: HTMLElement;
  readonly findings: readonly PreviewFinding[];
  /** A bar along the block. */
  readonly edge: HTMLElement;
  readonly box: HTMLElement;
  /** Whether it stands above its block where there is no room beside it. */
  readonly isBefore: boolean;
}

/** Pixels: the narrowest and the widest card beside the text, and the distances. */
const NARROW = 190;
const WIDE = 320;
const GAP = 8;
const ASIDE = 24;

interface Rect {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element is on the whole page, in pixels. */
export function rectOf(page: Document, element: Element): Rect {
  const { top, left, width, height } = element.getBoundingClientRect();
  const { scrollX = 0, scrollY = 0 } = page.defaultView ?? {};
  return { top: top + scrollY, left: left + scrollX, width, height };
}

/**
 * Places the findings: in the margin, as comments are, where there is room; else each in a gap that is
 * made right below its block. A page without findings is as it was.
 */
export function place(page: Document, groups: readonly Group[]): void {
  for (const element of page.querySelectorAll<HTMLElement>('[style*="--brief-"]')) {
    element.style.removeProperty('--brief-before');
    element.style.removeProperty('--brief-after');
    if (element.style.length === 0) element.removeAttribute('style');
  }
  if (groups.length === 0) return;
  const column = columnOf(page);
  const isRightToLeft = page.documentElement.dir === 'rtl';
  const whole = page.documentElement.clientWidth;
  const right = column.left + column.width;
  const margin = (isRightToLeft ? column.left : whole - right) - ASIDE - GAP;
  const width = Math.min(WIDE, margin);
  if (margin >= NARROW) {
    placeBeside(page, groups, isRightToLeft ? column.left - ASIDE - width : right + ASIDE, width);
  } else {
    placeBelow(page, groups, column);
  }
  const edge = isRightToLeft ? right + GAP + 1 : column.left - GAP - 4;
  for (const { block, edge: bar } of groups) {
    const { top, height } = rectOf(page, block);
    put(bar, { left: edge, top, height });
  }
}

/** Each at the height of its block, or below the one before where that is too long. */
function placeBeside(page: Document, groups: readonly Group[], left: number, width: number): void {
  let free = 0;
  const sorted = groups
    .map((group) => ({ ...group, top: rectOf(page, group.block).top }))
    .toSorted((a, b) => a.top - b.top);
  for (const { box, top } of sorted) {
    const at = Math.max(top, free);
    put(box, { left, top: at, width });
    free = at + box.offsetHeight + GAP;
  }
}

/** Each in a gap of its own length below its block; the front matter's above the title. */
function placeBelow(page: Document, groups: readonly Group[], column: Rect): void {
  for (const { box } of groups) put(box, { left: column.left, width: column.width });
  const gaps = Map.groupBy(groups, ({ block, isBefore }) => (isBefore ? block : lastAround(block)));
  for (const [element, [first, ...others]] of gaps) {
    const length = heightOf(first ? [first, ...others] : []);
    if (first?.isBefore) widen(page, element, 'before', length + GAP);
    else widen(page, element, 'after', length + GAP / 2);
  }
  for (const [element, together] of gaps) {
    const { top, height } = rectOf(page, element);
    let at = together[0]?.isBefore ? top - heightOf(together) : top + height + GAP / 2;
    for (const group of together) {
      put(group.box, { top: at });
      at += heightOf([group]);
    }
  }
}

/** The outermost block that ends where a block ends, as a list does with its last item; of a row, its table. */
function lastAround(block: HTMLElement): HTMLElement {
  const table = block.closest<HTMLElement>('.table') ?? block.closest('table');
  if (table) return table;
  const { parentElement } = block;
  const isLast = parentElement?.dataset.lines && parentElement.lastElementChild === block;
  return parentElement && isLast ? lastAround(parentElement) : block;
}

function heightOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { box }) => sum + box.offsetHeight + GAP, 0);
}

/** Makes room at an element, beside the margin that it has. */
function widen(page: Document, element: HTMLElement, side: 'before' | 'after', by: number): void {
  const style = page.defaultView?.getComputedStyle(element);
  const margin = side === 'before' ? style?.marginBlockStart : style?.marginBlockEnd;
  const whole = Number.parseFloat(margin ?? '') || 0;
  element.style.setProperty(`--brief-${side}`, `${whole + by}px`);
}

/** The column of the text: what its blocks take up together. */
function columnOf(page: Document): Rect {
  const rects = blocksOf(page).map(({ element }) => rectOf(page, element));
  const left = Math.min(...rects.map((rect) => rect.left));
  const right = Math.max(...rects.map((rect) => rect.left + rect.width));
  const whole = rectOf(page, page.body);
  return rects.length > 0 ? { ...whole, left, width: right - left } : whole;
}

function put(element: HTMLElement, pixels: Readonly<Partial<Rect>>): void {
  for (const [name, value] of Object.entries(pixels)) {
    element.style.setProperty(name, `${value}px`);
  }
}
