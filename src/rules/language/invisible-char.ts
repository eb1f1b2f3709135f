import type { Brief } from '../../core/brief.ts';
import type { Finding } from '../../core/diagnostic.ts';
import type { Node } from '../../core/node.ts';
import { invisibleIn, mojibakeIn } from '../../core/prose/invisible.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { typed } from '../../core/wording/typed.ts';

/** Nearly no brief has any of these. */
const HINT = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFFÂÃâï]/;
/** Between these no mark of Markdown or YAML comes about when what stands between goes. */
const WORDS_BEFORE = /[\p{L}\p{N}.,;!?)’”“»…–—]/u;
const WORDS_BEHIND = /[\p{L}\p{N}.,;!?’”“»…–—"']/u;

const rule: Rule = {
  id: 'language/invisible-char',
  summary: 'a character that nobody sees, or letters that a wrong character set made',
  why: 'readers cannot find or copy a word with such a character, and screen readers stumble over it',
  source: 'Unicode Technical Report 36, section 2: characters without a shape; UTF-8 is RFC 3629',
  severity: 'warning',
  fixes: 'safe',
  good: {
    text: 'Rents rise by 5\u00A0%, says the family \u{1F469}\u200D\u{1F469}\u200D\u{1F467}.\n',
  },
  bad: { text: 'Rents rise by a\u200B fifth.\n' },
  *check(brief, { lang }) {
    const { text } = brief;
    // The first character may be a byte order mark.
    if (!HINT.test(text.slice(1))) return;
    const found = new Map<string, { name: string; safe: boolean; ranges: Range[] }>();
    for (const { name, ...range } of invisibleIn(text, lang.split('-')[0] ?? '')) {
      const safe = isSafe(brief, range);
      const key = `${name} ${safe}`;
      const group = found.get(key);
      if (group) group.ranges.push(range);
      else found.set(key, { name, safe, ranges: [range] });
    }
    for (const { name, safe, ranges } of found.values()) yield* together(name, safe, ranges);
    yield* garbled(text);
  },
};

export default rule;

/** Where one comes many come, from one paste: that is one finding for each kind. */
function* together(name: string, safe: boolean, ranges: readonly Range[]): Generator<Finding> {
  const [range, ...others] = ranges;
  if (!range) return;
  const title = others.length > 0 ? `delete all ${ranges.length}` : 'delete it';
  const more = others.length > 0 ? `, the first of ${ranges.length}` : '';
  const fix = { title, safe: true, edits: ranges.map((one) => ({ ...one, text: '' })) };
  yield { message: `${name}${more}`, range, help: title, ...(safe && { fix }) };
}

function* garbled(text: string): Generator<Finding> {
  const [range, ...others] = mojibakeIn(text);
  if (!range) return;
  const more = others.length > 0 ? `, the first of ${others.length + 1} such places` : '';
  yield {
    message: `letters of a wrong character set: ${typed(text.slice(range.start, range.end))}${more}`,
    range,
    help: 'open the original as UTF-8 and copy the text again',
  };
}

/** Whether a text says the same without a range: beside marks of Markdown or YAML it may not. */
function isSafe({ text, frontMatter }: Brief, { start, end }: Range): boolean {
  const { state, block, root } = frontMatter;
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  const ends = behind === '' || /\s/.test(behind);
  if (block && start < block.end) {
    if (state !== 'read' || !isInValue(root, start)) return false;
    return WORDS_BEFORE.test(before) ? ends || WORDS_BEHIND.test(behind) : /\p{L}/u.test(behind);
  }
  if (state !== 'read') return false;
  const alone = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$|^$/.test(
    text.slice(Math.max(0, start - 9), start),
  );
  if (alone && /^[ \t]*(?:$|(?:\r\n|\n|\r)[ \t]*(?:$|\r|\n))/.test(text.slice(end))) return true;
  if (WORDS_BEFORE.test(before)) return ends || WORDS_BEHIND.test(behind);
  return before === ' ' || before === '\u00A0' || /[\r\n]/.test(before)
    ? /\p{L}/u.test(behind)
    : false;
}

function isInValue(node: Node, offset: number): boolean {
  const { start, end } = node.range;
  if (node.type === 'scalar') return start <= offset && offset < end;
  if (node.type === 'list') return node.items.some((item) => isInValue(item, offset));
  return node.entries.some(({ value }) => isInValue(value, offset));
}
