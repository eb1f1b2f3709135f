import type { CslItem } from './item.ts';

/** An item as a file of CSL-JSON, which holds a list. */
export function csl(item: CslItem): string {
  return `${JSON.stringify([item], null, 2)}\n`;
}
