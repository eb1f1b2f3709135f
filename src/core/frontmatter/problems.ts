import type { Problem } from '../diagnostic.ts';
import { type Line, linesOf } from './lines.ts';
import type { YamlFault } from './yaml.ts';

/** What each fault means to somebody who never heard of YAML: message and way out. */
const WORDS: Readonly<Record<string, readonly [message: string, help: string]>> = {
  ALIAS: ['unquoted `*` at the start of a value', 'put the value into quotes'],
  ANCHOR: ['unquoted `&` at the start of a value', 'put the value into quotes'],
  TAG: ['unquoted `!` at the start of a value', 'put the value into quotes'],
  TAG_RESOLVE_FAILED: ['unquoted `!` at the start of a value', 'put the value into quotes'],
  BAD_ALIAS: ['unquoted `*` at the start of a value', 'put the value into quotes'],
  BAD_SCALAR_START: [
    'unquoted special character at the start of a value',
    'put the value into quotes',
  ],
  BAD_DQ_ESCAPE: ['unexpected `\\` in a quoted value', 'write `\\\\`, or use single quotes'],
  MISSING_CHAR: [
    'missing quote, bracket or comma',
    'close what the value opens, or put the whole value into quotes',
  ],
  TAB_AS_INDENT: ['unexpected tab, expected spaces', 'replace the tab by two spaces'],
  OPEN_BRACKET: ['missing `]` or `}`', 'close what the bracket opens, at the end of the line'],
  BAD_INDENT: [
    'unexpected indent',
    'let keys begin in column 1, and list entries all in the same column',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['unquoted `:` in a value', 'put the value into quotes'],
  MULTILINE_IMPLICIT_KEY: [
    'unexpected text, expected `key: value`',
    'indent the further lines of a value by two spaces',
  ],
  NO_MAPPING: [
    'unexpected text in the front matter, expected `key: value`',
    'write one `key: value` a line',
  ],
  KEY: ['unexpected key, expected a plain word', 'write the key as one plain word, like `title`'],
  TOO_LARGE: ['front matter over 64 KiB', 'close the front matter with `---` above the text'],
  TOO_DEEP: ['front matter nested more than 20 levels deep', 'write flat `key: value` lines'],
};

/** One problem for a text in which no slip was recognised, at the first thing that its reader minds. */
export function faultProblem(faults: readonly YamlFault[]): Problem {
  const fault = faults[0] ?? { code: '', start: 0, end: 0 };
  const [message, help] = WORDS[fault.code] ?? [
    'unexpected text in the front matter, expected `key: value`',
    'look at this line and the one above: a quote, a colon or an indent is amiss',
  ];
  return { rule: 'frontmatter/yaml-syntax', message, help, range: fault };
}

/** One problem for keys that stand twice; the further ones are related places. */
export function duplicateProblem(faults: readonly YamlFault[], text: string): Problem {
  const [fault] = faults as [YamlFault];
  const key = text.slice(fault.start, fault.end);
  const lines = linesOf(text);
  const again = faults.map((one) => sameLine(lines, one));
  const others = faults.slice(1).map((other) => ({
    message: `\`${text.slice(other.start, other.end)}\` stands twice as well`,
    range: other,
  }));
  return {
    rule: 'frontmatter/duplicate-key',
    message: `duplicate key \`${key}\``,
    help: `keep the \`${key}\` that is right and delete the other`,
    range: fault,
    related: [
      ...(fault.first ? [{ message: `\`${key}\` stands here first`, range: fault.first }] : []),
      ...others,
    ],
    ...(again.every((line) => line !== undefined)
      ? {
          fix: {
            title: 'delete the line that says the same again',
            safe: true,
            edits: again.map(({ start, next }) => ({ start, end: next, text: '' })),
          },
        }
      : {}),
  };
}

/** The line of a duplicate key, where it says in one line just what the first one says. */
function sameLine(lines: readonly Line[], { start, first }: YamlFault): Line | undefined {
  const index = lines.findIndex((line) => line.start <= start && start <= line.end);
  const line = lines[index];
  const before = lines.find((one) => first && one.start <= first.start && first.start <= one.end);
  const goesOn = /^(?:\s+\S|- )/.test(lines[index + 1]?.text ?? '');
  return line && before?.text.trimEnd() === line.text.trimEnd() && !goesOn ? line : undefined;
}
