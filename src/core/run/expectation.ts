import * as v from 'valibot';
import type { Entry, Node } from '../node.ts';
import { typed } from '../wording/typed.ts';
import type { Mistake } from '../workspace.ts';

/** Takes a mistake; what it is about is left out of the settings. */
export type Complain = (mistake: Mistake) => void;

/** Says that a value is not what its key takes, at the value, or at the key where there is none. */
export function unexpected({ key, range, value }: Entry, expected: string, help?: string): Mistake {
  return {
    message: `unexpected ${found(value)} for ${typed(key)}, expected ${expected}`,
    help,
    range: isBlank(value) ? range : value.range,
  };
}

/** Keys with values; a list is an object too, with numbers for keys. */
export const mapping = (expected: string) =>
  v.custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && !Array.isArray(value),
    expected,
  );

/** Whether a value was left out. */
export function isBlank(node: Node): boolean {
  return node.type === 'scalar' && node.value === '';
}

/** The texts of a list, or one that stands alone; undefined where something else is among them. */
export function textsOf(node: Node): readonly string[] | undefined {
  const items = node.type === 'list' ? node.items : [node];
  const texts = items.flatMap((item) =>
    item.type === 'scalar' && !isBlank(item) ? [item.value] : [],
  );
  return texts.length === items.length ? texts : undefined;
}

function found(node: Node): string {
  if (node.type !== 'scalar') return node.type === 'list' ? 'list' : 'keys';
  return isBlank(node) ? 'empty value' : typed(node.value);
}
