import type { Finding } from '../../core/diagnostic.ts';
import { inDraft } from '../../core/evidence/drafts.ts';
import { looseMarks } from '../../core/evidence/footnotes.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { nodesOf } from '../../core/tree.ts';
import { nearest } from '../../core/wording/nearest.ts';
import { typed } from '../../core/wording/typed.ts';

/** How many more marks of a name are shown. */
const SHOWN = 4;

const rule: Rule = {
  id: 'evidence/footnote-undefined',
  summary: 'a footnote mark without its note',
  why: 'readers see the bare mark, and no source behind the claim',
  source: 'GitHub Docs, “Basic writing and formatting syntax”: footnotes',
  severity: 'error',
  fixes: 'none',
  good: { text: 'Heat pumps halve emissions.[^1]\n\n[^1]: Heat pumps in old buildings, 2020.\n' },
  bad: { text: 'Heat pumps halve emissions.[^1]\n' },
  check({ text, tree, meta }) {
    if (!text.includes('[^')) return [];
    const findings = new Map<string, Finding>();
    for (const { label, ...range } of looseMarks(tree, text)) {
      const isNote = beginsNote(text, range);
      const known = findings.get(label.toLowerCase());
      const { related = [] } = known ?? {};
      if (related.length >= SHOWN) continue;
      const finding = known
        ? {
            ...known,
            ...(isNote && { help: withColon(label) }),
            related: [
              ...related,
              { message: isNote ? 'this may be its note' : 'another mark', range },
            ],
          }
        : {
            message: `footnote ${typed(`[^${label}]`)} has no note`,
            range,
            help: remedy(label, () =>
              nodesOf(tree, 'footnoteDefinition').map((one) => one.label ?? one.identifier),
            ),
            ...inDraft(meta, 'warning'),
          };
      findings.set(label.toLowerCase(), finding);
    }
    return findings.values();
  },
};

export default rule;

/** Whether a mark begins a line of its own with words behind it, as a note does that lacks its colon. */
function beginsNote(text: string, { start, end }: Range): boolean {
  return /(?:^|[\r\n]) {0,3}$/.test(text.slice(Math.max(0, start - 4), start)) && text[end] === ' ';
}

function withColon(label: string): string {
  return `write ${typed(`[^${label}]:`)}, with a colon, where the note begins`;
}

/** Numbers are all near each other: only of a word can be said what was meant. */
function remedy(label: string, labels: () => readonly string[]): string {
  const meant = /^\d+$/.test(label) ? undefined : nearest(label, labels());
  return meant === undefined
    ? `add a line ${typed(`[^${label}]: …`)} with the source`
    : `write ${typed(`[^${meant}]`)}`;
}
