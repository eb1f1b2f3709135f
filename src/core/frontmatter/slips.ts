import { type Entry, entryOf } from './entry.ts';
import type { Line } from './lines.ts';
import { inBlock, inPlain } from './plain-slips.ts';
import { inQuoted } from './quoted-slips.ts';
import { type Found, indices, type Slip, unindented } from './slip.ts';

/**
 * Looks for the slips that real authors make in front matter, line by line, in a YAML text that
 * does not parse. A parser sees most of them too late or as something else.
 */
export function findSlips(lines: readonly Line[]): Slip[] {
  const slips: Slip[] = [];
  let above: Entry | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (/^\s*(?:#|$)/.test(line.text)) continue;
    const entry = entryOf(line.text, above);
    const found = entry ? inEntry(lines, index, entry, above) : inOther(lines, index, above);
    if (found.slip) slips.push(found.slip);
    index = found.last;
    above = found.entry ?? entry ?? above;
  }
  return slips;
}

function inEntry(
  lines: readonly Line[],
  index: number,
  entry: Entry,
  above: Entry | undefined,
): Found {
  const line = lines[index] as Line;
  const indented =
    above && !above.item && !entry.item && above.value !== '' && entry.indent > above.indent;
  const afterItem = above?.item && !entry.item && entry.indent > 0 && entry.indent < above.indent;
  if (indented || afterItem) {
    return {
      last: index,
      entry: { ...entry, indent: 0 },
      slip: {
        rule: 'frontmatter/yaml-syntax',
        message: `unexpected indent before \`${entry.key}\`, expected none`,
        title: 'delete the indent',
        help: `delete the spaces before \`${entry.key}\``,
        range: { start: line.start, end: line.start + entry.indent },
        lines: new Map([[index, line.text.trimStart()]]),
      },
    };
  }
  if (above && !above.item && above.value !== '' && entry.item && entry.indent >= above.indent) {
    return { last: index, slip: homeless(line, entry, above) };
  }
  const { value } = entry;
  if (value === '' || value.startsWith('#')) return { last: index };
  if (value.startsWith('"') || value.startsWith("'")) return inQuoted(lines, index, entry);
  if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(value)) return inBlock(lines, index, entry);
  return inPlain(lines, index, entry);
}

/** A list entry below a key that has a value already: the key of the list is missing. */
function homeless(line: Line, entry: Entry, above: Entry): Slip {
  return {
    rule: 'frontmatter/yaml-syntax',
    message: `unexpected list entry below \`${above.key}\`, which has a value already`,
    title: 'give the list a key',
    help: 'write the key of the list on a line of its own above it, like `tags:`',
    range: { start: line.start + entry.indent, end: line.end },
    lines: undefined,
  };
}

/** A line that is neither `key: value` nor a list item. */
function inOther(lines: readonly Line[], index: number, above: Entry | undefined): Found {
  const line = lines[index] as Line;
  const [, indent = '', key = '', value = ''] =
    /^(\s*)([\p{L}_][\w-]*):(?!\/\/)(\S.*)$/u.exec(line.text) ?? [];
  if (key && indent === '') {
    return {
      last: index,
      entry: { key, indent: 0, column: key.length + 2, value, item: false },
      slip: {
        rule: 'frontmatter/yaml-syntax',
        message: `missing space after the colon of \`${key}\``,
        title: 'add the space',
        help: `write \`${key}: ${value}\``,
        range: { start: line.start + key.length, end: line.start + key.length + 1 },
        lines: new Map([[index, `${key}: ${value}`]]),
      },
    };
  }
  const item = /^(\s*)-(\S.*)$/.exec(line.text);
  if (item && above && (above.item || above.value === '')) {
    const [, before = '', text = ''] = item;
    return {
      last: index,
      slip: {
        rule: 'frontmatter/yaml-syntax',
        message: `missing space after \`-\` in the list \`${above.key}\``,
        title: 'add the space',
        help: `write \`- ${text}\``,
        range: { start: line.start + before.length, end: line.start + before.length + 1 },
        lines: new Map([[index, `${before}- ${text}`]]),
      },
    };
  }
  return stray(lines, index, above);
}

/** Words where a key is expected: the end of the value above, or text that belongs below the front matter. */
function stray(lines: readonly Line[], index: number, above: Entry | undefined): Found {
  const line = lines[index] as Line;
  let last = index;
  const isStray = (text = '#') => !/^\s*(?:#|$)/.test(text) && !entryOf(text, undefined);
  while (isStray(lines[last + 1]?.text)) last++;
  const adjoins = index > 0 && lines[index - 1]?.text.trim() !== '';
  if (adjoins && above && !above.item && /^[^"'\s]/.test(above.value)) {
    return {
      last,
      slip: unindented(lines, indices(index, last), line, above, 'frontmatter/yaml-syntax'),
    };
  }
  return {
    last,
    slip: {
      rule: 'frontmatter/yaml-syntax',
      message: 'unexpected text in the front matter, expected `key: value`',
      title: 'move the text',
      help: 'move the text below the closing `---`, or into the value of a key',
      range: { start: line.start, end: lines[last]?.end ?? line.end },
      lines: undefined,
    },
  };
}
