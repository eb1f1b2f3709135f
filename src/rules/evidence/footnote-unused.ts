import type { FootnoteDefinition } from 'mdast';
import type { Fix } from '../../core/diagnostic.ts';
import { inDraft } from '../../core/evidence/drafts.ts';
import { footnotesOf } from '../../core/evidence/footnotes.ts';
import { wholeLines } from '../../core/evidence/lines.ts';
import type { Rule } from '../../core/rule.ts';
import { rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

const rule: Rule = {
  id: 'evidence/footnote-unused',
  summary: 'a note that no footnote mark leads to, or that says nothing',
  why: 'the page leaves such a note out, so readers never see the source; an empty one leads nowhere',
  source: 'GitHub Docs, “Basic writing and formatting syntax”: footnotes',
  severity: 'warning',
  fixes: 'unsafe',
  good: { text: 'Heat pumps halve emissions.[^1]\n\n[^1]: Heat pumps in old buildings, 2020.\n' },
  bad: {
    text: [
      'Heat pumps halve emissions.[^1]',
      '',
      '[^1]: Heat pumps in old buildings, 2020.',
      '[^2]: Radiators in old buildings, 2021.',
      '',
    ].join('\n'),
  },
  *check({ text, tree, meta }) {
    if (!text.includes('[^')) return;
    const { definitions, reached } = footnotesOf(tree);
    for (const [at, definition] of definitions.entries()) {
      const { start } = rangeOf(definition);
      const range = { start, end: text.indexOf(']:', start) + 2 };
      const mark = typed(text.slice(start, range.end - 1));
      const first = reached.get(definition.identifier);
      if (first !== definition) {
        yield {
          message: first ? `note ${mark} is there a second time` : `note ${mark} is never used`,
          range,
          help: first
            ? 'give it a name of its own, or delete it'
            : `put ${mark} behind the words that it proves, or delete the note`,
          ...(first && {
            related: [{ message: 'the note that readers see', range: rangeOf(first) }],
          }),
          ...deletion(definition, definitions[at + 1], text),
          ...inDraft(meta, 'info'),
        };
      } else if (definition.children.length === 0) {
        yield {
          message: `note ${mark} is empty`,
          range,
          help: `write the source behind ${typed(`${text.slice(start, range.end)}`)}`,
          ...inDraft(meta, 'info'),
        };
      }
    }
  },
};

export default rule;

/** Deletes a note, unless it holds the next one: that may be needed. */
function deletion(
  definition: FootnoteDefinition,
  next: FootnoteDefinition | undefined,
  text: string,
): { readonly fix?: Fix } {
  const range = rangeOf(definition);
  if (next && rangeOf(next).start < range.end) return {};
  const edits = [{ ...wholeLines(text, range), text: '' }];
  return { fix: { title: 'delete the note', safe: false, edits } };
}
