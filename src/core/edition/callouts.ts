import type { Blockquote, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { box } from './box.ts';
import type { Labels } from './labels.ts';

/** The kinds of callouts, as GitHub has them. */
type CalloutKind = keyof Labels['callout'];

/** A block quotation that is none: a note or a warning of the author's own. */
interface Callout {
  readonly kind: CalloutKind;
  /** What stands behind the mark on its line; empty where nothing does. */
  readonly title: readonly PhrasingContent[];
  readonly content: readonly RootContent[];
}

/** `[!NOTE]`, and the sign by which some editors fold it up. */
const MARK = /^\[!(note|tip|important|warning|caution)\](?:[-+](?!\S))?(?!\S)[ \t]*/i;

/**
 * Makes a box `aside` of every block quotation that begins with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`,
 * `[!WARNING]` or `[!CAUTION]`, in place. What stands behind the mark on its line is its title. Comes
 * before links lose their references: where `[!note]` is defined, the mark was read as a link.
 */
export function takeCallouts(tree: Root, labels: Pick<Labels, 'callout'>): void {
  visit(tree, 'blockquote', (quote, index, parent) => {
    const callout = parent && index !== undefined ? calloutOf(quote) : undefined;
    if (!callout || !parent || index === undefined) return;
    const { kind, title, content } = callout;
    const name = title.length > 0 ? title : [labels.callout[kind]];
    parent.children[index] = box(
      'aside',
      { className: ['callout', `callout-${kind}`], role: 'note' },
      [box('p', { className: ['callout-title'] }, name), ...content],
    );
    return index;
  });
}

/** Reads a block quotation as a callout; undefined for one that quotes. */
function calloutOf({ children: [first, ...others] }: Blockquote): Callout | undefined {
  if (first?.type !== 'paragraph') return undefined;
  const nodes = withPlainMark(first.children);
  const [start] = nodes;
  const [mark, kind] = (start?.type === 'text' && MARK.exec(start.value)) || [];
  if (start?.type !== 'text' || mark === undefined || kind === undefined) return undefined;
  const behind = { ...start, value: start.value.slice(mark.length) };
  const { line, below } = firstLine([behind, ...nodes.slice(1)]);
  const content = below.length > 0 ? [{ ...first, children: below }, ...others] : others;
  return { kind: kind.toLowerCase() as CalloutKind, title: line, content };
}

/** Where the text defines `[!note]`, its mark is a link to it. */
function withPlainMark(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [link, next, ...others] = nodes;
  if (link?.type !== 'linkReference' || link.referenceType !== 'shortcut') return nodes;
  const [label, more] = link.children;
  if (label?.type !== 'text' || more) return nodes;
  const mark = `[${label.value}]`;
  if (next?.type === 'text') return [{ ...next, value: mark + next.value }, ...others];
  return [{ type: 'text', value: mark }, ...nodes.slice(1)];
}

function firstLine(nodes: readonly PhrasingContent[]) {
  const line: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    const rest = nodes.slice(index + 1);
    if (node.type === 'break') return { line, below: rest };
    const end = node.type === 'text' ? node.value.search(/[\r\n]/) : -1;
    if (node.type !== 'text' || end < 0) {
      if (node.type !== 'text' || node.value !== '') line.push(node);
      continue;
    }
    const [before, after] = [node.value.slice(0, end).trimEnd(), node.value.slice(end).trimStart()];
    if (before !== '') line.push({ ...node, value: before });
    return { line, below: after === '' ? rest : [{ ...node, value: after }, ...rest] };
  }
  return { line, below: [] };
}
