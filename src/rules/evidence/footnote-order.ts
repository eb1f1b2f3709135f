import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { Brief } from '../../core/brief.ts';
import type { Edit } from '../../core/diagnostic.ts';
import { footnotesOf } from '../../core/evidence/footnotes.ts';
import type { Rule } from '../../core/rule.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

const NUMBER = /^\d{1,9}$/;

const rule: Rule = {
  id: 'evidence/footnote-order',
  summary: 'numbered footnotes that are not in the order of their first use',
  why: 'the page counts notes from 1, so readers see other numbers than those the author speaks of',
  source: 'Chicago Manual of Style, 14.24: notes are numbered consecutively',
  severity: 'info',
  fixes: 'safe',
  good: {
    text: 'Pumps work.[^1] They last.[^lab] Costs fall.[^2]\n\n[^1]: A, 2020.\n\n[^2]: B, 2021.\n\n[^lab]: C, 2022.\n',
  },
  bad: { text: 'Pumps work.[^2] Costs fall.[^1]\n\n[^1]: B, 2021.\n\n[^2]: A, 2020.\n' },
  *check(brief) {
    if (!brief.text.includes('[^')) return;
    const { references, definitions, reached } = footnotesOf(brief.tree);
    const used = [...reached.keys()].filter((label) => NUMBER.test(label));
    const sorted = [...used].sort((a, b) => Number(a) - Number(b));
    const wrong = used.findIndex((label, at) => Number(label) !== Number(sorted[at]));
    const first = references.find(({ identifier }) => identifier === used[wrong]);
    if (!first) return;
    const names = new Map(used.map((label, at) => [label, sorted[at] ?? label]));
    yield {
      message: `unexpected footnote ${typed(`[^${first.identifier}]`)}, expected ${typed(`[^${sorted[wrong]}]`)}`,
      range: rangeOf(first),
      help: 'number the footnotes in the order of their first use',
      fix: {
        title: 'number the footnotes anew',
        safe: true,
        edits: [...references, ...definitions].flatMap((node) => renamed(node, names, brief)),
      },
    };
  },
};

export default rule;

/** The edit that gives a reference or a note its new number; nothing where it keeps its own. */
function renamed(
  node: FootnoteReference | FootnoteDefinition,
  names: ReadonlyMap<string, string>,
  { text }: Brief,
): Edit[] {
  const name = names.get(node.identifier);
  const start = rangeOf(node).start + '[^'.length;
  const end = start + node.identifier.length;
  if (name === undefined || name === node.identifier) return [];
  return text.slice(start, end) === node.identifier ? [{ start, end, text: name }] : [];
}
