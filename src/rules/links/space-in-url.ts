import type { Finding } from '../../core/diagnostic.ts';
import { passagesOf } from '../../core/prose/passages.ts';
import type { Rule } from '../../core/rule.ts';
import { nodesOf } from '../../core/tree.ts';
import { typed } from '../../core/wording/typed.ts';

/** A text without this holds no such link. */
const HINT = /\]\([^()\r\n]*[ \t]/;
/** The address of what would be a link; a title may follow it. */
const LINK = /\[[^\][]*\]\(([^()<>\r\n"]*)(?:"[^"\r\n]*"[ \t]*)?\)/g;
/** What is an address in spite of its spaces: words in brackets are none. */
const ADDRESS = /^(?:https?:\/\/|mailto:|www\.|\.{0,2}\/|#)|\.[a-z][a-z\d]{1,4}(?:[?#]|$)/i;

const rule: Rule = {
  id: 'links/space-in-url',
  summary: 'a link that is none, since there is a space in its address',
  why: 'readers see brackets and an address in the middle of a sentence instead of a link',
  source: 'CommonMark 0.31.2, section 6.3: an address without brackets round it holds no space',
  severity: 'error',
  fixes: 'safe',
  good: {
    text: 'See [the tables](tables%20of%202025.pdf) and [the map](<map of flats.png> "The map").\n',
    files: ['tables of 2025.pdf', 'map of flats.png'],
  },
  bad: { text: 'See [the tables](tables of 2025.pdf).\n', files: ['tables of 2025.pdf'] },
  check({ text, tree }) {
    const findings: Finding[] = [];
    if (!HINT.test(text)) return findings;
    if (!nodesOf(tree, 'text').some(({ value }) => value.includes(']('))) return findings;
    for (const passage of passagesOf(tree)) {
      if (!passage.text.includes('](')) continue;
      for (const { 0: link, 1: inside = '', index } of passage.text.matchAll(LINK)) {
        const address = inside.trim();
        if (!/[ \t]/.test(address) || /\{[{%]/.test(address) || !ADDRESS.test(address)) continue;
        const start = index + link.indexOf(address, link.indexOf(']('));
        const range = passage.rangeOf(start, start + address.length);
        if (text.slice(range.start, range.end) !== address) continue;
        const fixed = escaped(address);
        const title = `write ${typed(fixed, 160)}`;
        findings.push({
          message: `unexpected space in the address ${typed(address)}`,
          range,
          help: title,
          fix: { title, safe: true, edits: [{ ...range, text: fixed }] },
        });
      }
    }
    return findings;
  },
};

export default rule;

/** Behind a scheme a space is a slip; elsewhere it may be part of a name. */
function escaped(address: string): string {
  return address
    .replace(/^([a-z]+:(?:\/\/)?)[ \t]+/i, '$1')
    .replace(/[ \t]/g, (space) => (space === ' ' ? '%20' : '%09'));
}
