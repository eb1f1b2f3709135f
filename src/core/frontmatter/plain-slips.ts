import { type Entry, entryOf, isContinuation, isLoose } from './entry.ts';
import type { Line } from './lines.ts';
import { quoted } from './quote.ts';
import { type Found, fails, indices, replaced, unindented } from './slip.ts';

/** A `|` or `>` value: its lines have to be indented. */
export function inBlock(lines: readonly Line[], index: number, entry: Entry): Found {
  let last = index;
  const loose: number[] = [];
  for (let next = index + 1; next < lines.length; next++) {
    const text = lines[next]?.text ?? '';
    if (isLoose(text, entry.indent)) {
      if (entryOf(text, undefined) || /^\s*#/.test(text)) break;
      loose.push(next);
    }
    if (text.trim() !== '') last = next;
  }
  const first = lines[loose[0] ?? -1];
  return { last, slip: first && unindented(lines, loose, first, entry, 'frontmatter/yaml-syntax') };
}

export function inPlain(lines: readonly Line[], index: number, entry: Entry): Found {
  const line = lines[index] as Line;
  let last = index;
  while (isContinuation(lines[last + 1]?.text, entry.indent)) last++;
  const rows = indices(index, last).map((at) =>
    at === index ? entry.value : (lines[at]?.text ?? '').trim(),
  );
  const value = rows.join(' ');
  if (!fails(value)) return { last };
  const colon = /:(?=\s|$)/.exec(entry.value);
  const special = /^(?:!?\[.*\]\(|\{\{|\{%|[*&!%@`])/.exec(entry.value)?.[0];
  if (!special && !colon) return { last };
  const range = { start: line.start + entry.column, end: line.start + line.text.trimEnd().length };
  const repaired = quoted(rows);
  const help = `write \`${entry.item ? '- ' : `${entry.key}: `}${repaired.join(' ')}\``;
  // Behind ` #` YAML begins a comment: whether it is one, only the author can tell.
  const sure = !/\s#/.test(value);
  return {
    last,
    slip: {
      rule: special ? 'frontmatter/yaml-syntax' : 'frontmatter/unquoted-colon',
      message: special
        ? `unquoted \`${special.startsWith('{') ? special : special[0]}\` at the start of the value of \`${entry.key}\``
        : `unquoted \`:\` in the value of \`${entry.key}\``,
      title: 'put the value into quotes',
      help,
      range,
      lines: sure ? replaced(lines, index, entry, rows) : undefined,
    },
  };
}
