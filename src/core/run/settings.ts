import * as v from 'valibot';
import { duplicateProblem, faultProblem } from '../frontmatter/problems.ts';
import { readYaml, type YamlFault } from '../frontmatter/yaml.ts';
import { isLanguageTag, isWebAddress } from '../identifiers.ts';
import { type Entry, type Mapping, nodeAt, plain } from '../node.ts';
import type { RuleInfo } from '../rule.ts';
import { didYouMean } from '../wording/nearest.ts';
import { typed } from '../wording/typed.ts';
import { quoted } from '../wording/words.ts';
import type { Group, Mistake, Workspace } from '../workspace.ts';
import { type Complain, isBlank, unexpected } from './expectation.ts';
import { lintKeys, readLintSettings } from './lint-settings.ts';

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
/** All keys that a `brief.yml` may have. */
const known = [...Object.keys(settings.entries), ...lintKeys];

/** The settings of a workspace made of all that is right, and what is wrong, in the order of the file. */
export interface Settings {
  readonly settings: Omit<Workspace, 'folder' | 'here' | 'file' | 'mistakes'>;
  readonly mistakes: readonly Mistake[];
}

/** Faults that spoil the entry that they stand in; all others leave nothing that can be trusted. */
const LOCAL = ['DUPLICATE_KEY', 'ALIAS', 'ANCHOR', 'TAG', 'KEY'];

/**
 * Reads the text of a `brief.yml` (YAML 1.2, every scalar a string). Never throws.
 *
 * @param rules the rules that it may name; without any, names of rules are not looked at
 */
export function readSettings(text: string, rules: readonly RuleInfo[] = []): Settings {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const { root, faults } = readYaml(text.slice(mark), mark);
  if (faults.some(({ code }) => !LOCAL.includes(code)))
    return { settings: { groups: {} }, mistakes: [inYaml(faults, text)] };
  const sound = faults.reduce(without, root);
  const mistakes: Mistake[] = faults.length > 0 ? [inYaml(faults, text)] : [];
  const complain: Complain = (mistake) => mistakes.push(mistake);
  const lint = readLintSettings(sound, rules, complain);
  const about = readWorkspace(sound, complain);
  mistakes.sort((a, b) => a.range.start - b.range.start);
  return { settings: { ...about, ...(lint && { lint }) }, mistakes };
}

/** Reads everything but what is said about rules, again without what is wrong in it until all is right. */
function readWorkspace(root: Mapping, complain: Complain) {
  let left = only(
    root,
    ({ key, value }) => !isBlank(value) && !lintKeys.some((one) => one === key),
  );
  let result = v.safeParse(settings, plain(left));
  for (const issue of result.issues ?? []) complain(inValue(issue, left));
  while (!result.success) {
    const before = left;
    left = result.issues.reduce((node, { path = [] }) => {
      const keys = path.map(({ key }) => String(key));
      return dropped(node, entryAt(node, keys) ? keys : keys.slice(0, -1));
    }, left);
    if (left === before) return { groups: {} };
    result = v.safeParse(settings, plain(left));
  }
  return { ...result.output, groups: withIds(root, result.output.groups) };
}

/** A group that is told of wrongly goes by its id: briefs of it are no briefs of an unknown group. */
function withIds(root: Mapping, groups: Readonly<Record<string, Group>>) {
  const given = nodeAt(root, ['groups']);
  if (given?.type !== 'mapping') return groups;
  return Object.fromEntries(given.entries.map(({ key }) => [key, groups[key] ?? { name: key }]));
}

function dropped(root: Mapping, [key, ...rest]: readonly string[]): Mapping {
  if (rest.length === 0) return only(root, (entry) => entry.key !== key);
  const entries = root.entries.map((entry) =>
    entry.key === key && entry.value.type === 'mapping'
      ? { ...entry, value: dropped(entry.value, rest) }
      : entry,
  );
  return { ...root, entries };
}

function without(root: Mapping, fault: YamlFault): Mapping {
  const next = (start: number) =>
    Math.min(...root.entries.map(({ range }) => range.start).filter((other) => other > start));
  return only(
    root,
    ({ key, range }) =>
      !(range.start <= fault.start && fault.start < next(range.start)) &&
      !root.entries.some((twin) => twin.key === key && twin.range.start === fault.start),
  );
}

function only(root: Mapping, keep: (entry: Entry) => boolean): Mapping {
  return { ...root, entries: root.entries.filter(keep) };
}

function inValue(issue: v.BaseIssue<unknown>, root: Mapping): Mistake {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const key = path.at(-1) ?? '';
  const entry = entryAt(root, path);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const keys = path.length === 1 ? known : Object.keys(group.entries);
    return {
      message: `unknown key ${typed(key)}`,
      help: didYouMean(key, keys) ?? `remove it; the keys here are ${quoted(keys, 'and')}`,
      range: entry?.range ?? root.range,
    };
  }
  if (entry) return unexpected(entry, issue.message);
  const above = entryAt(root, path.slice(0, -1));
  return {
    message: `missing \`${key}\``,
    help: `write \`${key}: …\` below it, two spaces further to the right`,
    range: above?.range ?? root.range,
  };
}

function entryAt(root: Mapping, path: readonly string[]): Entry | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  return parent?.type === 'mapping'
    ? parent.entries.find(({ key }) => key === path.at(-1))
    : undefined;
}

/** The words for slips in front matter serve here too; as there, the first one is said. */
function inYaml(faults: readonly YamlFault[], text: string): Mistake {
  const twice = faults[0]?.code === 'DUPLICATE_KEY';
  const problem = twice ? duplicateProblem(faults.slice(0, 1), text) : faultProblem(faults);
  const settled = (words: string) => words.replaceAll('front matter', 'settings');
  return { ...problem, message: settled(problem.message), help: settled(problem.help ?? '') };
}
