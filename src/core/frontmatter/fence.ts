import type { Problem } from '../diagnostic.ts';
import { endingOf, type Range } from '../text.ts';
import { type Line, linesOf } from './lines.ts';
import { blockOf } from './matter.ts';
import { readYaml } from './yaml.ts';

/** Where the front matter of a file stands, or why that cannot be told. */
export interface Fenced {
  /** From the opening to the end of the closing fence, or what looks most like it. */
  readonly block: Range | undefined;
  /** The closing fence; the start of the file where there is none. */
  readonly close: Range;
  /** The YAML between the fences; undefined where there is none that may be read. */
  readonly yaml: Range | undefined;
  readonly problem: Problem | undefined;
}

const FENCE = /^---[ \t]*$/;
/** What autocorrect, or a hurried hand, makes of three hyphens. */
const NEARLY_FENCE = /^(?!---[ \t]*$)[-–—−]{1,4}[ \t]*$/;
const ENTRY = /^(?:[\p{L}_][\w-]*:(?:[ \t]|$)|[ \t]|#|- |-$)/u;
const START: Range = { start: 0, end: 0 };

/**
 * Finds the front matter: a first line `---` or `---yaml`, then YAML, then a line `---` (the
 * convention of Jekyll). Any other fence word is refused before gray-matter sees the text, since
 * gray-matter would run a `---js` block.
 */
export function findFence(text: string): Fenced {
  const lines = linesOf(text, { start: text.startsWith('\uFEFF') ? 1 : 0, end: text.length });
  const [first] = lines as [Line];
  const word = /^---[ \t]*([^-\s].*)$/.exec(first.text)?.[1]?.trim();
  if (word === undefined && !FENCE.test(first.text)) return withoutOpening(text, lines);
  const closing = lines.find((line) => line !== first && FENCE.test(line.text));
  if (word !== undefined && word !== 'yaml') {
    return unread(first, closing, {
      rule: 'frontmatter/yaml-syntax',
      message: `unexpected front matter language \`${word}\`, expected YAML`,
      range: first,
      help: 'write `---` alone in the first line, and `key: value` lines below it',
    });
  }
  return closing ? fenced(text, lines, first, closing) : withoutClosing(lines);
}

function fenced(text: string, lines: readonly Line[], first: Line, closing: Line): Fenced {
  // gray-matter knows LF and CRLF only; a lone CR becomes an LF, so that offsets stay.
  const found = blockOf(text.slice(first.start, closing.end).replace(/\r(?!\n)/g, '\n'));
  const end = lines.find(
    (line) => line.start >= first.next + found.length && line.text.startsWith('---'),
  );
  if (end && end !== closing) {
    return unread(first, closing, {
      rule: 'frontmatter/yaml-syntax',
      message: `unexpected line \`${end.text}\` in the front matter: a line that begins with \`---\` ends it`,
      range: end,
      help: 'indent the line by two spaces, or put `---` on a line of its own',
    });
  }
  const yaml = { start: first.next, end: closing.start };
  const mixed = mixedEndings(text, first, closing);
  if (mixed) return unread(first, closing, mixed);
  return { block: span(first, closing), close: closing, yaml, problem: undefined };
}

/** Front matter with the line endings of old Macs above a text with others: most programs see one long line. */
function mixedEndings(text: string, first: Line, closing: Line): Problem | undefined {
  const lone = /\r(?!\n)/g;
  const others = /\r\n|\n/.exec(text.slice(closing.end));
  const found = [...text.slice(first.start, closing.end).matchAll(lone)].map(({ index }) => ({
    start: first.start + index,
    end: first.start + index + 1,
  }));
  if (!found[0] || !others) return undefined;
  return {
    rule: 'frontmatter/yaml-syntax',
    message: 'unexpected line endings in the front matter, expected those of the text below it',
    range: found[0],
    help: 'let your editor write one kind of line ending, LF or CRLF, in the whole file',
    fix: {
      title: 'write the line endings of the text',
      safe: true,
      edits: found.map((range) => ({ ...range, text: others[0] })),
    },
  };
}

function withoutClosing(lines: readonly Line[]): Fenced {
  const [first] = lines as [Line];
  const nearly = lines.find((line) => line !== first && NEARLY_FENCE.test(line.text));
  if (nearly) {
    return unread(first, nearly, {
      rule: 'frontmatter/missing',
      message: `unexpected \`${nearly.text.trim()}\`, expected \`---\` at the end of the front matter`,
      range: nearly,
      help: 'write three hyphens, `---`',
      fix: {
        title: 'write three hyphens',
        safe: true,
        edits: [{ start: nearly.start, end: nearly.end, text: '---' }],
      },
    });
  }
  const last = lastOfBlock(lines, 1);
  return unread(first, lines[last], {
    rule: 'frontmatter/missing',
    message: 'unexpected end of the file, expected a line `---` that closes the front matter',
    range: first,
    help: 'write `---` on a line of its own between the front matter and the text',
  });
}

function withoutOpening(text: string, lines: readonly Line[]): Fenced {
  const [first] = lines as [Line];
  const begin = lines.findIndex((line) => line.text.trim() !== '');
  const start = lines[begin];
  if (!start) return absent(first);
  const opening = FENCE.test(start.text.trimStart()) || NEARLY_FENCE.test(start.text);
  const closing = lines
    .slice(begin + 1)
    .find((line) => FENCE.test(line.text) || NEARLY_FENCE.test(line.text));
  const within = closing ? lines.slice(begin, lines.indexOf(closing)) : [];
  if (opening && closing && looksLikeEntries(within.slice(1))) {
    const safe = isMapping(text, { start: start.next, end: closing.start });
    return nearlyOpened(first, start, closing, safe);
  }
  if (closing && looksLikeEntries(within)) {
    return unread(start, closing, {
      rule: 'frontmatter/missing',
      message: 'unexpected start of the file, expected a line `---` that opens the front matter',
      range: start,
      help: 'write `---` on a line of its own above the front matter',
      fix: {
        title: 'open the front matter',
        safe: isMapping(text, { start: start.start, end: closing.start }),
        edits: [{ start: first.start, end: start.start, text: `---${endingOf(text)}` }],
      },
    });
  }
  return textAbove(lines, begin, closing) ?? absent(first);
}

/** A fence that stands too low, too far right, or is made of other dashes. */
function nearlyOpened(first: Line, start: Line, closing: Line, safe: boolean): Fenced {
  const above = start !== first;
  const edits = [{ start: first.start, end: start.end, text: '---' }];
  if (!FENCE.test(closing.text)) {
    edits.push({ start: closing.start, end: closing.end, text: '---' });
  }
  return unread(start, closing, {
    rule: 'frontmatter/missing',
    message: above
      ? 'unexpected blank line above the front matter, expected `---` in line 1'
      : `unexpected \`${start.text.trimEnd()}\`, expected \`---\` at the start of the front matter`,
    range: above ? { start: first.start, end: start.start } : start,
    help: above ? 'delete what stands above `---`' : 'write three hyphens, `---`',
    fix: { title: above ? 'move the fence to line 1' : 'write three hyphens', safe, edits },
  });
}

/** Front matter below something else: only the author can tell where that belongs. */
function textAbove(
  lines: readonly Line[],
  begin: number,
  found: Line | undefined,
): Fenced | undefined {
  const opening = found && FENCE.test(found.text) ? lines.indexOf(found) : -1;
  const start = lines[begin];
  const closing = lines.findIndex((line, index) => index > opening && FENCE.test(line.text));
  const next = lines[opening + 1];
  if (opening === -1 || !start || !next || !/^[\p{L}_][\w-]*:/u.test(next.text)) return undefined;
  const fence = lines[opening] as Line;
  return unread(start, lines[closing === -1 ? lastOfBlock(lines, opening + 1) : closing], {
    rule: 'frontmatter/missing',
    message: 'unexpected text above the front matter, expected `---` in line 1',
    range: { start: start.start, end: (lines[opening - 1] ?? start).end },
    help: 'move the text below the closing `---`, or into the front matter',
    related: [{ message: 'the front matter begins here', range: fence }],
  });
}

function absent(first: Line): Fenced {
  return {
    block: undefined,
    close: START,
    yaml: undefined,
    problem: {
      rule: 'frontmatter/missing',
      message: 'missing front matter, expected `---` in line 1',
      range: { start: first.start, end: first.start },
      help: 'begin the file with `---`, `title: …`, `date: …`, `summary: …`, `group: …` and `---`, each on its line',
    },
  };
}

function unread(start: Line, close: Line | undefined, problem: Problem): Fenced {
  const end = close ?? start;
  return { block: span(start, end), close: end, yaml: undefined, problem };
}

function span(first: Range, last: Range): Range {
  return { start: first.start, end: last.end };
}

/** The last line, from `from` on, of what looks like front matter. */
function lastOfBlock(lines: readonly Line[], from: number): number {
  let last = from - 1;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]?.text ?? '';
    if (ENTRY.test(line)) last = index;
    else if (line.trim() !== '') break;
  }
  return last;
}

/** Whether lines can only be front matter, and not prose between two rules. */
function looksLikeEntries(lines: readonly Line[]): boolean {
  const [first] = lines.filter(({ text }) => !/^\s*(?:#|$)/.test(text));
  return first !== undefined && /^[\p{L}_][\w-]*:(?:\s|$)/u.test(first.text);
}

/** Whether a stretch is YAML that reads without a fault. */
function isMapping(text: string, range: Range): boolean {
  const { root, faults } = readYaml(text.slice(range.start, range.end));
  return faults.length === 0 && root.entries.length > 0;
}
