import type { Block } from './data.ts';

/**
 * Puts tables that fit only a page turned round on such pages, with the headings right before them. Only
 * what stands for itself can have a page: details that hold such a table lose their frame.
 */
export function withTurnedPages(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (const block of blocks.flatMap(unframed)) {
    if (!isTurned(block)) {
      out.push(block);
      continue;
    }
    const first = out.findLastIndex(({ t }) => t !== 'h') + 1;
    out.push({ t: 'turned', c: [...out.splice(first), block] });
  }
  return out;
}

function unframed(block: Block): readonly Block[] {
  if (block.t !== 'div') return [block];
  const inside = block.c.flatMap(unframed);
  return inside.some(isTurned) ? inside : [block];
}

function isTurned(block: Block): boolean {
  if (block.t === 'table') return block.fit === 'turned';
  return block.t === 'figure' && block.c.some(isTurned);
}
