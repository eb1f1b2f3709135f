import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Finding } from '../../core/diagnostic.ts';
import type { Rule } from '../../core/rule.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';

/** Each of these is a level; Typst 0.14 takes 13 in the worst mixture of them. */
const LEVELS: ReadonlySet<string> = new Set([
  ...['blockquote', 'listItem', 'table', 'footnoteReference'],
  ...['emphasis', 'strong', 'delete', 'link', 'linkReference'],
]);
const MOST = 12;

const rule: Rule = {
  id: 'pdf/too-deep',
  summary: 'quotations, lists, notes or emphasis nested deeper than a page of the PDF can show',
  why: 'each level takes room from the column until no word fits, and the engine gives up before that',
  source: 'Typst 0.14: show rules and calls may be nested 64 and 80 deep',
  severity: 'error',
  format: 'pdf',
  fixes: 'none',
  good: { text: '> As the ministry said:\n>\n> - build *more*;\n> - build **now**.\n' },
  bad: { text: `${'> '.repeat(MOST + 1)}We will build.\n` },
  *check({ tree }): Iterable<Finding> {
    for (const node of tooDeep(tree)) {
      yield {
        message: `nesting of more than ${MOST} levels does not fit a page`,
        range: rangeOf(node),
        help: 'take it out of some of the quotations, lists, notes or emphasis around it',
      };
    }
  },
};

export default rule;

/** The first node of each block of the brief that is too deep; a note stands where it is first referred to. */
function* tooDeep(tree: Root): Generator<Nodes> {
  const notes = new Map<string, FootnoteDefinition>();
  for (const note of nodesOf(tree, 'footnoteDefinition'))
    if (!notes.has(note.identifier)) notes.set(note.identifier, note);
  const met = new Set<FootnoteDefinition>();

  function find(node: Nodes, around: number): Nodes | undefined {
    const depth = around + (LEVELS.has(node.type) ? 1 : 0);
    if (depth > MOST) return node;
    if (node.type === 'footnoteReference') {
      const note = notes.get(node.identifier);
      if (!note || met.has(note)) return undefined;
      met.add(note);
      return find(note, depth) && node;
    }
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const found = child.type !== 'footnoteDefinition' && find(child, depth);
      if (found) return found;
    }
    return undefined;
  }

  for (const block of tree.children) {
    const found = block.type !== 'footnoteDefinition' && find(block, 0);
    if (found) yield found;
  }
}
