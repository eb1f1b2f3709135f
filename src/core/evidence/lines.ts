import type { Range } from '../text.ts';

/**
 * Widens a range to whole lines where nothing else stands on them, and takes a blank line with it
 * where two would meet; the range as it is where something else stands on its lines.
 */
export function wholeLines(text: string, { start, end }: Range): Range {
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
  const from = start - before;
  const behind = /^[ \t]*(?:\r\n|[\r\n]|$)/.exec(text.slice(end));
  if (!behind || (from > 0 && !/[\r\n]/.test(text.charAt(from - 1)))) return { start, end };
  const to = end + behind[0].length;
  const blankBefore =
    from === 0 || /(?:\n|\r\n?)[ \t]*(?:\n|\r\n?)$/.test(text.slice(Math.max(0, from - 80), from));
  const [blankBehind = ''] = blankBefore
    ? (/^(?:[ \t]*(?:\r\n|[\r\n]))+/.exec(text.slice(to, to + 200)) ?? [])
    : [];
  return { start: from, end: to + blankBehind.length };
}
