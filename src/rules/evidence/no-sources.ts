import type { Brief } from '../../core/brief.ts';
import { isSource, namesSource } from '../../core/evidence/citation.ts';
import { inDraft } from '../../core/evidence/drafts.ts';
import { sourceSections } from '../../core/evidence/sections.ts';
import { nodeAt } from '../../core/node.ts';
import { bodyWords } from '../../core/prose/count.ts';
import { passagesOf } from '../../core/prose/passages.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { nodesOf } from '../../core/tree.ts';
import { counted } from '../../core/wording/words.ts';

/** The languages whose names for a section of sources are known. */
const LANGUAGES = ['en', 'de', 'fr'];

const SENTENCE =
  'Heat pumps in old buildings work where radiators are large enough and tariffs fair.';
const LONG = Array.from({ length: 6 }, () => Array(4).fill(SENTENCE).join(' ')).join('\n\n');

const rule: Rule<{ words: number }> = {
  id: 'evidence/no-sources',
  summary: 'a brief of more than 300 words that names no source',
  why: 'readers have to take every claim on trust, and cannot read on',
  source: 'policy-brief guides: evidence and references are parts of every brief',
  severity: 'warning',
  fixes: 'none',
  options: { words: { about: 'how many words a brief may have without a source', default: 300 } },
  good: { text: `${LONG}\n\n## Sources\n\nHeat pumps in old buildings, Fraunhofer ISE, 2020.\n` },
  bad: { text: `${LONG}\n` },
  *check(brief, { lang }, { words }) {
    if (!LANGUAGES.includes(lang.split('-')[0]?.toLowerCase() ?? '')) return;
    if (namesAnySource(brief)) return;
    const length = bodyWords(brief.tree);
    if (length <= words) return;
    yield {
      message: `no source in ${counted(length, 'word')}, expected one beyond ${words}`,
      range: titleOf(brief),
      help: 'link to what the brief rests on, add footnotes, or list it below a heading `Sources`',
      ...inDraft(brief.meta, 'info'),
    };
  },
};

export default rule;

/** The cheap looks come first: nearly every brief has a link. */
function namesAnySource({ tree, meta }: Brief): boolean {
  return (
    nodesOf(tree, 'link').some(({ url }) => isSource(url) && !url.startsWith('#')) ||
    nodesOf(tree, 'linkReference').length > 0 ||
    nodesOf(tree, 'footnoteReference').length > 0 ||
    meta.references !== undefined ||
    nodesOf(tree, 'html').some(({ value }) => /<a\s[^>]*\bhref/i.test(value)) ||
    sourceSections(tree).length > 0 ||
    passagesOf(tree).some(({ text }) => namesSource(text))
  );
}

/** The title, even in front matter that cannot be read; else the first line. */
function titleOf({ text, lines, frontMatter: { root, block } }: Brief): Range {
  const title = nodeAt(root, ['title']);
  if (title && title.range.end > title.range.start) return title.range;
  const head = text.slice(0, block?.end ?? 0);
  const line = /(?:^|[\r\n])(title:[^\r\n]*)/.exec(head);
  if (line?.[1])
    return {
      start: line.index + line[0].length - line[1].length,
      end: line.index + line[0].length,
    };
  return { start: 0, end: text.slice(0, lines[1] ?? text.length).trimEnd().length };
}
