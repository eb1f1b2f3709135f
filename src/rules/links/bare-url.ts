import type { Finding } from '../../core/diagnostic.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

/** Ends where a quotation mark does, also one that is written as an entity. */
const ADDRESS = /https?:\/\/(?:(?!&(?:#\d+|quot|[lr][sd]quo|[lg]t);)[^\s<>"“”„«»`\\|{}[\]])+/gi;

const rule: Rule = {
  id: 'links/bare-url',
  summary: 'a web address that is text and no link',
  why: 'readers cannot click it, and on paper it breaks in the middle of a line',
  source: 'markdownlint, MD034; CommonMark 0.31.2, section 6.5: an address is a link in `<…>`',
  severity: 'info',
  strict: true,
  fixes: 'unsafe',
  good: {
    text: 'The figures are at <https://www.destatis.de/heat> and `https://www.destatis.de`.\n',
  },
  bad: { text: 'The figures are at https://www.destatis.de/heat.\n' },
  check({ text, tree }) {
    const findings: Finding[] = [];
    if (!/https?:\/\//i.test(text)) return findings;
    const links = [...nodesOf(tree, 'link'), ...nodesOf(tree, 'linkReference')].map(rangeOf);
    for (const node of nodesOf(tree, 'text')) {
      if (!/https?:\/\//i.test(node.value)) continue;
      const { start, end } = rangeOf(node);
      for (const { index, 0: found } of text.slice(start, end).matchAll(ADDRESS)) {
        const address = withoutEnd(found);
        const from = start + index;
        const range = { start: from, end: from + address.length };
        if (
          /:\/\/(?:(?:www\.)?example\..*)?$/i.test(address) ||
          isPart(range, text) ||
          isWithin(range, links)
        )
          continue;
        const title = `write \`<\` and \`>\` round it`;
        const edits = [{ ...range, text: `<${address}>` }];
        findings.push({
          message: `bare address ${typed(address)}`,
          range,
          help: `${title}, or better: link words that say where it leads`,
          fix: { title, safe: false, edits },
        });
      }
    }
    return findings;
  },
};

export default rule;

/** Without what ends the sentence around it, as GFM has it (section 6.9). */
function withoutEnd(address: string): string {
  let open = address.split(')').length - address.split('(').length;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' && open > 0) open--;
    else if (!"?!.,:;*_~'’…".includes(last)) break;
  }
  return address.slice(0, end);
}

/** What makes of an address a part of something else: a broken link, quotation marks, HTML, a template. */
const BEFORE = /\]\(\s*$|\[(?!\^)[^\][]*\]:\s*$|[="'“„«‘;]$|\{[{%][^}]*$/;
const BEHIND = /^(?:\]\(|<\/a\b)/i;

function isPart({ start, end }: Range, text: string): boolean {
  const line = text.slice(Math.max(0, start - 200), start);
  return BEFORE.test(line) || BEHIND.test(text.slice(end, end + 4));
}

function isWithin(range: Range, links: readonly Range[]): boolean {
  return links.some(({ start, end }) => start <= range.start && range.end <= end);
}
