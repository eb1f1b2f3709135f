import type { Brief } from '../brief.ts';
import { type Node, nodeAt } from '../node.ts';
import type { Range } from '../text.ts';
import { nodesOf, rangeOf } from '../tree.ts';
import { targetRange } from './target.ts';

/** An address that a brief links to or shows, with its place. */
export interface Reference {
  /** Where it stands: in a link, an image, a definition `[a]: b`, or a value of the front matter. */
  readonly kind: 'link' | 'image' | 'definition' | 'value';
  /** As the link has it, escapes and entities resolved; a value as its author wrote it. */
  readonly address: string;
  readonly range: Range;
  /** Whether `range` is that of the address alone, so that another one can be written there. */
  readonly exact: boolean;
}

/** Every address in a brief, in the order of the file; paths in the front matter first. */
export function referencesOf(brief: Brief): readonly Reference[] {
  return [...inFrontMatter(brief), ...inBody(brief)];
}

function inBody({ tree, text }: Brief): readonly Reference[] {
  const nodes = [
    ...nodesOf(tree, 'link'),
    ...nodesOf(tree, 'image'),
    ...nodesOf(tree, 'definition'),
  ];
  return nodes
    .map((node): Reference => {
      const range = targetRange(node, text);
      return {
        kind: node.type,
        address: node.url,
        range: range ?? rangeOf(node),
        exact: range !== undefined,
      };
    })
    .sort((a, b) => a.range.start - b.range.start);
}

function inFrontMatter({ frontMatter: { root } }: Brief): readonly Reference[] {
  const translations = nodeAt(root, ['translations']);
  const values: readonly (Node | undefined)[] = [
    nodeAt(root, ['image', 'src']),
    nodeAt(root, ['translationOf']),
    nodeAt(root, ['references']),
    ...(translations?.type === 'mapping' ? translations.entries.map(({ value }) => value) : []),
  ];
  return values.flatMap((value) =>
    value?.type === 'scalar'
      ? [{ kind: 'value' as const, address: value.value, range: value.range, exact: true }]
      : [],
  );
}
