import { type Block, blocksOf } from './blocks.ts';

/** Where somebody reads: a block, and where its top is in the window. */
interface Position {
  readonly line: number;
  /** How the block begins: its line changes with what is written above it. */
  readonly text: string;
  /** Pixels from the top of the window to that of the block. */
  readonly top: number;
}

const BEGINNING = 80;

/** Keeps the reading position while the page is changed. */
export function holding(page: Document, change: () => void): void {
  const block = topmost(page);
  const before = block && positionOf(block);
  change();
  if (!block || !before) return;
  const isThere = block.element.isConnected && beginning(block.element) === before.text;
  if (isThere) scrollTo(page, block.element, before.top);
  else restore(page, before);
}

/** Remembers the reading position of a brief for as long as the tab lives. */
export function remember(page: Document, path: string): void {
  const block = topmost(page);
  if (block) sessionStorage.setItem(keyOf(path), JSON.stringify(positionOf(block)));
  else sessionStorage.removeItem(keyOf(path));
}

/** Goes to the reading position of a brief; to the top where none is known. */
export function recall(page: Document, path: string): void {
  const position = read(sessionStorage.getItem(keyOf(path)));
  if (position) restore(page, position);
  else page.defaultView?.scrollTo(0, 0);
}

function keyOf(path: string): string {
  return `brief:${path}`;
}

/** The innermost block at the top of the window; none where the page stands at its start. */
function topmost(page: Document): Block | undefined {
  if ((page.defaultView?.scrollY ?? 0) <= 0) return undefined;
  const seen = blocksOf(page).filter(({ element }) => element.getBoundingClientRect().bottom > 0);
  const [first] = seen;
  return first && (seen.findLast(isFirstIn(first)) ?? first);
}

/** Whether a block is inside another one and at the top of the window as well. */
function isFirstIn(outer: Block): (block: Block) => boolean {
  return ({ element }) =>
    outer.element.contains(element) && element.getBoundingClientRect().top <= 0;
}

function positionOf({ element, first }: Block): Position {
  const { top } = element.getBoundingClientRect();
  return { line: first, text: beginning(element), top };
}

function beginning({ textContent }: Element): string {
  return textContent.trim().slice(0, BEGINNING);
}

function restore(page: Document, { line, text, top }: Position): void {
  const blocks = blocksOf(page);
  const distance = ({ first }: Block) => Math.abs(first - line);
  const near = (a: Block, b: Block) => distance(a) - distance(b);
  const same = blocks.filter(({ element }) => beginning(element) === text);
  const [found] = same.length > 0 ? same.toSorted(near) : blocks.toSorted(near);
  if (found) scrollTo(page, found.element, top);
}

function scrollTo(page: Document, element: Element, top: number): void {
  const off = element.getBoundingClientRect().top - top;
  if (Math.abs(off) >= 1) page.defaultView?.scrollBy({ top: off, behavior: 'instant' });
}

function read(json: string | null): Position | undefined {
  const value: unknown = JSON.parse(json ?? 'null');
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('line' in value && 'text' in value && 'top' in value)) return undefined;
  const { line, text, top } = value;
  return typeof line === 'number' && typeof text === 'string' && typeof top === 'number'
    ? { line, text, top }
    : undefined;
}
