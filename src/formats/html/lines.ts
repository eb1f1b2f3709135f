import type { ElementContent } from 'hast';

/** Puts each node on a line of its own, for people who read a page's source. */
export function lines(nodes: readonly ElementContent[]): ElementContent[] {
  const end: ElementContent = { type: 'text', value: '\n' };
  return [end, ...nodes.flatMap((node) => [node, end])];
}
