import { type Entry, endsHere, entryOf, isLoose } from './entry.ts';
import type { Line } from './lines.ts';
import { closingQuote, quoted } from './quote.ts';
import { type Found, fails, indices, replaced, type Slip, unindented } from './slip.ts';

export function inQuoted(lines: readonly Line[], index: number, entry: Entry): Found {
  const line = lines[index] as Line;
  const { value, key } = entry;
  const mark = value[0] as string;
  const at = line.start + entry.column;
  const close = closingQuote(value);
  if (close !== -1) {
    if (/^\s*(?:#.*)?$/.test(value.slice(close))) {
      return { last: index, slip: fails(value) ? badEscape(line, index, entry) : undefined };
    }
    const end = value.trimEnd();
    return {
      last: index,
      slip: {
        rule: 'frontmatter/yaml-syntax',
        message: end.endsWith(mark)
          ? `unexpected \`${mark}\` inside the quoted value of \`${key}\``
          : `unexpected text after the closing \`${mark}\` of \`${key}\``,
        title: 'mend the quotes',
        help: end.endsWith(mark)
          ? `write \`${key}: ${quoted([end.slice(1, -1)])}\``
          : `put the whole value of \`${key}\` into one pair of quotes, or delete the rest`,
        range: { start: at + close - 1, end: at + end.length },
        lines: end.endsWith(mark) ? replaced(lines, index, entry, [end.slice(1, -1)]) : undefined,
      },
    };
  }
  return unclosed(lines, index, entry, mark);
}

/** A quoted value that its first line does not close. */
function unclosed(lines: readonly Line[], index: number, entry: Entry, mark: string): Found {
  const line = lines[index] as Line;
  const { key, value } = entry;
  const whole = { start: line.start + entry.column, end: line.end };
  const end = value.trimEnd();
  const alone = endsHere(lines, index);
  const wrong = /["'’”]$/.exec(end.slice(1))?.[0];
  if (wrong && alone) {
    return {
      last: index,
      slip: {
        rule: 'frontmatter/yaml-syntax',
        message: `unexpected \`${wrong}\` at the end of the value of \`${key}\`, expected \`${mark}\``,
        title: 'close the quotes',
        help: `write \`${key}: ${quoted([end.slice(1, -1)])}\``,
        range: { start: whole.start + end.length - 1, end: whole.start + end.length },
        lines: replaced(lines, index, entry, [end.slice(1, -1)]),
      },
    };
  }
  let last = index;
  let close = -1;
  for (let next = index + 1; next < lines.length && close === -1; next++) {
    const text = lines[next]?.text ?? '';
    const start = entryOf(text, undefined);
    if (
      start &&
      !start.item &&
      start.indent <= entry.indent &&
      /^["'[]?\S/.test(start.value || 'x') &&
      alone
    )
      break;
    close = closingQuote(text, 0, text.trimStart().startsWith(mark) ? undefined : mark);
    if (text.trimStart().startsWith(mark)) close = text.indexOf(mark) + 1;
    last = next;
  }
  if (close === -1) {
    return {
      last: alone ? index : last,
      slip: {
        rule: 'frontmatter/yaml-syntax',
        message: `missing \`${mark}\` at the end of the value of \`${key}\``,
        title: 'close the quotes',
        help: `write \`${mark}\` where the value of \`${key}\` ends`,
        range: whole,
        lines: alone ? replaced(lines, index, entry, [end.slice(1)]) : undefined,
      },
    };
  }
  return wrapped(lines, index, last, close, entry, mark);
}

/** A quoted value over several lines: each has to be indented, which other YAML readers do not ask for. */
function wrapped(
  lines: readonly Line[],
  index: number,
  last: number,
  close: number,
  entry: Entry,
  mark: string,
): Found {
  const rest = lines[last]?.text.slice(close) ?? '';
  const loose = indices(index + 1, last).filter((at) =>
    isLoose(lines[at]?.text ?? '', entry.indent),
  );
  const first = lines[loose[0] ?? -1];
  if (!/^\s*(?:#.*)?$/.test(rest)) {
    const line = lines[last] as Line;
    return {
      last,
      slip: {
        rule: 'frontmatter/yaml-syntax',
        message: `unexpected \`${mark}\` inside the quoted value of \`${entry.key}\``,
        title: 'mend the quotes',
        help: `write \`\\${mark}\` inside the value, or use typographic quotation marks`,
        range: { start: line.start + close - 1, end: line.start + close },
        lines: undefined,
      },
    };
  }
  if (!first) return { last };
  return { last, slip: unindented(lines, loose, first, entry, 'frontmatter/multiline-quoted') };
}

function badEscape(line: Line, index: number, entry: Entry): Slip {
  const inner = entry.value.slice(1, closingQuote(entry.value) - 1).replaceAll("\\'", "'");
  return {
    rule: 'frontmatter/yaml-syntax',
    message: `unexpected \`\\\` in the quoted value of \`${entry.key}\``,
    title: 'put the value into quotes',
    help: `write \`${entry.key}: ${quoted([inner])}\``,
    range: { start: line.start + entry.column, end: line.end },
    lines: new Map([[index, line.text.slice(0, entry.column) + quoted([inner])]]),
  };
}
