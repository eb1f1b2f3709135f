/** A block of the page and the lines of the brief that it was made of, both included. */
export interface Block {
  readonly element: HTMLElement;
  readonly first: number;
  readonly last: number;
}

/** The blocks of a page in their order. */
export function blocksOf(page: Document): readonly Block[] {
  return [...page.body.querySelectorAll<HTMLElement>('[data-lines]')].flatMap((element) => {
    const [, first, last] = /^(\d+)-(\d+)$/.exec(element.dataset.lines ?? '') ?? [];
    return first && last ? [{ element, first: Number(first), last: Number(last) }] : [];
  });
}

/**
 * The innermost block that was made of a line; between two blocks, as for a comment, the one before.
 * Undefined for what stands before all of them: the front matter.
 */
export function blockAt(blocks: readonly Block[], line: number): Block | undefined {
  const size = ({ first, last }: Block) => last - first;
  const around = blocks.filter(({ first, last }) => first <= line && line <= last);
  const before = blocks.filter(({ last }) => last < line);
  return (
    // Of two blocks of the same lines the later one is inside the earlier one.
    around.reduce<Block | undefined>((a, b) => (a && size(a) < size(b) ? a : b), undefined) ??
    before.reduce<Block | undefined>((a, b) => (a && a.last >= b.last ? a : b), undefined)
  );
}
