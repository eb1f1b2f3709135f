import * as v from 'valibot';
import { duplicateProblem, faultProblem } from '../frontmatter/problems.ts';
import { readYaml, type YamlFault } from '../frontmatter/yaml.ts';
import { isLanguageTag, isWebAddress } from '../identifiers.ts';
import { type Entry, type Mapping, type Node, nodeAt, plain } from '../node.ts';
import type { RuleInfo } from '../rule.ts';
import type { Range } from '../text.ts';
import { didYouMean } from '../wording/nearest.ts';
import { quoted } from '../wording/words.ts';
import type { Workspace } from '../workspace.ts';

const line = v.pipe(v.string('text'), v.nonEmpty('text'));
const language = v.pipe(
  v.string('a language tag'),
  v.check(isLanguageTag, 'a language tag, like `en`, `de` or `pt-BR`'),
);
const webAddress = 'a whole web address, like `https://example.org/page`';
const address = v.pipe(v.string(webAddress), v.check(isWebAddress, webAddress));
const contact = v.pipe(
  v.string(webAddress),
  v.check((link) => isWebAddress(link) || /^mailto:\S+@\S+$/.test(link), webAddress),
);
/** Keys with values; a list is an object too, with numbers for keys. */
const keys = (expected: string) =>
  v.custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && !Array.isArray(value),
    expected,
  );
const localised = v.union(
  [line, v.pipe(keys('languages'), v.record(language, line))],
  'text, or a text for each language, like `en: …`',
);
const group = v.strictObject({
  name: localised,
  about: v.optional(localised),
  url: v.optional(address),
  links: v.optional(v.pipe(keys('`label: address` lines'), v.record(v.string(), contact))),
});
const groups = v.pipe(
  keys('groups, each with an id and a `name`'),
  v.record(v.string(), v.pipe(keys('a group with a `name`'), group)),
);
const settings = v.strictObject({
  name: v.optional(line),
  lang: v.optional(language),
  url: v.optional(address),
  groups: v.optional(groups, {}),
});

/** Something in `brief.yml` that its author has to mend; offsets are the file's. */
export interface Mistake {
  readonly message: string;
  readonly help: string | undefined;
  readonly range: Range;
}

/** The settings of a workspace, or what is wrong with them, in the order of the file. */
export type Settings =
  | { readonly settings: Omit<Workspace, 'folder'>; readonly mistakes?: undefined }
  | { readonly settings?: undefined; readonly mistakes: readonly Mistake[] };

/**
 * Reads the text of a `brief.yml` (YAML 1.2, every scalar a string). Never throws.
 *
 * @param _rules the rules that it may name
 */
export function readSettings(text: string, _rules: readonly RuleInfo[] = []): Settings {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const { root, faults } = readYaml(text.slice(mark), mark);
  if (faults.length > 0) return { mistakes: [inYaml(faults, text)] };
  const result = v.safeParse(settings, plain(withoutBlanks(root)));
  if (result.success) return { settings: result.output };
  const mistakes = result.issues.map((issue) => inValue(issue, root));
  return { mistakes: mistakes.sort((a, b) => a.range.start - b.range.start) };
}

/** A key without a value says nothing, like `groups:` with all its entries commented out. */
function withoutBlanks(root: Mapping): Mapping {
  return { ...root, entries: root.entries.filter(({ value }) => !isBlank(value)) };
}

function inValue(issue: v.BaseIssue<unknown>, root: Mapping): Mistake {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const key = path.at(-1) ?? '';
  const entry = entryAt(root, path);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = Object.keys(path.length === 1 ? settings.entries : group.entries);
    return {
      message: `unknown key \`${key}\``,
      help: didYouMean(key, known) ?? `remove it; the keys here are ${quoted(known, 'and')}`,
      range: entry?.range ?? root.range,
    };
  }
  if (!entry) {
    const above = entryAt(root, path.slice(0, -1));
    return {
      message: `missing \`${key}\``,
      help: `write \`${key}: …\` below it, two spaces further to the right`,
      range: above?.range ?? root.range,
    };
  }
  const { value } = entry;
  return {
    message: `unexpected ${found(value)} for \`${key}\`, expected ${issue.message}`,
    help: undefined,
    range: isBlank(value) ? entry.range : value.range,
  };
}

function entryAt(root: Mapping, path: readonly string[]): Entry | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  return parent?.type === 'mapping'
    ? parent.entries.find(({ key }) => key === path.at(-1))
    : undefined;
}

function isBlank(node: Node): boolean {
  return node.type === 'scalar' && node.value === '';
}

function found(node: Node): string {
  if (node.type !== 'scalar') return node.type === 'list' ? 'list' : 'keys';
  return isBlank(node) ? 'empty value' : `\`${node.value}\``;
}

/** The words for slips in front matter serve here too; as there, the first one is said. */
function inYaml(faults: readonly YamlFault[], text: string): Mistake {
  const twice = faults[0]?.code === 'DUPLICATE_KEY';
  const problem = twice ? duplicateProblem(faults.slice(0, 1), text) : faultProblem(faults);
  const settled = (words: string) => words.replaceAll('front matter', 'settings');
  return { ...problem, message: settled(problem.message), help: settled(problem.help ?? '') };
}
