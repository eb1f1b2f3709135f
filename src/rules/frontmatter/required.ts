import { toString as textOf } from 'mdast-util-to-string';
import type { Brief } from '../../core/brief.ts';
import { isCalendarDate } from '../../core/dates/calendar.ts';
import type { Edit, Finding } from '../../core/diagnostic.ts';
import { briefWith } from '../../core/example.ts';
import { type FieldName, isDraft } from '../../core/fields.ts';
import { fieldMeant } from '../../core/frontmatter/meant.ts';
import { isEmpty } from '../../core/frontmatter/meta.ts';
import { asValue } from '../../core/frontmatter/value.ts';
import { nameOf } from '../../core/links/paths.ts';
import { type Entry, nodeAt } from '../../core/node.ts';
import type { Context, Rule } from '../../core/rule.ts';
import { endingOf } from '../../core/text.ts';
import { typed } from '../../core/wording/typed.ts';
import { quoted } from '../../core/wording/words.ts';

const keys = ['title', 'date', 'summary', 'group'] as const;
type Key = (typeof keys)[number];

const rule: Rule = {
  id: 'frontmatter/required',
  summary: 'a missing or empty `title`, `date`, `summary` or `group`, or a key that the kind needs',
  why: 'these four are what readers see of a brief in every list, before they decide to open it',
  source:
    'schema.org `Report`, Google Scholar inclusion guidelines: title, date, abstract, publisher',
  severity: 'error',
  fixes: 'unsafe',
  good: {
    text: briefWith(),
  },
  bad: {
    path: 'briefs/2026-03-02-heat-pumps.md',
    text: briefWith({ date: undefined }),
  },
  *check(brief, context) {
    const { state, root } = brief.frontMatter;
    if (state !== 'read') return;
    for (const key of keys) {
      const entry = root.entries.find((one) => one.key === key);
      if (!entry) yield missing(key, brief, context);
      else if (isEmpty(entry.value)) yield empty(key, entry, brief, context);
    }
    if (!isDraft(brief.meta)) yield* missingForKind(brief, context);
  },
};

export default rule;

/** The keys that a kind of brief needs beside the four: its page shows them. */
function* missingForKind({ frontMatter: { close, root } }: Brief, { kind }: Context) {
  const filled = root.entries.filter(({ value }) => !isEmpty(value)).map(({ key }) => key);
  const absent = (kind?.frontMatter ?? []).filter((key) => !filled.includes(key));
  if (!kind || absent.length === 0) return;
  const lines = absent.map((key) => `${key}: …`);
  yield {
    message: `missing ${quoted(absent, 'and')} in the front matter of a brief of the kind \`${kind.id}\``,
    range: nodeAt(root, ['kind'])?.range ?? close,
    help: `add ${absent.length > 1 ? 'the lines' : 'the line'} ${quoted(lines, 'and')}`,
    severity: 'warning' as const,
  };
}

function missing(key: Key, brief: Brief, context: Context): Finding {
  const { close, root } = brief.frontMatter;
  const message = `missing \`${key}\` in the front matter`;
  const other = root.entries.find((entry) => meansIt(entry, key));
  if (other) {
    return {
      message,
      range: close,
      help: `rename ${typed(other.key)} to \`${key}\``,
      related: [{ message: 'this may be what was meant', range: other.range }],
    };
  }
  const line = lineAtHand(key, brief, context);
  const finding = { message, range: close, help: `add ${advice(key, line, context)}` };
  const ending = endingOf(brief.text);
  const edit = { start: close.start, end: close.start, text: `${line}${ending}` };
  return line === undefined ? finding : { ...finding, fix: fixOf(line, edit) };
}

function empty(key: Key, { range, value }: Entry, brief: Brief, context: Context): Finding {
  const message = `empty \`${key}\` in the front matter`;
  const rest = brief.text.slice(range.end);
  const hidden = /^\s*:[ \t]+(#[^\s#][^\r\n]*)/.exec(rest)?.[1];
  const line = hidden ? `${key}: ${asValue(hidden)}` : lineAtHand(key, brief, context);
  const finding = { message, range, help: `write ${advice(key, line, context)}` };
  if (line === undefined) return finding;
  // `""` and the like go; a comment stays.
  const nothing = brief.text.slice(value.range.start, value.range.end).trimEnd();
  const colon = /^\s*:[ \t]*/.exec(rest)?.[0].length ?? 0;
  const end = nothing
    ? value.range.start + nothing.length
    : range.end + colon + (hidden?.length ?? 0);
  const gap = /^\S/.test(brief.text.slice(end)) ? ' ' : '';
  return { ...finding, fix: fixOf(line, { start: range.start, end, text: line + gap }) };
}

function fixOf(line: string, edit: Edit) {
  return { title: `write ${typed(line, 160)}`, safe: false, edits: [edit] };
}

/** Another key under which the value probably stands. */
function meansIt(entry: Entry, key: FieldName): boolean {
  return entry.key !== key && fieldMeant(entry.key) === key && !isEmpty(entry.value);
}

/** The whole line, where the file, its name or the workspace knows the value. */
function lineAtHand(key: Key, { path, tree }: Brief, { workspace }: Context): string | undefined {
  if (key === 'date') {
    const named = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(nameOf(path))?.[0];
    return named && isCalendarDate(named) ? `date: ${named}` : undefined;
  }
  if (key === 'title') {
    const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
    const text = heading && textOf(heading).trim();
    return text ? `title: ${asValue(text)}` : undefined;
  }
  const [group, ...others] = Object.keys(workspace?.groups ?? {});
  return key === 'group' && group && others.length === 0 ? `group: ${asValue(group)}` : undefined;
}

function advice(key: Key, line: string | undefined, { today, workspace }: Context): string {
  if (line !== undefined) return typed(line, 160);
  const groups = Object.keys(workspace?.groups ?? {});
  switch (key) {
    case 'title':
      return 'a line like `title: Heat pumps for flats`';
    case 'date':
      return `the day of publication, like \`date: ${today}\``;
    case 'summary':
      return 'what the brief says in one or two sentences, like `summary: Cap rents at inflation.`';
    case 'group':
      return groups.length > 0
        ? `\`group:\` and one of ${quoted(groups)}`
        : 'the id of your working group, like `group: energy`';
  }
}
